import { createHash } from 'node:crypto';

// How a sentence of ours is compared with those of the SDK's documents: by the runs of three characters that both have, without the
// names that nobody can say otherwise, and the rarer a run, the more it counts.

/** As far below the limit an exception is still one: the weights of the runs shift with every text that is written anew. */
export const MARGIN = 0.05;

/** Of a sentence of ours at least so many characters and one, without spaces and punctuation: shorter ones are names and set phrases. */
export const SHORTEST = 10;

/** What has to be left of a sentence without its names, in characters: less is grammar. Chinese says most in a character. */
export const LEAST_LEFT = { en: 20, zh: 7, ja: 12, ko: 9 };

/**
 * From here on a sentence is too like: about half of what is telling in the two is the same. Found by trial on four languages; below, what
 * is like is grammar. English has few letters, so chance gives it more.
 */
export const TOO_LIKE = { en: 0.6, zh: 0.45, ja: 0.5, ko: 0.45 };

/**
 * @typedef {'en' | 'zh' | 'ja' | 'ko'} Language
 * @typedef {{ readonly text: string, readonly equal: string, readonly runs: ReadonlySet<string> }} Sentence `runs` is empty where too little is left.
 * @typedef {{ readonly equal: ReadonlySet<string>, readonly alike: readonly ReadonlySet<string>[] }} Documents
 * @typedef {{ readonly equal: readonly string[], readonly alike: readonly string[] }} Stored
 */

// Names of APIs and keys, addresses, slots and numbers; then what has one name in a language, whoever speaks of it.
const names = [
  /\{\{\w+\}\}/g,
  /[\w.]*\(\{.*?\}\)/g,
  /[\w.]+\('[\w-]+'\)/g,
  /[\w.]+\(\)/g,
  /\b[a-z]+\.[a-z]\w*/gi,
  /\b\w*[a-z][A-Z]\w*/g,
  /\b[A-Z][A-Z\d_.-]+\b/g,
  /-?\b\d[\w.]*/g,
  /cameras?|microphones?|摄像头|麦克风|カメラ|マイク|카메라|마이크/gi,
  /advanced permission control|高级权限控制|高度な権限制御|고급 권한 제어/gi,
];

/** What the SDK itself says and the reference quotes, letter for letter. */
const quoted =
  /previous publish\(\) is ongoing, please avoid repeated calls|duplicate main stream publishing, please unpublish your prev main stream and then re-publish/g;

// What stands before a sentence in the documents: a code with its group, or a key with its numbers.
const label =
  /^[\s|]*(-?\d+[\s|]+((帐号系统|アカウントシステム|계정 시스템|Account system)[\s|]*)?|[A-Z_\d]{4,}[\s|]+\d+[\s|]+0x\w+[\s|]+)/i;

/**
 * The sentences of a text, and the clauses of each.
 * @param {string} text
 * @param {Language} language
 * @returns {Sentence[]}
 */
export function sentencesOf(text, language) {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(quoted, '')
    .replace(/https?:\/\/[^\s)]+/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/[`*]/g, '');
  const lines = plain.split('\n').map((line) => line.replace(label, ''));
  const wholes = lines.flatMap((line) => line.split(/[|。!?！？]|\.(?=\s|$)/));
  const aside = /[(（]([^()（）]+)[)）]/g;
  const parts = wholes.flatMap((whole) => {
    const asides = [...whole.matchAll(aside)].map(([, inner = '']) => inner);
    return [whole, ...asides, ...whole.replace(aside, '').split(/[,，;；、:：]/)];
  });
  const known = new Map(parts.map((part) => [bare(part), part.trim()]));
  return [...known].flatMap(([equal, part]) => {
    const left = withoutNames(part, language);
    return left.trim().length > 3 ? [{ text: part, equal, runs: runsOf(left, LEAST_LEFT[language]) }] : [];
  });
}

/**
 * What a repository may keep of a document: hashes too short to read it from.
 * @param {readonly Sentence[]} sentences
 * @returns {Stored}
 */
export function storedOf(sentences) {
  const equal = sentences.filter((one) => one.equal.length > SHORTEST).map((one) => hashOf(one.equal, 4));
  const alike = sentences.filter(({ runs }) => runs.size > 0).map(({ runs }) => [...runs].sort().join(''));
  return { equal: [...new Set(equal)].sort(), alike: [...new Set(alike)].sort() };
}

/**
 * @param {Stored} stored
 * @returns {Documents}
 */
export function readStored({ equal, alike }) {
  return { equal: new Set(equal), alike: alike.map((runs) => new Set(runs.match(/../g))) };
}

/**
 * How like each sentence is to the one of the documents that is most like it: 1 is the same.
 * @param {readonly Sentence[]} sentences
 * @param {Documents} documents
 * @returns {(sentence: Sentence) => number}
 */
export function likenessTo(sentences, documents) {
  const all = [...documents.alike, ...sentences.map(({ runs }) => runs)];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const runs of all) for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  /** @param {Iterable<string>} runs */
  const weigh = (runs) => [...runs].reduce((sum, run) => sum + Math.log(all.length / (counts.get(run) ?? 1)), 0);
  const known = documents.alike.map((runs) => ({ runs, weight: weigh(runs) }));

  return ({ equal, runs }) => {
    if (equal.length <= SHORTEST) return 0;
    if (documents.equal.has(hashOf(equal, 4))) return 1;
    if (runs.size === 0) return 0;
    const weight = weigh(runs);
    const shares = known.map((one) => {
      const common = [...runs].filter((run) => one.runs.has(run));
      return (2 * weigh(common)) / (weight + one.weight);
    });
    return Math.max(0, ...shares);
  };
}

/**
 * @param {string} sentence
 * @param {Language} language
 */
function withoutNames(sentence, language) {
  const left = names.reduce((rest, name) => rest.replace(name, ' '), sentence.normalize('NFKC'));
  return language === 'en' ? left.toLowerCase().replace(/[^a-z]+/g, ' ') : bare(left.replace(/[a-z\d]+/gi, ''));
}

/**
 * @param {string} text
 * @param {number} least
 * @returns {ReadonlySet<string>}
 */
function runsOf(text, least) {
  const found = new Set();
  if (text.trim().length < least) return found;
  for (let at = 0; at + 3 <= text.length; at += 1) found.add(hashOf(text.slice(at, at + 3), 2));
  return found;
}

/** @param {string} text */
function bare(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');
}

/**
 * @param {string} text
 * @param {number} length in letters of base64, six bits each
 */
function hashOf(text, length) {
  return createHash('sha256').update(text).digest('base64').slice(0, length);
}
