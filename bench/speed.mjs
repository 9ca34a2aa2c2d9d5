import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildKit, servePage } from './speed/build.mjs';
import { measureBytes } from './speed/bytes.mjs';
import { measureClicks } from './speed/click.mjs';
import { openBrowser } from './speed/page.mjs';
import { measurePaint } from './speed/paint.mjs';
import { measureReports } from './speed/report.mjs';
import { measureStorms } from './speed/storm.mjs';
import { toTable } from './speed/table.mjs';

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string' }, modules: { type: 'boolean' } },
});
const tell = (/** @type {string} */ line) => console.log(line);

const inPage = {
  storm: (/** @type {Site} */ site) => measureStorms(site, rounds(5)),
  paint: (/** @type {Site} */ site) => measurePaint(site, rounds(7)),
  click: (/** @type {Site} */ site) => measureClicks(site, rounds(3)),
};
const inNode = {
  report: () => measureReports(rounds(60)),
  bytes: () => measureBytes({ tell, isDetailed: values.modules }),
};
const all = [...Object.keys(inPage), ...Object.keys(inNode)];
if (values.only !== undefined && !all.includes(values.only)) throw new Error(`--only is one of ${all.join(', ')}.`);

const isWanted = (/** @type {readonly [string, unknown]} */ [name]) =>
  values.only === undefined || values.only === name;
const pageSections = Object.entries(inPage).filter(isWanted);
const nodeSections = Object.entries(inNode).filter(isWanted);

await buildKit();
/** @type {import('./speed/table.mjs').Row[]} */
const rows = [];
const site = pageSections.length > 0 ? await openSite() : undefined;
for (const [name, measure] of pageSections) if (site) rows.push(...(await timed(name, () => measure(site))));
await site?.close();
for (const [name, measure] of nodeSections) rows.push(...(await timed(name, measure)));

const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const versions = Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
tell(`\n${[site?.name, `Node ${process.version}`, ...versions].filter(Boolean).join(', ')}\n`);
tell(toTable(rows));
// A page of a library that never ended may still be there.
process.exit();

/** @param {number} byDefault */
function rounds(byDefault) {
  const number = Number(values.rounds ?? byDefault);
  if (!Number.isInteger(number) || number < 1) throw new Error('--rounds is a whole number from 1 on.');
  return number;
}

async function openSite() {
  const { address, stop } = await servePage();
  const { browser, name } = await openBrowser();
  const close = () => Promise.all([browser.close(), stop()]);
  return { address, browser, name, close };
}

/** @template T @param {string} name @param {() => Promise<T>} measure */
async function timed(name, measure) {
  const began = performance.now();
  const result = await measure();
  tell(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
}
