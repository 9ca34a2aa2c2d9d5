import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { quietFlags } from '../scripts/browser-flags.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { phraseMarks } from '../scripts/phrase-marks.mjs';
import { styleEditions } from '../scripts/style-editions.mjs';
import { foreignPagesModule } from '../stories/foreign-pages/plugin.mjs';

const names = ['kit', 'sonner', 'toastify'];

const root = fileURLToPath(new URL('page', import.meta.url));
// One React for all: npm installs the peers' own beside them.
/** @param {string} name */
const inRepository = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
const outDir = '../../.cache/bench-pages';
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [styleEditions(), phraseMarks(), foreignPagesModule()],
  resolve: { alias: { react: inRepository('react'), 'react-dom': inRepository('react-dom') } },
  build: {
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { input: fileURLToPath(new URL('page/pages.html', import.meta.url)) },
  },
});
const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir } });
const browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: quietFlags });

/** @type {import('./page/pages.tsx').Count[][]} */
const results = [];
for (const name of names) results.push(await count(name));
await browser.close();
await server.close();

const cells = (/** @type {readonly string[]} */ row) => `| ${row.join(' | ')} |`;
const heads = names.map((name, at) => `${name}, of ${results[at]?.[0]?.elements}`);
console.log(cells(['page', ...heads]));
console.log(cells(['page', ...names].map(() => '---')));
for (const [at, { page }] of (results[0] ?? []).entries()) {
  console.log(cells([page, ...results.map((rows) => `${rows[at]?.atOnce} (${rows[at]?.atAll})`)]));
}
const untouched = results.map((rows) => rows.slice(1).filter(({ atOnce }) => atOnce === 0).length);
const same = results.map((rows) => rows.slice(1).filter(({ atAll }) => atAll === 0).length);
console.log(cells(['pages without a change', ...untouched.map((number, at) => `${number} (${same[at]})`)]));

/** @param {string} name */
async function count(name) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server.resolvedUrls?.local[0]}pages.html?of=${name}`);
  // What flies in has arrived.
  await page.waitForTimeout(2000);
  const counts = await page.evaluate(() => window.countChanges());
  await page.close();
  return [...counts];
}
