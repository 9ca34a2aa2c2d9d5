import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { phraseMarks } from '../../scripts/phrase-marks.mjs';
import { styleEditions } from '../../scripts/style-editions.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the call under test is served. */
    callPagePort: number;
  }
}

/** Builds the call under test once, for all files of the project, and serves it: loaded as single modules, each page would take seconds. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'call-under-test-'));
  const config: InlineConfig = {
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    plugins: [styleEditions(), phraseMarks()],
    logLevel: 'error',
    // What the kit and React tell developers is under test, too.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
    // An insecure page is opened under another name.
    preview: { host: '127.0.0.1', port: 0, allowedHosts: true },
  };
  await build(config);
  const server = await preview(config);
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('Vite gave no port.');
  provide('callPagePort', address.port);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
}
