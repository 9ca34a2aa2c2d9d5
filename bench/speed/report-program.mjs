import { pathToFileURL } from 'node:url';
import { kitFolder } from './folders.mjs';
import { median } from './median.mjs';

// Prints the median microseconds of one report as JSON.

const COUNT = 1000;
const WARM = 20;

const load = (/** @type {string} */ path) => import(pathToFileURL(`${kitFolder}/${path}`).href);
/** @type {typeof import('../../src/core.js')} */
const { createErrorKit } = await load('src/core.js');
/** @type {typeof import('../../src/testing/index.js')} */
const { createFakeHost, createRtcError } = await load('src/testing/index.js');

/** A stand-in for the browser, with the system's own time. */
const host = {
  ...createFakeHost(),
  clock: {
    now: Date.now,
    monotonic: () => Math.round(performance.now()),
    setTimeout: (/** @type {() => void} */ callback, /** @type {number} */ delay) => setTimeout(callback, delay),
    clearTimeout: (/** @type {unknown} */ handle) => clearTimeout(/** @type {NodeJS.Timeout} */ (handle)),
  },
};

/** @typedef {{ report(error: Error, context?: { userId: string }): void, stop(): void }} Reporter */

/** @type {Record<string, () => Reporter>} */
const reporters = {
  kit() {
    const kit = createErrorKit({}, host);
    const stop = kit.start();
    return { report: kit.report, stop };
  },
  plain() {
    /** @type {Map<string, { error: Error, count: number }>} */
    const entries = new Map();
    const report = (/** @type {Error} */ error, /** @type {{ userId: string } | undefined} */ context) => {
      const key = `${error.message}|${context?.userId}`;
      const entry = entries.get(key);
      if (entry) entry.count += 1;
      else entries.set(key, { error, count: 1 });
    };
    return { report, stop: () => {} };
  },
};

const codes = /** @type {const} */ (['JOIN_ROOM_FAILED', 'CREATE_OFFER_FAILED', 'SUBSCRIPTION_TIMEOUT', 'UNKNOWN']);
let next = 0;

/** The objects of a storm, made before time is taken: the SDK makes them, whoever hears of them. */
const storms = {
  equal: () => ({ error: createRtcError('JOIN_ROOM_FAILED', { extraCode: -10_011 }), context: undefined }),
  different() {
    next += 1;
    const code = codes[next % codes.length] ?? codes[0];
    const error = createRtcError(code, { message: `failed for the ${next}. time`, extraCode: -900_000 - (next % 97) });
    return { error, context: { userId: `user-${next}` } };
  },
};

/** @type {Record<string, number[]>} */
const figures = {};
const rounds = Number(process.argv[2]);
for (let round = -WARM; round < rounds; round += 1) {
  for (const [name, make] of Object.entries(storms)) {
    for (const who of Object.keys(reporters)) {
      const taken = await time(/** @type {() => Reporter} */ (reporters[who]), make);
      const row = `${who} ${name}`;
      figures[row] ??= [];
      if (round >= 0) figures[row].push(taken);
    }
  }
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(figures).map(([row, all]) => [row, median(all)]))));

/** @param {() => Reporter} create @param {() => { error: Error, context: { userId: string } | undefined }} make */
async function time(create, make) {
  const occurrences = Array.from({ length: COUNT }, make);
  const reporter = create();
  // No collection is asked for here: it would take the compiled code away with it, and each batch would begin cold.
  const stop = startWatch();
  for (const { error, context } of occurrences) reporter.report(error, context);
  // What a report puts off to the end of the tick is a part of its cost.
  await new Promise((resolve) => setImmediate(resolve));
  const taken = stop();
  reporter.stop();
  return taken / COUNT;
}

/**
 * Microseconds of work: where other programs take turns less than what passed, where threads help less than what all of them ran.
 * @returns {() => number}
 */
function startWatch() {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min((performance.now() - began) * 1000, user + system);
  };
}
