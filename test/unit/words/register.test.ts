import { describe, expect, test } from 'vitest';
import { breaking, fill, type Language, reference, type Text, textsIn, words } from './texts.js';

/** Whole sentences: titles, bodies, steps, what is announced, and the reference. */
function sentences(language: Language): readonly Text[] {
  const { kinds, crash, steps, status } = words[language];
  const { title, body } = crash;
  const texts = [...textsIn({ kinds, crash: { title, body }, steps }), ...textsIn(reference[language])];
  return [...texts, ...(language === 'ko' ? textsIn({ status }) : [])].flatMap(([path, text]) =>
    fill(text, language)
      .split(/。|\.(?=\s|$)/)
      .map((sentence) => sentence.trim().replace(/[…：]$/, ''))
      .filter((sentence) => sentence !== '')
      .map((sentence): Text => [path, sentence]),
  );
}

describe('Japanese speaks in です and ます', () => {
  test('every sentence ends so', () => {
    expect(
      breaking(sentences('ja'), (text) => !/(です|ます|ません|ました|でした|ください)(（.*）)?$/.test(text)),
    ).toEqual([]);
  });

  test('a button is a verb in its plain form, or what runs now', () => {
    const ends = /(る|く|う|す|す…|ます…|ける|める|みち|再読み込み)$/;
    expect(breaking(textsIn(words.ja.actions), (text) => !ends.test(text))).toEqual([]);
  });
});

describe('Korean speaks in 합니다', () => {
  test('every sentence ends so', () => {
    expect(breaking(sentences('ko'), (text) => !/(니다|세요)$/.test(text))).toEqual([]);
  });

  test('no sentence is in 해요 but what asks, and none in the plain style of writing', () => {
    const texts = [...textsIn(words.ko), ...textsIn(reference.ko)];
    expect(breaking(texts, (text) => /[가-힣]((?<!세)요|죠|해)([.!?…]|$)/.test(text))).toEqual([]);
    expect(breaking(texts, (text) => /십시오|(하|시)면 됩니다/.test(text))).toEqual([]);
    expect(breaking(texts, (text) => /(한다|된다|않는다|있다|없다|이다)([.!?]|$)/.test(text))).toEqual([]);
  });

  test('a button is a noun or a verb in 기, or what runs now', () => {
    expect(breaking(textsIn(words.ko.actions), (text) => /(다|요|시오)$|[,.]/.test(text))).toEqual([]);
  });
});

describe('Chinese is polite without ceremony', () => {
  test('您 is rare, and never beside 你', () => {
    const texts = textsIn(words.zh);
    const formal = breaking(texts, (text) => text.includes('您'));
    expect(formal.length).toBeLessThanOrEqual(texts.length * 0.02);
    expect(breaking(texts, (text) => text.includes('您') && text.includes('你'))).toEqual([]);
  });

  test('请 stands once, where somebody must act, and in no title, body, button or step', () => {
    const { kinds, actions, steps } = words.zh;
    const texts = textsIn({ kinds, actions, steps });
    const asks = (path: string) => /\.ask/.test(path);
    expect(breaking(texts, (text, path) => (text.match(/请/g) ?? []).length > (asks(path) ? 1 : 0))).toEqual([]);
  });

  test('a guess is marked once', () => {
    const texts = textsIn({ kinds: words.zh.kinds });
    expect(breaking(texts, (text) => /可能.*可能|也许|大概|或许/.test(text))).toEqual([]);
  });
});
