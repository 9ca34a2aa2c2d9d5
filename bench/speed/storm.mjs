import { entrants } from './contestants.mjs';
import { withPage } from './page.mjs';
import { inRounds, Trouble } from './rounds.mjs';
import { storms } from './storms.mjs';

/** @typedef {import('./table.mjs').Row} Row */

/**
 * Storms of messages: what they cost the main thread, and how long the page is blocked.
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
export async function measureStorms(site, rounds) {
  /** @type {Row[]} */
  const rows = [];
  for (const { title, storm } of storms) {
    const results = await inRounds(entrants, rounds, ({ id }) => measure(site, id, storm));
    const row = { unit: 'ms', aim: 0.6, results };
    rows.push({ ...row, title: `${title}: time of the main thread`, figure: 'busy' });
    rows.push({ ...row, title: `${title}: ${storm.span === 0 ? 'blocked' : 'longest frame'}`, figure: 'blocked' });
  }
  return rows;
}

/**
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {string} id
 * @param {import('../page/storm.js').Storm} storm
 */
function measure(site, id, storm) {
  return withPage(site, id, async (page, session) => {
    // Time that the thread ran, and not time that passed: other programs take turns on the machine.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busyTime(session);
    const { blocked, shown } = await page.evaluate((storm) => window.bench.storm(storm), storm);
    const busy = (await busyTime(session)) - before;
    if (shown === 0) throw new Trouble('showed nothing');
    return { busy, blocked };
  });
}

/** @param {import('playwright').CDPSession} session */
async function busyTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('The browser does not tell how busy the page was.');
  return seconds * 1000;
}
