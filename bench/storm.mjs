import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { quietFlags } from '../scripts/browser-flags.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';

const LIMIT = 15_000;
const ROUNDS = 3;
const names = ['kit', 'radix', 'toastify', 'sonner'];
const storms = [
  { title: '100 different', count: 100, isDistinct: true },
  { title: '1000 equal', count: 1000, isDistinct: false },
  { title: '1000 different', count: 1000, isDistinct: true },
];

const root = fileURLToPath(new URL('page', import.meta.url));
// One React for all: npm installs the peers' own beside them.
/** @param {string} name */
const inRepository = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
const resolve = { alias: { react: inRepository('react'), 'react-dom': inRepository('react-dom') } };
await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve,
  build: { outDir: '../../.cache/bench', emptyOutDir: true },
});
const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir: '../../.cache/bench' } });
const browser = await chromium.launch({ executablePath: (await findBrowser())?.path, args: quietFlags });
const address = server.resolvedUrls?.local[0];

console.log(`blocked for, in ms (median of ${ROUNDS}), and how many times the kit's\n`);
console.log(['storm'.padEnd(16), ...names.map((name) => name.padEnd(22))].join(''));
for (const { title, count, isDistinct } of storms) {
  const results = [];
  for (const name of names) results.push(await measure(name, count, isDistinct));
  const own = results[0]?.blocked ?? Number.NaN;
  console.log([title.padEnd(16), ...results.map((result) => tell(result, own).padEnd(22))].join(''));
}
await browser.close();
await server.close();

/** @param {string} name @param {number} count @param {boolean} isDistinct */
async function measure(name, count, isDistinct) {
  const figures = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const figure = await once(name, count, isDistinct);
    if (figure.trouble) return figure;
    figures.push(figure);
  }
  return figures.sort((a, b) => a.blocked - b.blocked)[Math.floor(ROUNDS / 2)];
}

/** @param {string} name @param {number} count @param {boolean} isDistinct */
async function once(name, count, isDistinct) {
  const page = await browser.newPage();
  let trouble = '';
  page.on('pageerror', ({ message }) => {
    trouble =
      message.includes('185') || message.includes('Maximum update depth')
        ? 'threw: update depth'
        : `threw: ${message.slice(0, 20)}`;
  });
  await page.goto(`${address}?of=${name}`);
  await page.waitForFunction(() => 'storm' in window);
  await page.waitForTimeout(200);
  const outcome = page.evaluate(([n, d]) => window.storm(n, d), [count, isDistinct]);
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT));
  const figure = (await Promise.race([outcome.catch(() => undefined), late])) ?? { blocked: LIMIT, late: true };
  if (figure.late) trouble ||= `> ${LIMIT / 1000} s`;
  void page.close().catch(() => {});
  return { ...figure, trouble };
}

/** @param {{ blocked: number, trouble?: string }} result @param {number} own */
function tell({ blocked, trouble }, own) {
  if (trouble) return trouble;
  return `${blocked.toFixed(0)} (${(blocked / own).toFixed(1)}×)`;
}
