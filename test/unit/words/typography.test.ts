import { describe, expect, test } from 'vitest';
import {
  allTexts,
  breaking,
  fill,
  type Language,
  languages,
  participantTexts,
  type Text,
  textsIn,
  words,
} from './texts.js';

// Names of methods bring quotation marks and brackets of their own.
const withoutCode = ([path, text]: Text): Text => [
  path,
  text.replace(/[\w.]+\('[\w-]+'\)/g, 'code').replace(/\(\{.*?\}\)/g, '()'),
];

const shown = (language: Language) => allTexts(language).map((text) => withoutCode([text[0], fill(text[1], language)]));

const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const latin = '[A-Za-z0-9]';
const pattern = (source: string) => new RegExp(source, 'u');

/** What stands in no text of any language. */
const everywhere = {
  'two spaces': /\s{2}/,
  'a space at an end': /^\s|\s$/,
  'a break of a line, a tab, a hard or a hidden space': /[\n\r\t\u00a0\u200b-\u200d\u2060\u3000\ufeff]/,
  'a space before punctuation': /\s[,.;:!?，。、；：！？…）」』]/,
  'half-width katakana': /[\uff61-\uff9f]/,
  'full-width letters or digits': /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
  'three dots for an ellipsis': /\.{2}|。{2}|…{2}/,
  'straight quotation marks': /["']/,
  'HTML or a link': /[<>]|https?:\/\//,
} as const;

const notIn: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    'a character of another script': /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/,
  },
  zh: {
    'half-width punctuation beside a character': pattern(`${cjk}[,.;:?!()]|[,;:?!()]${cjk}`),
    'no space between characters and Latin': pattern(`${cjk}${latin}|${latin}${cjk}`),
    'quotation marks of another language': /[「」『』‘’]/,
    kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    'a full-width bracket with a half-width one': /（[^）]*\)|\([^)]*）/,
    'a traditional character': /[們個這來會麥攝關連線設電]/,
  },
  'zh-Hant': {
    'half-width punctuation beside a character': pattern(`${cjk}[,.;:?!()]|[,;:?!()]${cjk}`),
    'no space between characters and Latin': pattern(`${cjk}${latin}|${latin}${cjk}`),
    'quotation marks of another language': /[“”‘’]/,
    kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    'a full-width bracket with a half-width one': /（[^）]*\)|\([^)]*）/,
    'a simplified character': /[们个这来会麦摄关连线设电频网络]/,
  },
  ja: {
    'half-width punctuation beside a character': pattern(`${cjk}[,.;:?!]|[,;:?!]${cjk}`),
    'Chinese commas or question marks': /[，；]/,
    'a space between characters and Latin': pattern(`${cjk} ${latin}|${latin} ${cjk}`),
    'quotation marks of another language': /[“”‘’]/,
  },
  ko: {
    'full-width punctuation': /[，。、；：！？（）]/,
    'quotation marks of another language': /[「」『』“”]/,
    'a Chinese or Japanese character': /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
};

describe.each(languages)('%s is set as it is set', (language) => {
  test.each(Object.entries({ ...everywhere, ...notIn[language] }))('no %s', (_, rule) => {
    expect(breaking(shown(language), (text) => rule.test(text))).toEqual([]);
  });

  test('a title, a step and a button end without a full stop, a body with one', () => {
    const { kinds, crash, steps, actions } = words[language];
    const texts = textsIn({ kinds, crash, steps, actions });
    const isBody = (path: string) => /\.(body|ask)/.test(path);
    expect(breaking(texts, (text, path) => /[.。]$/.test(text) !== isBody(path))).toEqual([]);
  });

  test('the quotation marks of a text come in pairs', () => {
    const pairs = { en: '“”', zh: '“”', 'zh-Hant': '「」', ja: '「」', ko: '‘’' }[language];
    const count = (text: string, mark: string | undefined) => text.split(mark ?? '').length;
    const texts = participantTexts(language).filter(([path]) => path !== 'settings.quoted');
    expect(
      breaking(texts, (text) => count(text, pairs[0]) !== count(text, language === 'en' ? '”' : pairs[1])),
    ).toEqual([]);
  });
});
