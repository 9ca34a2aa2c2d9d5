import en from '../../../locales/en.json';
import ja from '../../../locales/ja.json';
import ko from '../../../locales/ko.json';
import enReference from '../../../locales/reference/en.json';
import jaReference from '../../../locales/reference/ja.json';
import koReference from '../../../locales/reference/ko.json';
import zhReference from '../../../locales/reference/zh.json';
import zhHantReference from '../../../locales/reference/zh-Hant.json';
import zh from '../../../locales/zh.json';
import zhHant from '../../../locales/zh-Hant.json';
import { MARK, mergeMessages, type WordOverrides, type Words } from '../../../src/i18n/index.js';
import type { Reference } from '../../../src/sdk/v4/reference.js';

/** The words as they are written, without the marks that the build puts between phrases. */
export const words: Readonly<Record<Language, Words>> = withoutMarks({ en, zh, 'zh-Hant': zhHant, ja, ko });

export const reference: Readonly<Record<Language, Reference>> = {
  en: enReference,
  zh: zhReference,
  'zh-Hant': zhHantReference,
  ja: jaReference,
  ko: koReference,
};

/** What speaks: a language, or one of its variants, such as a politer one. */
export interface Voice {
  readonly words: Words;
  readonly language: Language;
  /** What a variant puts in the place of its language's texts. */
  readonly overrides?: WordOverrides;
}

export type Language = (typeof languages)[number];
export const languages = ['en', 'zh', 'zh-Hant', 'ja', 'ko'] as const;
export const others = ['zh', 'zh-Hant', 'ja', 'ko'] as const;

const variants = import.meta.glob<WordOverrides>('../../../locales/variants/*.json', {
  eager: true,
  import: 'default',
});

/** Each language, and each of its variants, by the names of their files. */
export const spoken: readonly { readonly name: string; readonly voice: Voice }[] = [
  ...languages.map((language) => ({ name: language, voice: { words: words[language], language } })),
  ...Object.entries(withoutMarks(variants)).map(([path, overrides]) => {
    const name = /([^/]+)\.json$/.exec(path)?.[1] ?? path;
    const language = languages.find((one) => one === name.split('-')[0]) ?? 'en';
    const merged = mergeMessages({ own: words[language] }, { own: overrides }).own as Words;
    return { name, voice: { words: merged, language, overrides } };
  }),
];

/** One text: its path, with dots, and what it says. */
export type Text = readonly [path: string, text: string];

/** Every text of a file, top to bottom. */
export function textsIn(file: object, path = ''): readonly Text[] {
  return Object.entries(file).flatMap(([key, value]: [string, unknown]): readonly Text[] =>
    typeof value === 'string' ? [[path + key, value]] : textsIn(value as object, `${path}${key}.`),
  );
}

function withoutMarks<T>(texts: T): T {
  return JSON.parse(JSON.stringify(texts).replaceAll(MARK, ''));
}

/** What a participant may see or hear; the details are for developers. */
export function participantTexts(language: Language): readonly Text[] {
  return textsIn(words[language]).filter(
    ([path]) => !path.startsWith('details.') && !path.startsWith('settings.quoted'),
  );
}

export function allTexts(language: Language): readonly Text[] {
  return [...textsIn(words[language]), ...textsIn(reference[language])];
}

/** The texts that break a rule, as `path: text`; a test expects none. */
export function breaking(texts: readonly Text[], breaks: (text: string, path: string) => boolean): string[] {
  return texts.flatMap(([path, text]) => (breaks(text, path) ? [`${path}: ${text}`] : []));
}

const samples: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { name: 'Anna', first: 'Anna', second: 'Kenta', third: 'Min' },
  zh: { name: '王小明', first: '王小明', second: '李娜', third: '陈静' },
  'zh-Hant': { name: '林小明', first: '林小明', second: '陳怡君', third: '張雅婷' },
  ja: { name: '佐藤美咲', first: '佐藤美咲', second: '田中健', third: '鈴木愛' },
  ko: { name: '김서연', first: '김서연', second: '이준호', third: '박지우' },
};

/** A text as it is shown, its slots filled with ordinary values. */
export function fill(text: string, language: Language): string {
  const values = { ...samples[language], count: '12', seconds: '60', number: '2', times: '3', hotkey: 'F8' };
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => (values as Record<string, string>)[name] ?? slot);
}

export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '').sort();
}
