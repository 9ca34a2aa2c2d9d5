import { baseOf } from './match-language.js';

// Where a language joins two in another way than more of them, which Intl does not know.
const pairs: Readonly<Partial<Record<string, string>>> = { ja: 'と' };

/** Several texts in one sentence, with the comma and the "and" of a language; in older browsers with commas alone. */
export function formatList(language: string, texts: readonly string[]): string {
  const base = baseOf(language);
  const pair = texts.length === 2 ? pairs[base] : undefined;
  if (pair !== undefined) return texts.join(pair);
  if (typeof Intl.ListFormat === 'function') return new Intl.ListFormat(language).format(texts);
  return texts.join(base === 'zh' || base === 'ja' ? '、' : ', ');
}
