import { median } from './median.mjs';

/** @typedef {import('./contestants.mjs').Entrant} Entrant */

/** A trouble of the one that is measured, told in the place of its figure. */
export class Trouble extends Error {}

/**
 * Measures all in turn, round after round, so that whatever else the machine does falls on each alike. Who begins changes from round to
 * round. As they come, the peers take part in every third round; who had trouble in one takes no further part.
 * @param {readonly Entrant[]} entrants
 * @param {number} rounds
 * @param {(entrant: Entrant, round: number) => Promise<Record<string, number>>} measure
 * @returns {Promise<Map<string, Record<string, number> | string>>} by id, the median of each figure, or the trouble
 */
export async function inRounds(entrants, rounds, measure) {
  /** @type {Map<string, Record<string, number>[]>} */
  const figures = new Map(entrants.map(({ id }) => [id, []]));
  /** @type {Map<string, string>} */
  const troubles = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < entrants.length; turn += 1) {
      const entrant = /** @type {Entrant} */ (entrants[(turn + round) % entrants.length]);
      const isOut = troubles.has(entrant.id) || (entrant.form === 'as it comes' && round % 3 !== 0);
      if (isOut) continue;
      try {
        figures.get(entrant.id)?.push(await measure(entrant, round));
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        troubles.set(entrant.id, error.message);
      }
    }
  }
  return new Map(entrants.map(({ id }) => [id, troubles.get(id) ?? mediansOf(figures.get(id) ?? [])]));
}

/** @param {readonly Record<string, number>[]} figures */
function mediansOf(figures) {
  const names = Object.keys(figures[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(figures.map((each) => each[name] ?? Number.NaN))]));
}
