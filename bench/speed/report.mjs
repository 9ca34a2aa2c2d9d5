import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/run.mjs';

const program = fileURLToPath(new URL('report-program.mjs', import.meta.url));

/**
 * What one report costs in Node, in a process of its own: the built core, started, on a host that needs no browser.
 * @param {number} rounds
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureReports(rounds) {
  const { code, output } = await run(process.execPath, [program, String(rounds)], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error(output);
  /** @type {Record<string, number>} */
  const medians = JSON.parse(output);
  const row = (/** @type {'equal' | 'different'} */ name, /** @type {number} */ limit) => ({
    title: `one report in Node, ${name}`,
    figure: name,
    unit: 'µs',
    limit,
    results: new Map([
      ['kit', { [name]: medians[`kit ${name}`] ?? Number.NaN }],
      ['plain', { [name]: medians[`plain ${name}`] ?? Number.NaN }],
    ]),
  });
  return [row('equal', 2), row('different', 5)];
}
