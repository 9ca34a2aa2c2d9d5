import en from '../../../locales/en.json';

const names = ['LocalStream.initialize()', 'Safari'];

/** The English texts, without their slots, as whole words. */
const english = textsIn(en)
  .flatMap((text) => text.split(/\{\{\w+\}\}/))
  .map((part) => part.trim())
  .filter((part) => /[a-z]{3}/i.test(part) && !names.includes(part))
  .map((part) => new RegExp(`(?<![\\w-])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`));

/** The English texts of the kit's that stand in a text. */
export function englishIn(text: string): readonly string[] {
  return english.filter((part) => part.test(text)).map(({ source }) => source);
}

/** All that is seen or heard of an element. */
export function wordsOf(root: HTMLElement): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
  return [root.innerText, ...labels].join('\n');
}

function textsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}
