import { entrants } from './contestants.mjs';
import { createComparer, readFrames, startTrace } from './frames.mjs';
import { withPage } from './page.mjs';
import { inRounds, Trouble } from './rounds.mjs';

/** Small enough that the pictures of it are not made smaller. */
const viewport = { width: 500, height: 500 };

/** Between two frames, in milliseconds. */
const FRAME = 1000 / 60;

/**
 * From the event to the first frame that shows any pixel of its toast, and to the first in which it can be read.
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {number} rounds
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measurePaint(site, rounds) {
  const comparer = await createComparer(site.browser);
  const results = await inRounds(entrants, rounds, ({ id }, round) => {
    // An event may come at any time between two frames: each round has its own, the same for all.
    const phase = ((round + 0.5) / rounds) * FRAME;
    return measure(site, comparer, id, phase);
  });
  await comparer.close();
  return [
    { title: 'event to first paint', figure: 'painted', unit: 'ms', aim: 0.6, results },
    { title: 'event to readable', figure: 'readable', unit: 'ms', aim: 1, results },
  ];
}

/**
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {Awaited<ReturnType<typeof createComparer>>} comparer
 * @param {string} id
 * @param {number} phase
 */
async function measure(site, comparer, id, phase) {
  const use = async (
    /** @type {import('playwright').Page} */ page,
    /** @type {import('playwright').CDPSession} */ session,
  ) => {
    const stopTrace = await startTrace(session);
    const outcome = await page.evaluate((phase) => window.bench.raise(phase), phase);
    return { ...outcome, trace: await stopTrace() };
  };
  const { trace, raised, readable } = await withPage(site, id, use, viewport);
  if (readable === undefined) throw new Trouble('never readable');
  const { raisedAt, frames } = readFrames(trace, 'bench-raise');
  const first = await comparer.findFirstChange(frames);
  if (first === undefined) throw new Trouble('showed nothing');
  // What the page knew when it made a frame, one sees when that frame is on screen.
  const readableAt = raisedAt + readable - raised;
  const shows = frames.find(({ at }) => at >= readableAt)?.at ?? readableAt;
  return { painted: first - raisedAt, readable: Math.max(shows, first) - raisedAt };
}
