import { describe, expect, test } from 'vitest';
import { pseudoMessages } from '../../../stories/support/pseudo-words.js';
import { fill, slotsIn, type Text, textsIn, words } from './texts.js';

const english = textsIn(words.en);
const hasWords = ([path]: Text) => path !== 'labels.sentences';
const textsOf = (language: string): readonly Text[] => textsIn(pseudoMessages[language] ?? {});

describe.each(['en-XA', 'ar-XB'])('%s, which nobody speaks', (language) => {
  test('has every text, with its slots', () => {
    const texts = new Map(textsOf(language));
    for (const [path, text] of english) expect([path, slotsIn(texts.get(path) ?? '')]).toEqual([path, slotsIn(text)]);
  });

  test('has no text of English, so that one that is not translated is seen', () => {
    const plain = new Map(english);
    expect(
      textsOf(language)
        .filter(hasWords)
        .filter(([path, text]) => plain.get(path) === text),
    ).toEqual([]);
  });
});

test('the long language is longer by a quarter at least, accented and in brackets', () => {
  const plain = new Map(english);
  for (const [path, text] of textsOf('en-XA').filter(hasWords)) {
    const before = plain.get(path) ?? '';
    expect(fill(text, 'en').length).toBeGreaterThanOrEqual(fill(before, 'en').length * 1.25);
    expect(text).toMatch(/^\[.*\]$/s);
    expect(text.slice(1, 1 + before.length).replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[aeiou]/);
  }
});

test('i18next takes ar-XB for a language that runs from right to left', async () => {
  const { createWords, speakWith } = await import('../../../src/i18n/index.js');
  const { i18n, setLanguage } = createWords();
  await setLanguage(['ar-XB'], pseudoMessages);
  expect(i18n.resolvedLanguage).toBe('ar-XB');
  expect(i18n.dir()).toBe('rtl');
  for (const count of [0, 1, 2, 3, 11, 100]) expect(speakWith(i18n).t('labels.more', { count })).toContain('\u202e');
});
