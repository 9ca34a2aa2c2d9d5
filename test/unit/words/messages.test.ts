import { describe, expect, test } from 'vitest';
import { createWords, type Messages, matchLanguage, speakWith } from '../../../src/i18n/index.js';
import { loadReference } from '../../../src/sdk/v4/reference.js';
import { others, reference, words } from './texts.js';

/** What is on screen once a language has been asked for. */
async function speak(wanted: string | readonly (string | undefined)[], messages: Messages = {}) {
  const store = createWords();
  await store.setLanguage(typeof wanted === 'string' ? [wanted] : wanted, messages);
  return speakWith(store.i18n).t;
}

describe('a language of the kit’s', () => {
  test('English is there from the start, before anything is loaded', () => {
    expect(speakWith(createWords().i18n).t('actions.retry')).toBe('Try again');
  });

  test.each(others)('%s is there once it is loaded', async (language) => {
    const t = await speak(language);
    expect(t('actions.retry')).toBe(words[language].actions.retry);
  });

  test('a device chooses the variant, and a kind without one keeps its plain text', async () => {
    const t = await speak('ja');
    const { kinds } = words.ja;
    expect(t('kinds.device-lost.title', { context: 'camera' })).toBe(kinds['device-lost'].title_camera);
    expect(t('kinds.room-closed.title', { context: 'camera' })).toBe(kinds['room-closed'].title);
  });

  test('numbers choose the plural, and fill it', async () => {
    const [en, ko] = [await speak('en'), await speak('ko')];
    expect(en('labels.times_spoken', { count: 1 })).toBe('happened once');
    expect(en('labels.times_spoken', { count: 3 })).toBe('happened 3 times');
    expect(ko('labels.times_spoken', { count: 1 })).toBe('1번 발생');
  });

  test('a name is shown as it is, and is not markup', async () => {
    const t = await speak('zh');
    expect(t('kinds.subscribe-timeout.title', { context: 'named', name: 'A & <b>' })).toContain('A & <b>');
  });

  test('a slower language that was asked for first does not come back', async () => {
    const store = createWords();
    await Promise.all([store.setLanguage(['ja'], {}), store.setLanguage(['ko'], {})]);
    expect(speakWith(store.i18n).t('actions.dismiss')).toBe('닫기');
  });
});

describe('the nearest language', () => {
  test.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh_hant_HK', 'zh-Hant'],
    ['zh', 'zh'],
    ['zh_CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh-Hans', 'zh'],
    ['ja-JP', 'ja'],
    ['KO-kr', 'ko'],
    ['en-GB', 'en'],
    ['pt', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ])('%s finds %s', (tag, language) => {
    expect(matchLanguage([tag], ['en', 'zh', 'zh-Hant', 'ja', 'ko'])).toBe(language);
  });

  test('pt finds the pt-BR of the app’s, and pt-BR its pt', () => {
    expect(matchLanguage(['pt'], ['pt-BR', 'en'])).toBe('pt-BR');
    expect(matchLanguage(['pt-BR'], ['pt', 'en'])).toBe('pt');
  });

  test('the plain language goes before another region’s', () => {
    expect(matchLanguage(['pt-AO'], ['pt-BR', 'pt'])).toBe('pt');
    expect(matchLanguage(['zh-HK'], ['zh-TW', 'zh-Hant', 'zh'])).toBe('zh-Hant');
  });

  test('a tag with a script finds the one of the same region without', () => {
    expect(matchLanguage(['zh-Hant-TW'], ['zh', 'zh-Hant', 'zh-TW'])).toBe('zh-TW');
  });

  test('a Chinese that only has the other script is better than English', () => {
    expect(matchLanguage(['zh-TW'], ['en', 'zh'])).toBe('zh');
    expect(matchLanguage(['zh'], ['en', 'zh-Hant'])).toBe('zh-Hant');
  });

  test('the first of several that has words is taken', () => {
    expect(matchLanguage([undefined, 'fr', 'ko-KR', 'ja'], ['en', 'zh', 'ja', 'ko'])).toBe('ko');
  });

  test('a participant in Taiwan or Hong Kong reads Traditional Chinese, and one in Singapore Simplified', async () => {
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant-MO']) {
      expect((await speak(tag))('actions.dismiss')).toBe(words['zh-Hant'].actions.dismiss);
    }
    expect((await speak('zh-SG'))('actions.dismiss')).toBe(words.zh.actions.dismiss);
  });
});

describe('the app’s own texts', () => {
  test('take the place of the kit’s, one by one and in each language', async () => {
    const messages = { ja: { actions: { retry: 'やり直す' } }, en: { actions: { retry: 'Once more' } } };
    const [ja, en] = [await speak('ja', messages), await speak('en', messages)];
    expect([ja('actions.retry'), ja('actions.dismiss')]).toEqual(['やり直す', '閉じる']);
    expect([en('actions.retry'), en('actions.dismiss')]).toEqual(['Once more', 'Close']);
  });

  test('go when the app takes them back, and never reach another provider', async () => {
    const store = createWords();
    await store.setLanguage(['en'], { en: { actions: { retry: 'Once more' } } });
    expect(speakWith(store.i18n).t('actions.retry')).toBe('Once more');
    await store.setLanguage(['en'], {});
    expect(speakWith(store.i18n).t('actions.retry')).toBe('Try again');
    expect(speakWith(createWords().i18n).t('actions.retry')).toBe('Try again');
  });

  test('for a region stand on those of its language', async () => {
    const t = await speak('zh-TW', { 'zh-TW': { actions: { retry: '再試一次' } } });
    expect([t('actions.retry'), t('actions.dismiss')]).toEqual(['再試一次', words['zh-Hant'].actions.dismiss]);
  });

  test('may be a whole language, with English beneath what it lacks', async () => {
    const messages = { 'pt-BR': { actions: { retry: 'Tentar de novo' } } };
    const t = await speak('pt', messages);
    expect([t('actions.retry'), t('actions.dismiss')]).toEqual(['Tentar de novo', 'Close']);
  });

  test('may have plurals that English has not', async () => {
    const labels = { more_one: 'i jeszcze {{count}}', more_few: 'i jeszcze {{count}} inne', more_many: 'i {{count}}' };
    const t = await speak('pl', { pl: { labels } });
    expect([1, 3, 5].map((count) => t('labels.more', { count }))).toEqual(['i jeszcze 1', 'i jeszcze 3 inne', 'i 5']);
  });
});

describe('the reference', () => {
  test('comes in the nearest language, and in English for any other', async () => {
    expect(await loadReference('ko')).toEqual(reference.ko);
    expect(await loadReference('zh-TW')).toEqual(reference['zh-Hant']);
    expect(await loadReference('zh-CN')).toEqual(reference.zh);
    expect(await loadReference('pt')).toEqual(reference.en);
    expect(await loadReference('constructor')).toEqual(reference.en);
  });
});
