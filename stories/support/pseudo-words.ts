import en from '../../locales/en.json';
import type { Messages, Words } from '../../src/i18n/index.js';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ÿ',
  z: 'ž',
  A: 'Á',
  E: 'Ë',
  I: 'Ï',
  O: 'Ö',
  U: 'Ü',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Y: 'Ý',
};

/** A language that nobody speaks: accented, a third longer, in brackets, so that a text that is cut off or not translated is seen at once. */
const long = mapTexts(en, (text) => {
  const accented = outsideSlots(text, (part) => part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter));
  return `[${accented}${filler(Math.ceil(text.length / 3))}]`;
});

/** English written from right to left, as a stand-in for Arabic or Hebrew, with the plural forms that i18next asks Arabic for. */
const rightToLeft = withPlurals(
  mapTexts(en, (text) => outsideSlots(text, (part) => part.replace(/\S+/g, (word) => `\u202e${word}\u202c`))),
);

/** The two languages of Storybook and the tests besides the real ones: `en-XA` is long, `ar-XB` runs from right to left. */
export const pseudoMessages: Messages = { 'en-XA': long, 'ar-XB': rightToLeft };

function filler(length: number): string {
  return ' one two three'.repeat(length).slice(0, length);
}

function withPlurals<T extends object>(texts: T): T {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, unknown][] => {
    if (typeof value !== 'string') return [[key, withPlurals(value)]];
    const stem = /^(.+)_other$/.exec(key)?.[1];
    const forms = stem ? ['zero', 'two', 'few', 'many'] : [];
    return [[key, value], ...forms.map((form): [string, string] => [`${stem}_${form}`, value])];
  });
  return Object.fromEntries(entries) as T;
}

function mapTexts(words: Words, change: (text: string) => string): Words {
  const map = (value: unknown): unknown =>
    typeof value === 'string'
      ? changeWords(value, change)
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, map(inner)]));
  return map(words) as Words;
}

// What has no words of its own, such as two slots with a space between, is the same in every language.
function changeWords(text: string, change: (text: string) => string): string {
  return /^(?:\{\{\w+\}\}|\s)+$/.test(text) ? text : change(text);
}

function outsideSlots(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : change(part)))
    .join('');
}
