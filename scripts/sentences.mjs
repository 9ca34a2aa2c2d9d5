import { createHash } from 'node:crypto';

// How a sentence is compared with those of the SDK's documents: by what is said, not by how it is set.

/** Shorter ones are names and set phrases, which nobody owns. */
export const SHORTEST = 20;
const HASH_LENGTH = 16;

// What stands before a sentence in the documents: a code, a code with its group, a key with its numbers, a label with a colon.
const labels = [
  /^\s*-?\d+\s+/,
  /^\s*-?\d+\s+\S+(?:\s(?:시스템|system))?\s/i,
  /^\s*[A-Z_\d]+\s+\d+\s+0x\w+\s+/,
  /^[^:]*:/,
];

/**
 * The sentences of a text, as they are compared: without markup, spaces and punctuation, in small letters.
 * @param {string} text
 * @returns {string[]}
 */
export function sentencesOf(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '\n');
  const pieces = plain.split(/[\n|。!?！？]|\.(?=\s|$)/);
  const bare = pieces.flatMap((piece) => [piece, ...labels.map((label) => piece.replace(label, ''))]);
  return [...new Set(bare.map(normalise))].filter((sentence) => sentence.length >= SHORTEST);
}

/** @param {string} sentence */
export function hashOf(sentence) {
  return createHash('sha256').update(sentence).digest('hex').slice(0, HASH_LENGTH);
}

/** @param {string} text */
function normalise(text) {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '');
}
