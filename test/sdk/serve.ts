import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the call under test is served. */
    callPagePort: number;
  }
}

/** Serves the call under test once, for all files of the project. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'call-under-test-'));
  const server = await createServer({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir,
    server: {
      host: '127.0.0.1',
      port: 0,
      // An insecure page is opened under another name.
      allowedHosts: true,
      fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] },
      // Or Vite reloads the page under the test when somebody saves a file.
      watch: null,
      hmr: false,
    },
    // Named, or Vite finds them late and reloads the page under the test.
    optimizeDeps: {
      include: [
        '@mswjs/interceptors/WebSocket',
        '@mswjs/interceptors/XMLHttpRequest',
        '@radix-ui/react-dialog',
        'bowser',
        'i18next',
        'lucide-react',
        'react',
        'react-dom',
        'react-dom/client',
        'react-error-boundary',
        'react-i18next',
        'react/jsx-dev-runtime',
        'trtc-js-sdk',
      ],
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite gave no port.');
  provide('callPagePort', address.port);
  return async () => {
    await server.close();
    await rm(cacheDir, { recursive: true, force: true });
  };
}
