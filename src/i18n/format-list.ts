/** Several texts in one sentence, with the comma and the "and" of a language; in older browsers with commas alone. */
export function formatList(language: string, texts: readonly string[]): string {
  return typeof Intl.ListFormat === 'function' ? new Intl.ListFormat(language).format(texts) : texts.join(', ');
}
