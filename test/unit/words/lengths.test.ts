import { describe, expect, test } from 'vitest';
import { lengthOf, sentencesIn, TITLE } from './lengths.js';
import { breaking, fill, type Language, languages, type Text, textsIn, words } from './texts.js';

const BUTTON = { latin: 24, cjk: 12 };
const SENTENCES = 2;

const limitOf = (language: Language, { latin, cjk }: { latin: number; cjk: number }) =>
  language === 'en' ? latin : cjk;

const titles = (language: Language): readonly Text[] =>
  textsIn({ kinds: words[language].kinds, crash: words[language].crash }).filter(([path]) =>
    /\.(title|done)/.test(path),
  );

const bodies = (language: Language): readonly Text[] =>
  textsIn({ kinds: words[language].kinds, crash: words[language].crash }).filter(([path]) => /\.(body|ask)/.test(path));

function buttons(language: Language): readonly Text[] {
  const { actions, crash, labels } = words[language];
  const { details, details_close, copy, copied } = labels;
  const { retry, reload } = crash;
  return textsIn({ actions, crash: { retry, reload }, labels: { details, details_close, copy, copied } });
}

describe.each(languages)('what a surface has room for, in %s', (language) => {
  test('a title', () => {
    const limit = limitOf(language, TITLE);
    expect(breaking(titles(language), (text) => lengthOf(fill(text, language)) > limit)).toEqual([]);
  });

  test('a button', () => {
    const limit = limitOf(language, BUTTON);
    expect(breaking(buttons(language), (text) => lengthOf(fill(text, language)) > limit)).toEqual([]);
  });

  test('a body and an ask of at most two sentences each', () => {
    expect(breaking(bodies(language), (text) => sentencesIn(text) > SENTENCES)).toEqual([]);
  });
});

test('characters and sentences are counted as one reads them', () => {
  expect(lengthOf('が👩‍👩‍👧…')).toBe(3);
  expect(sentencesIn('Open version 4.5. Then go on.')).toBe(2);
  expect(sentencesIn('接続が切れました。もう一度お試しください。')).toBe(2);
});
