import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './run.mjs';

// An import of JSON in a type would ask for compiler options of whoever uses the package. So each dist/locales/*.js gets types of
// its own, and the emitted types import it in the place of the JSON.

const dist = inRoot('dist');

for (const path of listFiles(inRoot('locales'), '.json')) {
  const words = JSON.parse(readFileSync(join(inRoot('locales'), path), 'utf8'));
  const text = `declare const words: ${describe(words)};\nexport default words;\n`;
  writeFileSync(join(dist, 'locales', path.replace(/\.json$/, '.d.ts')), text);
}

for (const path of listFiles(dist, '.d.ts')) {
  const text = readFileSync(join(dist, path), 'utf8');
  const mended = text.replace(/(['"][./]+\/locales\/[\w/-]+)\.json(?=['"])/g, '$1.js');
  if (mended !== text) writeFileSync(join(dist, path), mended);
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function listFiles(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
}

/**
 * The type of what a locale holds: texts, and groups of texts.
 * @param {unknown} value
 * @returns {string}
 */
function describe(value) {
  if (typeof value === 'string') return 'string';
  const lines = Object.entries(/** @type {object} */ (value)).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${describe(inner)};`,
  );
  return `{ ${lines.join(' ')} }`;
}
