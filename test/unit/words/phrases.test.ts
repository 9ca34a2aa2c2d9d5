import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARK, markAll, markText } from '../../../scripts/phrase-marks.mjs';
import { allKinds } from '../../../src/core/kinds.js';
import { createWords, MARK as cut, speakWith } from '../../../src/i18n/index.js';
import { slotsIn, textsIn, words } from './texts.js';

// Japanese and Chinese have no spaces. The build marks where a phrase ends; what is drawn breaks there, and what leaves the kit has no mark.

const phrased = ['ja', 'zh', 'zh-Hant'] as const;
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../locales/${name}.json`, import.meta.url), 'utf8'));

const phrasesOf = (text: string, language: (typeof phrased)[number]) => markText(text, language).split(MARK);

async function speak(language: string) {
  const store = createWords();
  await store.setLanguage([language], {});
  return speakWith(store.i18n);
}

test('the mark that is put is the mark that is cut at', () => {
  expect(cut).toBe(MARK);
});

describe('a text falls into phrases', () => {
  test.each([
    ['ja', 'カメラとマイクが使えるようになりました', ['カメラと', 'マイクが', '使えるようになりました']],
    ['ja', '{{name}}さんの映像が届いていません', ['{{name}}さんの', '映像が', '届いていません']],
    ['zh', '摄像头可能被占用', ['摄像头', '可能', '被占用']],
    ['zh', '请检查 Wi-Fi 或网线。', ['请检查', ' Wi-Fi ', '或网线。']],
    ['zh-Hant', '其他人聽不到你。', ['其他', '人聽不到你。']],
  ] as const)('%s: %s', (language, text, phrases) => {
    expect(phrasesOf(text, language)).toEqual(phrases);
  });

  test('and once only', () => {
    const text = markText('カメラとマイクが使えるようになりました', 'ja');
    expect(markText(text, 'ja')).toBe(text);
  });
});

describe.each(phrased)('the phrases of %s', (language) => {
  const plain = textsIn(read(language));
  const marked = new Map(textsIn(markAll(read(language), language) as object));

  test('are the text, whole', () => {
    for (const [path, text] of plain) expect(marked.get(path)?.replaceAll(MARK, '')).toBe(text);
    expect(textsIn(words[language])).toEqual(plain);
  });

  test('leave slots whole', () => {
    for (const [path, text] of plain) expect(slotsIn(marked.get(path) ?? '')).toEqual(slotsIn(text));
  });

  test('begin with no closing mark, end with no opening one, and do not cut a word in letters', () => {
    const wrong = [...marked.values()].filter((text) =>
      /[「『（“]\u200b|\u200b[、。，：；！？…」』）”ー]|[A-Za-z\d-]\u200b[A-Za-z\d-]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('do not leave one or two characters for a last line', () => {
    const last = (text: string) =>
      text
        .split(MARK)
        .at(-1)
        ?.replace(/[\p{P}\s]/gu, '') ?? '';
    expect([...marked.values()].filter((text) => text.includes(MARK) && last(text).length < 3)).toEqual([]);
  });

  test('are there in every kind that has a sentence to say, and in the steps', () => {
    const withPhrases = [...marked].filter(([, text]) => text.includes(MARK)).map(([path]) => path);
    for (const kind of allKinds) expect(withPhrases.some((path) => path.startsWith(`kinds.${kind}.`))).toBe(true);
    expect(withPhrases.some((path) => path.startsWith('steps.'))).toBe(true);
  });

  test('are drawn, and leave the kit as one text', async () => {
    const { say, t } = await speak(language);
    for (const kind of allKinds) {
      const { text, phrases } = say(`kinds.${kind}.title`);
      expect(phrases.join('')).toBe(text);
      expect(t(`kinds.${kind}.title`)).toBe(words[language].kinds[kind].title);
    }
    expect(allKinds.some((kind) => say(`kinds.${kind}.title`).phrases.length > 1)).toBe(true);
  });
});

test('a language with spaces is left as it is', async () => {
  for (const language of ['en', 'ko']) {
    const { say } = await speak(language);
    for (const kind of allKinds) expect(say(`kinds.${kind}.title`).phrases).toHaveLength(1);
  }
});
