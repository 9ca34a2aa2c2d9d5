import { cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import en from '../../../locales/en.json';
import { createWords } from '../../../src/i18n/index.js';
import { showStory, stories } from '../support/stories.js';

// i18next shows English where a text is missing. Nobody would notice in a story of a language they cannot read, so this looks.

/** The English texts, without their slots, as whole words. */
const english = textsIn(en)
  .flatMap((text) => text.split(/\{\{\w+\}\}/))
  .map((part) => part.trim())
  .filter((part) => /[a-z]{3}/i.test(part) && part !== 'LocalStream.initialize()')
  .map((part) => new RegExp(`(?<![\\w-])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`));

const TIME_FOR_ALL = 120_000;

test.each(['zh', 'ja', 'ko'])(
  'no story of %s falls back to English',
  async (language) => {
    expect(stories.length).toBeGreaterThan(50);
    // Loaded beforehand: what is announced while a language is on its way is rightly English.
    await createWords().setLanguage([language], {});
    for (const { name, args } of stories) {
      const root = await showStory(name, args, language);
      const words = wordsOf(root);
      expect(
        english.filter((text) => text.test(words)),
        name,
      ).toEqual([]);
      cleanup();
    }
  },
  TIME_FOR_ALL,
);

test('English is noticed', () => {
  expect(english.some((text) => text.test('カメラ Try again'))).toBe(true);
});

/** All that is seen or heard of an element. */
function wordsOf(root: HTMLElement): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
  return [root.innerText, ...labels].join('\n');
}

function textsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}
