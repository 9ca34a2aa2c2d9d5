import en from '../../../locales/en.json';
import ja from '../../../locales/ja.json';
import ko from '../../../locales/ko.json';
import zh from '../../../locales/zh.json';
import zhHant from '../../../locales/zh-Hant.json';
import type { Kind } from '../../../src/core/kinds.js';
import { createWords, MARK, speakWith } from '../../../src/i18n/index.js';

/** The words as they stand in `locales`, so that a better sentence breaks no test. */
export const words = withoutMarks({ en, ja, ko, zh, 'zh-Hant': zhHant });

type Language = keyof typeof words;

async function speak(language: Language) {
  const store = createWords();
  await store.setLanguage([language], {});
  return speakWith(store.i18n).t;
}

const voices = {
  en: await speak('en'),
  ja: await speak('ja'),
  ko: await speak('ko'),
  zh: await speak('zh'),
  'zh-Hant': await speak('zh-Hant'),
};

/**
 * What is said of a kind.
 * @param context what is true, as tokens of variants: `camera_retry`
 */
export function said(kind: Kind, context?: string, language: Language = 'en') {
  const t = voices[language];
  const say = (part: 'title' | 'body' | 'ask' | 'done') => t(`kinds.${kind}.${part}`, { context });
  const [title, first, second] = [say('title'), say('body'), say('ask')];
  const body = first && second ? t('labels.sentences', { first, second }) : first || second;
  return { title, body, done: say('done') || t('status.done') };
}

// The build puts marks between phrases, which no text on screen has.
function withoutMarks<T>(texts: T): T {
  return JSON.parse(JSON.stringify(texts).replaceAll(MARK, ''));
}
