// Makes test/unit/words/fixtures/document-hashes.json anew: the hashes of every sentence of the SDK's documents, which are not part of the repository.
// Usage: node scripts/hash-documents.mjs --documents <folder of .txt files> (a document's language is told by its letters)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './run.mjs';
import { hashOf, sentencesOf } from './sentences.mjs';

const { values } = parseArgs({ options: { documents: { type: 'string' } } });
if (!values.documents) throw new Error('Name the folder of the documents: --documents <folder>');

/** @type {Record<string, Set<string>>} */
const hashes = {};
for (const file of readdirSync(values.documents).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(values.documents, file), 'utf8');
  const language = languageOf(text);
  const known = hashes[language] ?? new Set();
  for (const sentence of sentencesOf(text)) known.add(hashOf(sentence));
  hashes[language] = known;
}

const sorted = Object.fromEntries(
  Object.keys(hashes)
    .sort()
    .map((language) => [language, [...(hashes[language] ?? [])].sort()]),
);
writeFileSync(inRoot('test/unit/words/fixtures/document-hashes.json'), `${JSON.stringify(sorted, null, 2)}\n`);

/** @param {string} text */
function languageOf(text) {
  if (/\p{Script=Hangul}{2}/u.test(text)) return 'ko';
  if (/\p{Script=Hiragana}{2}/u.test(text)) return 'ja';
  return /\p{Script=Han}{2}/u.test(text) ? 'zh' : 'en';
}
