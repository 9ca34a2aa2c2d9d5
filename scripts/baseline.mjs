import browserslist from 'browserslist';
import { root } from './run.mjs';

/** @typedef {'baseline' | 'oldest'} Tier Browsers that get all, and those in which the kit still runs: `browserslist` in package.json. */

/**
 * The oldest version of each browser of a tier.
 * @param {Tier} tier
 * @returns {Record<string, string>} By the names of browserslist.
 */
export function oldestOf(tier) {
  /** @type {Record<string, string>} */
  const oldest = {};
  for (const entry of browserslist(undefined, { path: root, env: tier })) {
    const [name = '', range = ''] = entry.split(' ');
    // Some versions share an entry: 15.2-15.3.
    const [version = ''] = range.split('-');
    const known = oldest[name];
    if (known === undefined || Number(version) < Number(known)) oldest[name] = version;
  }
  return oldest;
}

const viteNames = new Map([
  ['chrome', 'chrome'],
  ['edge', 'edge'],
  ['firefox', 'firefox'],
  ['safari', 'safari'],
  ['ios_saf', 'ios'],
]);

/** What the build lowers its syntax to: nothing an older browser cannot read, or it would show nothing at all. */
export function buildTarget() {
  return Object.entries(oldestOf('oldest')).flatMap(([name, version]) => {
    const known = viteNames.get(name);
    return known ? [`${known}${version}`] : [];
  });
}
