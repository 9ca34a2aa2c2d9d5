import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWords, formatList, speakWith } from '../../../src/i18n/index.js';

// Intl joins a list of units in Chinese with nothing at all: 王芳Tom李明.

const names = ['王芳', 'Tom', '李明'];

afterEach(() => vi.unstubAllGlobals());

describe('several names are joined as people join them', () => {
  test.each([
    ['en', '王芳 and Tom', '王芳, Tom, and 李明'],
    ['zh', '王芳和Tom', '王芳、Tom和李明'],
    ['zh-Hant', '王芳和Tom', '王芳、Tom和李明'],
    ['ja', '王芳とTom', '王芳、Tom、李明'],
    ['ko', '王芳 및 Tom', '王芳, Tom 및 李明'],
  ])('in %s', (language, two, three) => {
    expect(formatList(language, names.slice(0, 1))).toBe('王芳');
    expect(formatList(language, names.slice(0, 2))).toBe(two);
    expect(formatList(language, names)).toBe(three);
  });

  test('by commas of the language where the browser cannot', () => {
    vi.stubGlobal('Intl', { ...Intl, ListFormat: undefined });
    expect(formatList('en', names)).toBe('王芳, Tom, 李明');
    expect(formatList('zh-Hant', names)).toBe('王芳、Tom、李明');
    expect(formatList('ja', names.slice(0, 2))).toBe('王芳とTom');
  });
});

describe('a name in a Chinese sentence', () => {
  const title = '收不到 {{name}} 的画面';

  test.each([
    ['\u2068王芳\u2069', '收不到\u2068王芳\u2069的画面'],
    ['\u2068Tom\u2069', '收不到 \u2068Tom\u2069 的画面'],
    ['王芳', '收不到王芳的画面'],
  ])('%s has a space beside it only where it is in letters', async (name, expected) => {
    const store = createWords();
    await store.setLanguage(['zh'], { zh: { kinds: { 'subscribe-timeout': { title_named: title } } } });
    const { t } = speakWith(store.i18n);
    expect(t('kinds.subscribe-timeout.title', { context: 'named', name })).toBe(expected);
  });
});
