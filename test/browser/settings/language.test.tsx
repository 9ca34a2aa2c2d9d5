import { screen, waitFor } from '@testing-library/react';
import { createInstance } from 'i18next';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { type CallOptions, startCall } from '../support/call.js';
import { findSurface } from '../support/page.js';
import { said, words } from '../support/words.js';

const titles = {
  en: words.en.kinds['server-timeout'].title,
  zh: words.zh.kinds['server-timeout'].title,
  'zh-Hant': words['zh-Hant'].kinds['server-timeout'].title,
  ja: words.ja.kinds['server-timeout'].title,
  ko: words.ko.kinds['server-timeout'].title,
};

function show(options: CallOptions) {
  const call = startCall(options);
  call.kit.report(createRtcError('SERVER_TIMEOUT'));
  return call;
}

async function languageOf(text: string) {
  const found = await screen.findByText(text);
  return found.closest('[lang]')?.getAttribute('lang');
}

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = 'en';
});

describe('which language', () => {
  test.each(Object.entries(titles))('%s by the prop', async (language, title) => {
    show({ language });
    expect(await languageOf(title)).toBe(language);
  });

  test('else the page’s own, and it follows when that changes', async () => {
    document.documentElement.lang = 'ko';
    show({ language: undefined });
    expect(await languageOf(titles.ko)).toBe('ko');
    document.documentElement.lang = 'ja';
    expect(await languageOf(titles.ja)).toBe('ja');
  });

  test('else the browser’s', async () => {
    document.documentElement.removeAttribute('lang');
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['xx', 'zh-CN', 'en']);
    show({ language: undefined });
    expect(await languageOf(titles.zh)).toBe('zh');
  });

  test.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-Hans-CN', 'zh'],
    ['ja_JP', 'ja'],
    ['KO', 'ko'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['no tag at all!', 'en'],
  ] as const)('%s finds %s', async (language, nearest) => {
    show({ language });
    expect(await languageOf(titles[nearest])).toBe(nearest);
  });

  test('what is no text is passed over', async () => {
    show({ language: 5 as unknown as string, messages: null as unknown as undefined });
    expect(await languageOf(titles.en)).toBe('en');
  });
});

describe('a change of language', () => {
  test('changes what is on screen, in the same place', async () => {
    const call = show({ language: 'en' });
    const toast = await findSurface('toast');
    for (const language of ['ja', 'zh', 'ko', 'en'] as const) {
      call.change({ language });
      await waitFor(() => expect(toast).toHaveTextContent(titles[language]));
    }
    expect(await findSurface('toast')).toBe(toast);
  });

  test('to one and at once to another ends with the other', async () => {
    const call = show({ language: 'ja' });
    call.change({ language: 'ko' });
    call.change({ language: 'zh' });
    expect(await languageOf(titles.zh)).toBe('zh');
  });

  test('never takes the app away while words are on their way', async () => {
    const call = startCall({ language: 'en', app: <p>my call</p> });
    call.change({ language: 'ja', app: <p>my call</p> });
    expect(screen.getByText('my call')).toBeVisible();
  });
});

describe('an app’s own words', () => {
  test('take the place of the kit’s, and the rest stays', async () => {
    show({ messages: { en: { kinds: { 'server-timeout': { title: 'Hold on' } } } } });
    const toast = await findSurface('toast');
    await waitFor(() => expect(toast).toHaveTextContent('Hold on'));
    expect(toast).toHaveTextContent(said('server-timeout').body);
  });

  test('for a language that is chosen later do not keep its other words away', async () => {
    const messages = { ja: { kinds: { unknown: { title: '別の言葉' } } } };
    const call = show({ language: 'en', messages });
    await findSurface('toast');
    call.change({ language: 'ja', messages });
    expect(await languageOf(titles.ja)).toBe('ja');
    call.kit.report('x');
    expect(await screen.findByText('別の言葉')).toBeVisible();
  });

  test('that are taken back are gone', async () => {
    const call = show({ messages: { en: { kinds: { 'server-timeout': { title: 'Hold on' } } } } });
    await screen.findByText('Hold on');
    call.change({ messages: {} });
    expect(await screen.findByText(titles.en)).toBeVisible();
  });

  test('for a region stand on the words of its language', async () => {
    show({ language: 'zh-TW', messages: { 'zh-TW': { kinds: { 'server-timeout': { title: '服務沒有回應' } } } } });
    const toast = await findSurface('toast');
    await waitFor(() => expect(toast).toHaveTextContent('服務沒有回應'));
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'zh-Hant').body));
  });

  test('may be a language the kit does not know, from right to left', async () => {
    show({ language: 'ar', messages: { ar: { kinds: { 'server-timeout': { title: 'لم يرد', body: 'حاول' } } } } });
    const title = await screen.findByText('لم يرد');
    expect(title.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    expect(title.closest('[lang]')).toHaveAttribute('lang', 'ar');
  });

  test.each(['my_own', 'x!!'])('a language named %s breaks no surface', async (language) => {
    const { kit } = startCall({ language, messages: { [language]: { kinds: { reconnecting: { title: 'Moment' } } } } });
    kit.store.signal('reconnecting', { owner: {} });
    expect(await screen.findByText('Moment')).toBeInTheDocument();
  });

  test('written inline make no endless loop', async () => {
    const call = show({ messages: { en: { kinds: { 'server-timeout': { title: 'Hold on' } } } } });
    await screen.findByText('Hold on');
    for (let turn = 0; turn < 5; turn++) {
      call.change({ messages: { en: { kinds: { 'server-timeout': { title: `Hold on ${turn}` } } } } });
    }
    expect(await screen.findByText('Hold on 4')).toBeVisible();
  });
});

describe('an app’s own i18next', () => {
  async function createI18n() {
    const i18n = createInstance();
    await i18n.init({ lng: 'ja-JP', fallbackLng: 'en', resources: {} });
    return i18n;
  }

  test('leads: its language is shown, also when it changes', async () => {
    const i18n = await createI18n();
    show({ language: undefined, i18n });
    expect(await languageOf(titles.ja)).toBe('ja');
    await i18n.changeLanguage('ko');
    expect(await languageOf(titles.ko)).toBe('ko');
  });

  test('is overruled by the prop', async () => {
    show({ language: 'zh', i18n: await createI18n() });
    expect(await languageOf(titles.zh)).toBe('zh');
  });

  test('may hold texts of its own in the kit’s namespace', async () => {
    const i18n = await createI18n();
    i18n.addResourceBundle('ja', 'trtc-error-kit', { kinds: { 'server-timeout': { title: '自分の言葉' } } });
    show({ language: undefined, i18n });
    const toast = await findSurface('toast');
    await waitFor(() => expect(toast).toHaveTextContent('自分の言葉'));
    expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').body);
  });

  test('is left as it was', async () => {
    const i18n = await createI18n();
    const changed = vi.fn();
    i18n.on('languageChanged', changed);
    show({ language: undefined, i18n });
    await languageOf(titles.ja);
    expect(changed).not.toHaveBeenCalled();
    expect(i18n.hasResourceBundle('ja', 'trtc-error-kit')).toBe(false);
  });
});
