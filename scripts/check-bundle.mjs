import { gzipSync } from 'node:zlib';
import { bundleApp } from './bundle-app.mjs';
import { inRoot, say } from './run.mjs';

// What an app downloads that imports the built package: each app below is bundled, and its first chunk (no languages, no details)
// must stay under its limit and free of what it never asked for.

const kilobyte = 1024;

/** @type {readonly { name: string, code: string, external?: string[], isApp?: boolean, limit: number, never?: RegExp }[]} */
const apps = [
  {
    name: 'one function of the core',
    code: `export { kinds } from 'trtc-error-kit/core';`,
    limit: 3 * kilobyte,
    never: /node_modules|[/]dist[/](?!src[/]core[/])/,
  },
  // Half of it hides secrets, and is in every app that has the kit.
  {
    name: 'telling OpenTelemetry',
    code: `export { reportToOpenTelemetry } from 'trtc-error-kit/telemetry/opentelemetry';`,
    limit: 9 * kilobyte,
    never: /node_modules|[/]dist[/]src[/](?:react|surfaces|sdk)[/]/,
  },
  {
    name: 'telling Sentry',
    code: `export { reportToSentry } from 'trtc-error-kit/telemetry/sentry';`,
    limit: 9 * kilobyte,
    never: /node_modules|[/]dist[/]src[/](?:react|surfaces|sdk)[/]/,
  },
  {
    name: 'the whole kit without React',
    // As an app uses it: nobody imports from an app, so what it shares with later chunks stays in its first one.
    code: `import { TrtcErrorBoundary, useTrtcError } from 'trtc-error-kit'; globalThis.kit = [TrtcErrorBoundary, useTrtcError];`,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    isApp: true,
    limit: 74 * kilobyte,
  },
  {
    name: 'an adapter to a toaster',
    code: `export { sonnerToaster } from 'trtc-error-kit/toasters/sonner';`,
    external: ['react', 'react/jsx-runtime'],
    limit: 3 * kilobyte,
    never: /node_modules|[/]dist[/]src[/](?!toasters[/]|surfaces[/]parts[/])/,
  },
  {
    name: 'the devtools in production',
    code: `import { TrtcErrorDevtools } from 'trtc-error-kit/devtools'; globalThis.devtools = TrtcErrorDevtools;`,
    external: ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'],
    isApp: true,
    limit: kilobyte / 4,
    never: /node_modules|[/]dist[/](?!src[/]devtools[/]index[.]js)/,
  },
  {
    name: 'the devtools where they are asked for, and what they share with the kit',
    code: `import { TrtcErrorDevtools } from 'trtc-error-kit/devtools/production'; globalThis.devtools = TrtcErrorDevtools;`,
    external: ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'],
    isApp: true,
    limit: 44 * kilobyte,
  },
  { name: 'the styles', code: `import 'trtc-error-kit/styles.css';`, limit: 8 * kilobyte },
];

for (const app of apps) {
  const { size, modules } = await bundle(app);
  const unwanted = modules.filter((id) => app.never?.test(id));
  const isGood = size <= app.limit && unwanted.length === 0;
  const trouble = unwanted.length > 0 ? `, though it brings ${unwanted.join(', ')}` : '';
  say(`${app.name}: ${toKilobytes(size)} of ${toKilobytes(app.limit)} (gzip)${trouble}`);
  if (!isGood) process.exitCode = 1;
}

/** @param {{ code: string, external?: string[], isApp?: boolean }} app */
async function bundle({ code, external = [], isApp = false }) {
  const entry = inRoot('app.js');
  const rolldownOptions = {
    external,
    preserveEntrySignatures: /** @type {false | 'strict'} */ (isApp ? false : 'strict'),
  };
  const { output, first } = await bundleApp({ code, entry, root: inRoot('.'), options: { rolldownOptions } });
  return {
    size: first.reduce((sum, file) => sum + gzipSync(file.type === 'chunk' ? file.code : file.source).length, 0),
    modules: output
      .flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
      .filter((id) => id !== entry),
  };
}

/** @param {number} bytes */
function toKilobytes(bytes) {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}
