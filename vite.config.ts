import { readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildTarget } from './scripts/baseline.mjs';
import { phraseMarks } from './scripts/phrase-marks.mjs';
import { styleEditions } from './scripts/style-editions.mjs';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const toasters = ['antd.tsx', 'mui.tsx', 'notistack.tsx', 'react-hot-toast.ts', 'sonner.ts'];

const entries = [
  'src/index.ts',
  'src/core.ts',
  'src/testing/index.ts',
  'src/telemetry/opentelemetry/index.ts',
  'src/telemetry/sentry/index.ts',
  ...toasters.map((file) => `src/toasters/${file}`),
  'src/devtools/index.ts',
  'src/devtools/production.ts',
  ...listLocales(),
];

export default defineConfig({
  plugins: [react(), styleEditions(), phraseMarks()],
  // One default export for a language, as its types tell.
  json: { namedExports: false },
  build: {
    target: buildTarget(),
    sourcemap: true,
    minify: false,
    lib: { entry: entries.map(inRoot), formats: ['es'] },
    rolldownOptions: {
      external: isFromElsewhere,
      output: {
        // A module of the source stays a module of the package, so that an app takes only what it uses and 'use client' stays where it is.
        preserveModules: true,
        preserveModulesRoot: inRoot('.'),
        entryFileNames: ({ name }) => `${name.replace(/\.json$/, '')}.js`,
      },
    },
  },
});

function listLocales(): string[] {
  const files = readdirSync(inRoot('locales'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.json')).map((file) => `locales/${file.replaceAll('\\', '/')}`);
}

/** All that is neither relative nor absolute is a dependency, and the app's to bring. */
function isFromElsewhere(id: string): boolean {
  return !id.startsWith('.') && !id.startsWith('\0') && !isAbsolute(id);
}
