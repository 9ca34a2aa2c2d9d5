import { entrants } from './contestants.mjs';
import { withPage } from './page.mjs';
import { inRounds, Trouble } from './rounds.mjs';
import { storms } from './storms.mjs';

/** One press each so many milliseconds. */
const INTERVAL = 50;

/** Where the button of the page is, and no toast. */
const place = { x: 72, y: 280, button: /** @type {const} */ ('left'), clickCount: 1 };

/**
 * The worst press of a button of the app's during a storm, from the input to the frame that shows it.
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {number} rounds
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureClicks(site, rounds) {
  const rows = [];
  for (const { title, storm } of storms.filter(({ storm }) => storm.isDistinct)) {
    const results = await inRounds(entrants, rounds, ({ id }) => measure(site, id, storm));
    rows.push({ title: `${title}: worst click`, figure: 'worst', unit: 'ms', aim: 1, results });
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
    const outcome = page.evaluate((storm) => window.bench.storm(storm), storm).then(({ shown }) => shown);
    // A page that threw is told by `withPage`.
    outcome.catch(() => {});
    let sent = 0;
    const press = () => {
      sent += 1;
      // Nobody waits for the page's answer before the next press.
      for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased'])) {
        void session.send('Input.dispatchMouseEvent', { type, ...place }).catch(() => {});
      }
    };
    press();
    const timer = setInterval(press, INTERVAL);
    const shown = await outcome.finally(() => clearInterval(timer));
    await page
      .waitForFunction((sent) => window.bench.presses().length >= sent, sent, { timeout: 1_000 })
      .catch(() => {});
    const times = await page.evaluate(() => window.bench.presses());
    if (shown === 0) throw new Trouble('showed nothing');
    if (times.length < sent) throw new Trouble(`${times.length} of ${sent} clicks arrived`);
    return { worst: Math.max(...times) };
  });
}
