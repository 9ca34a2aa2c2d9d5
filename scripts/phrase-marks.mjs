import {
  loadDefaultJapaneseParser,
  loadDefaultSimplifiedChineseParser,
  loadDefaultTraditionalChineseParser,
} from 'budoux';

// Japanese and Chinese have no spaces, and a browser breaks a line after any character. Where a phrase ends is found out here, once and
// not in every page: the model that knows is larger than all the words of the kit.

/** Stands where a line may break: src/i18n/speak.ts cuts there. */
export const MARK = '\u200b';

/** @typedef {'ja' | 'zh' | 'zh-Hant'} Language */

/** @type {Readonly<Record<Language, () => import('budoux').Parser>>} */
const parsers = {
  ja: loadDefaultJapaneseParser,
  zh: loadDefaultSimplifiedChineseParser,
  'zh-Hant': loadDefaultTraditionalChineseParser,
};

/** @type {Map<Language, import('budoux').Parser>} */
const loaded = new Map();

const marked = /[\\/]locales[\\/](?:variants[\\/])?(ja|zh-Hant|zh)(?:-[a-z]+)?\.json$/;

// What is drawn as running text. The rest is a word or two, or is never drawn.
const long = /^(?:kinds|steps|crash|status|labels|details)\./;
const SHORT = 10;
const never = ['labels.sentences', 'labels.times'];

/**
 * Puts marks between the phrases of the languages that have no spaces.
 * @returns {import('vite').Plugin}
 */
export function phraseMarks() {
  return {
    name: 'phrase-marks',
    enforce: 'pre',
    transform(code, id) {
      const language = languageOf(id);
      if (!language) return null;
      return { code: JSON.stringify(markAll(JSON.parse(code), language)), map: null };
    },
  };
}

/** @param {string} id */
function languageOf(id) {
  return /** @type {Language | undefined} */ (marked.exec(id.split('?')[0] ?? '')?.[1]);
}

/**
 * @param {unknown} value
 * @param {Language} language
 * @returns {unknown}
 */
export function markAll(value, language, path = '') {
  if (typeof value === 'string') return isLong(path, value) ? markText(value, language) : value;
  const entries = Object.entries(/** @type {object} */ (value));
  const inner = (/** @type {string} */ key) => (path ? `${path}.${key}` : key);
  return Object.fromEntries(entries.map(([key, one]) => [key, markAll(one, language, inner(key))]));
}

/**
 * @param {string} path
 * @param {string} text
 */
function isLong(path, text) {
  if (!long.test(path) || never.includes(path)) return false;
  return text.length >= SHORT || !/^(?:labels|details)\./.test(path);
}

// In the place of a slot: what mostly stands there, so that the particle behind it is known for one.
const standIns = { ja: '佐藤', zh: '小王', 'zh-Hant': '小王' };

/**
 * A text with marks between its phrases; what is in a slot stays whole.
 * @param {string} text
 * @param {Language} language
 */
export function markText(text, language) {
  if (text.includes(MARK)) return text;
  const parts = text.split(/(\{\{\w+\}\})/);
  /**
   * Where each part of the text begins, in the text and in what is parsed.
   * @type {{ at: number, from: number, to: number, isSlot: boolean }[]}
   */
  const starts = [];
  let plain = '';
  let at = 0;
  for (const part of parts) {
    const isSlot = part.startsWith('{{');
    const shown = isSlot ? standIns[language] : part;
    starts.push({ at, from: plain.length, to: plain.length + shown.length, isSlot });
    plain += shown;
    at += part.length;
  }
  const breaks = boundariesOf(plain, language).flatMap((offset) => {
    const part = starts.find(({ from, to }) => offset >= from && offset < to);
    if (!part || (part.isSlot && offset > part.from)) return [];
    return [part.at + offset - part.from];
  });
  return [0, ...breaks].map((from, index) => text.slice(from, breaks[index])).join(MARK);
}

/**
 * @param {string} text
 * @param {Language} language
 */
function boundariesOf(text, language) {
  let parser = loaded.get(language);
  if (!parser) {
    parser = parsers[language]();
    loaded.set(language, parser);
  }
  const words = language === 'ja' ? undefined : boundariesOfWords(text, language);
  /** @type {string[]} */
  const phrases = [];
  let at = 0;
  // A clause ends, whatever the parser holds of what follows.
  const parsed = parser.parse(text).flatMap((phrase) => phrase.split(/(?<=[；。，])(?=[\p{L}\p{N}])/u));
  for (const phrase of parsed) {
    const before = phrases.at(-1);
    const isWhole = before === undefined || (isBreakable(before, phrase) && (!words || words.has(at)));
    if (isWhole) phrases.push(phrase);
    else phrases[phrases.length - 1] = before + phrase;
    at += phrase.length;
  }
  const joined = joinShort(phrases, language);
  return joined.slice(1).map((_, index) => joined.slice(0, index + 1).join('').length);
}

// Words of these texts that neither the parser nor the dictionary of the machine keeps whole, and names that are looked for as they are
// written: those of buttons and settings.
const whole =
  /“[^”]{1,8}”|「[^」]{1,8}」|摄像头权限|摄像头|路由器|屏幕分享|所选|听不到|看不到|一分钟|工作人员|菜单栏|说句话|音量条|在一处|另一处|其他人|其他應用程式|應用程式中|應用程式|路由器|參與者|選單列|重新整理|恢復後|接上後|設定後|設定中|過程中|看得到|聽得到|音量條|舊版|說句話|聽不到|一分鐘/gu;

// The parser for Chinese cuts within words at times, the dictionary of the machine seldom.
/**
 * @param {string} text
 * @param {Language} language
 */
function boundariesOfWords(text, language) {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const starts = new Set([...segments].map(({ index }) => index));
  for (const { index, 0: word } of text.matchAll(whole)) {
    for (let inside = index + 1; inside < index + word.length; inside++) starts.delete(inside);
    starts.add(index);
    starts.add(index + word.length);
  }
  return starts;
}

const words = /[\p{L}\p{N}]/u;
const opening = /[「『（“‘《]\s*$/u;
const closing = /^\s*[、。，．：；！？…」』）”’》ー々〜～]/u;
const latin = /[\w.+-]$/;

/**
 * Whether a line may break between two phrases.
 * @param {string} before
 * @param {string} after
 */
function isBreakable(before, after) {
  if (/もう$/u.test(before) && after.startsWith('一度')) return false;
  if (/お(?:問い合わせ|知らせ|試し)$/u.test(before) && after.startsWith('ください')) return false;
  if (opening.test(before) || closing.test(after) || !words.test(after)) return false;
  return !((latin.test(before) && /^[\w.+-]/.test(after)) || (/[a-z] ?$/i.test(before) && /^ ?\d/.test(after)));
}

// Chinese characters that lean on what is before them or behind them: alone at the end or the start of a line they read badly.
const leansBack = /^[你您的了后後着著过過们們到上下中里裡时時地得吗嗎吧呢等人次个個项項这這]$/u;
const leansOn =
  /^[不未没沒无無已请請再或和与與在被将將可能会會要如若仍由从從把对對向为為是有其这這此该該每一正先也都就才最更很太还還让讓并並]$/u;
const LONGEST = 7;
const LAST = 3;

/**
 * Phrases of which none is so short that it looks lost on a line of its own.
 * @param {readonly string[]} phrases
 * @param {Language} language
 */
function joinShort(phrases, language) {
  /** @type {string[]} */
  const joined = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const leans = language !== 'ja' && before !== undefined && isLeaning(before, phrase);
    const fits = before !== undefined && before.length + phrase.length <= LONGEST && !/[，。；：、！？]$/u.test(before);
    if (leans && fits) joined[joined.length - 1] = before + phrase;
    else joined.push(phrase);
  }
  while (joined.length > 1 && lengthOf(joined.at(-1) ?? '') < LAST) joined.splice(-2, 2, joined.slice(-2).join(''));
  return joined;
}

/** @param {string} phrase */
function withoutMarks(phrase) {
  return phrase.replace(/[\p{P}\s]/gu, '');
}

/** @param {string} phrase */
function lengthOf(phrase) {
  return withoutMarks(phrase).length;
}

/**
 * @param {string} before
 * @param {string} phrase
 */
function isLeaning(before, phrase) {
  if (leansBack.test(withoutMarks(phrase))) return true;
  return before.length === 1 && (leansOn.test(before) || /^[不得]/.test(phrase));
}
