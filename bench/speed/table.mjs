import { entrants, peers } from './contestants.mjs';

/**
 * A row of the table.
 * @typedef {object} Row
 * @property {string} title
 * @property {string} figure The name of its figure in the results.
 * @property {string} unit
 * @property {number} [aim] What share of the best tuned peer's figure the kit's is to be at most; below 1 where that is all.
 * @property {number} [limit] What the kit's figure is to be at most.
 * @property {Map<string, Record<string, number> | string>} results By id of the contestant: figures, or a trouble.
 */

/** @param {readonly Row[]} rows @returns {string} Markdown */
export function toTable(rows) {
  const head = [
    '',
    'this kit',
    'plain DOM',
    ...peers.map((peer) => `${peer}, tuned (as it comes)`),
    'of the best',
    'aim',
  ];
  const lines = [head, head.map(() => '---'), ...rows.map(toCells)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Row} row */
function toCells(row) {
  const own = figureOf(row, 'kit');
  const best = bestOf(row);
  const share = typeof own === 'number' && best ? own / best : undefined;
  return [
    row.title,
    typeof own === 'number' ? `${round(own)} ${row.unit}` : String(own),
    toRatio(row, 'plain'),
    ...peers.map((peer) => toPair(row, peer)),
    share === undefined ? '' : `${share.toFixed(2)}×`,
    toVerdict(row, own, share),
  ];
}

/** @param {Row} row @param {string} peer */
function toPair(row, peer) {
  const [tuned, given] = [toRatio(row, `${peer}-tuned`), toRatio(row, peer)];
  if (tuned === '' && given === '') return '';
  return given === '' ? tuned : `${tuned} (${given})`;
}

/** How many times the kit's figure it is, or what went wrong. @param {Row} row @param {string} id */
function toRatio(row, id) {
  const [own, figure] = [figureOf(row, 'kit'), figureOf(row, id)];
  if (typeof figure !== 'number') return figure ?? '';
  if (figure === 0) return 'none';
  return typeof own === 'number' ? `${(figure / own).toFixed(2)}×` : `${round(figure)} ${row.unit}`;
}

/** @param {Row} row @param {string | number | undefined} own @param {number | undefined} share */
function toVerdict({ aim, limit, unit }, own, share) {
  const verdicts = [];
  if (limit !== undefined) verdicts.push([typeof own === 'number' && own <= limit, `≤ ${limit} ${unit}`]);
  if (aim !== undefined && share !== undefined) {
    verdicts.push([aim < 1 ? share <= aim : share < 1, aim < 1 ? `≤ ${aim}×` : '< 1×']);
  }
  return verdicts.map(([isMet, text]) => `${text}: ${isMet ? 'met' : 'not met'}`).join(', ');
}

/** @param {Row} row */
function bestOf(row) {
  const tuned = entrants.filter(({ form }) => form === 'tuned').map(({ id }) => figureOf(row, id));
  const figures = tuned.filter((figure) => typeof figure === 'number');
  return figures.length > 0 ? Math.min(...figures) : undefined;
}

/** @param {Row} row @param {string} id */
function figureOf({ results, figure }, id) {
  const result = results.get(id);
  return typeof result === 'object' ? result[figure] : result;
}

/** @param {number} number */
function round(number) {
  return number < 10 ? number.toFixed(1) : number.toFixed(0);
}
