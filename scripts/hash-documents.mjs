// Makes test/unit/words/fixtures/document-hashes.json anew: of every sentence of the SDK's documents, which are not part of the repository, what
// likeness needs.
// Usage: node scripts/hash-documents.mjs <folder of .txt files> (a document's language is told by its letters)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './run.mjs';
import { sentencesOf, storedOf } from './sentences.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the documents: node scripts/hash-documents.mjs <folder>');

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const languages = /** @type {const} */ (['en', 'ja', 'ko', 'zh']);
const stored = languages.map((language) => [
  language,
  storedOf(texts.filter((text) => languageOf(text) === language).flatMap((text) => sentencesOf(text, language))),
]);
writeFileSync(
  inRoot('test/unit/words/fixtures/document-hashes.json'),
  `${JSON.stringify(Object.fromEntries(stored), null, 2)}\n`,
);

/** @param {string} text */
function languageOf(text) {
  if (/\p{Script=Hangul}{2}/u.test(text)) return 'ko';
  if (/\p{Script=Hiragana}{2}/u.test(text)) return 'ja';
  return /\p{Script=Han}{2}/u.test(text) ? 'zh' : 'en';
}
