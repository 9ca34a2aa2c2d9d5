import { describe, expect, test } from 'vitest';
import { hashOf, SHORTEST, sentencesOf } from '../../../scripts/sentences.mjs';
import { simplified } from './facts/simplified.js';
import hashes from './fixtures/document-hashes.json';
import { allTexts, type Language, languages } from './texts.js';

// The facts are the documents', the sentences are ours. The documents are not in the repository, their hashes are.

describe.each(languages)('no sentence of %s is copied', (language) => {
  const known = new Set(hashes[documentsOf(language)]);

  test('from the documents in the same language', () => {
    expect(known.size).toBeGreaterThan(50);
    const copied = allTexts(language).flatMap(([path, text]) =>
      sentencesOf(asWritten(text, language)).flatMap((sentence) =>
        known.has(hashOf(sentence)) ? [`${path}: ${sentence}`] : [],
      ),
    );
    expect(copied).toEqual([]);
  });
});

test('a copied sentence is noticed, however it is set', () => {
  const document = '70017 Account system The ticket of a third party was checked, and nobody answered. Try again.';
  const [first] = sentencesOf('The ticket of a `third party` was checked,\u00a0and **nobody** answered!');
  expect(sentencesOf(document)).toContain(first);
  expect(sentencesOf('处理建议：请检查传入的参数是否符合这个接口的全部要求')).toContain(
    '请检查传入的参数是否符合这个接口的全部要求',
  );
});

test('a short sentence is anybody’s', () => {
  expect(sentencesOf('Try again.')).toEqual([]);
  expect('内部错误，请重试'.length).toBeLessThan(SHORTEST);
});

// There are no documents in Traditional Chinese: whoever took from some took from the Simplified ones.
function documentsOf(language: Language) {
  return language === 'zh-Hant' ? 'zh' : language;
}

function asWritten(text: string, language: Language) {
  return language === 'zh-Hant' ? simplified(text) : text;
}
