import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Condition, SurfaceProps, ToastContent } from '../../../src/index.js';
import { useConditionView } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, letSpeak, spoken, surfaces } from '../support/page.js';
import { occupyCamera } from '../support/raise.js';
import { words } from '../support/words.js';

// What is said is what is true now: of the call, the machine, the buttons and the devices, on a surface, aloud, and in an app's own hands.

// In a language of the app's, so that no variant of the kit's own fits better.
const language = 'cs';
const kindTexts = (kind: string, texts: Record<string, string>) => ({ [language]: { kinds: { [kind]: texts } } });
const timeout = (texts: Record<string, string>) => kindTexts('server-timeout', { title: 'T', ...texts });

async function startSpeaking(options: Parameters<typeof startCall>[0]) {
  const call = startCall(options);
  await waitFor(() => expect(document.querySelector('[data-trtc-announcer]')).not.toBeNull());
  await letSpeak(call.host);
  return call;
}

const bodyOf = (surface: HTMLElement) => surface.querySelector('[data-trtc-part="body"]')?.textContent;

describe('which call it is', () => {
  test('chooses the words, and may change while they are on screen', async () => {
    const messages = timeout({ body: 'With video.', body_audio: 'Voices.', body_audience: 'Watching.', ask: '' });
    const call = startCall({ language, messages });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    await waitFor(() => expect(bodyOf(toast)).toBe('With video.'));
    call.change({ language, messages, call: 'audio' });
    await waitFor(() => expect(bodyOf(toast)).toBe('Voices.'));
    call.change({ language, messages, call: 'audience' });
    await waitFor(() => expect(bodyOf(toast)).toBe('Watching.'));
  });
});

describe('a phone', () => {
  test('is told by the machine', async () => {
    const surroundings = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', maxTouchPoints: 5 };
    const host = createFakeHost({ surroundings });
    const call = startCall({ language, host, messages: timeout({ body: 'Desk.', body_phone: 'Hand.', ask: '' }) });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await waitFor(async () => expect(bodyOf(await findSurface('toast'))).toBe('Hand.'));
  });
});

describe('the buttons that are there', () => {
  const messages = kindTexts('service-busy', {
    title: 'Busy',
    body: 'It is.',
    ask: 'Wait.',
    ask_retry: 'Press.',
    ask_retry_support: 'Press or write.',
    'ask_contact-support': 'Write.',
  });
  const busy = (call: Call, retry?: () => void) =>
    call.kit.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70_169 }), retry ? { retry } : {});

  test.each([
    [undefined, undefined, 'It is. Wait.'],
    [() => {}, undefined, 'It is. Press.'],
    [() => {}, { contactSupport: () => {} }, 'It is. Press or write.'],
    [undefined, { contactSupport: () => {} }, 'It is. Write.'],
  ])('choose what is asked for: retry %s, recovery %j', async (retry, recovery, expected) => {
    const call = await startSpeaking({ language, messages, recovery });
    expect(busy(call, retry).kind).toBe('service-busy');
    const toast = await findSurface('toast');
    await waitFor(() => expect(bodyOf(toast)).toBe(expected));
    await letSpeak(call.host);
    expect(spoken().assertive).toBe(`Busy. ${expected}`);
  });

  test('are those of now: a handler that comes later is spoken of at once', async () => {
    const call = startCall({ language, messages });
    busy(call);
    const toast = await findSurface('toast');
    await waitFor(() => expect(bodyOf(toast)).toBe('It is. Wait.'));
    call.change({ language, messages, recovery: { contactSupport: () => {} } });
    await waitFor(() => expect(bodyOf(toast)).toBe('It is. Write.'));
  });
});

describe('another device', () => {
  const messages = kindTexts('device-in-use', {
    title: 'Busy',
    body: 'It is.',
    ask_retry: 'Try.',
    ask_retry_choice: 'Pick.',
  });
  const camera = (id: string) => ({ id, kind: 'camera' as const, label: id });

  test.each([
    ['is spoken of where there is one, on the panel and aloud', ['one', 'two'], 'It is. Pick.'],
    ['is not where the only one is that which failed', ['one'], 'It is. Try.'],
  ])('%s', async (_, ids, expected) => {
    const call = await startSpeaking({ language, host: createFakeHost({ devices: ids.map(camera) }), messages });
    occupyCamera(call);
    const panel = await findSurface('device');
    await waitFor(() => expect(within(panel).getAllByRole('radio')).toHaveLength(ids.length));
    await waitFor(() => expect(bodyOf(panel)).toBe(expected));
    await letSpeak(call.host);
    expect(spoken().assertive).toBe(`Busy. ${expected}`);
  });

  test('is spoken of in an app’s own surface where that says that there is one', async () => {
    function Body({ condition }: { readonly condition: Condition }) {
      return <p>{useConditionView(condition, { hasChoice: true }).body}</p>;
    }
    const Own = ({ conditions }: SurfaceProps) => conditions.map((one) => <Body key={one.id} condition={one} />);
    const call = startCall({ language, messages, components: { device: Own } });
    occupyCamera(call);
    expect(await screen.findByText('It is. Pick.')).toBeVisible();
  });
});

describe('what leaves the kit', () => {
  test('is one text without marks: for a toaster, a hook, and a screen reader', async () => {
    const show = vi.fn<(toast: ToastContent) => void>();
    const call = await startSpeaking({ toaster: { show, hide: () => {} }, language: 'ja' });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await waitFor(() => expect(show.mock.lastCall?.[0].title).toBe(words.ja.kinds['server-timeout'].title));
    const { title, body } = show.mock.lastCall?.[0] ?? {};
    expect(`${title}${body}`).not.toContain('\u200b');
  });

  test('is drawn in phrases on the kit’s own surfaces, without a mark in the text', async () => {
    const call = await startSpeaking({ language: 'ja' });
    call.kit.store.signal('offline', {}, 10_000);
    const banner = await findSurface('banner');
    await waitFor(() => expect(banner.querySelectorAll('[data-trtc-phrases] wbr').length).toBeGreaterThan(0));
    await letSpeak(call.host);
    expect(spoken().polite).not.toBe('');
    expect(document.body.textContent).not.toContain('\u200b');
  });
});

describe('a text that the app’s language lacks', () => {
  test('is drawn as the English it is, and its own is not', async () => {
    const messages = { cs: { kinds: { 'server-timeout': { title: 'Služba neodpověděla' } }, labels: {} } };
    const call = startCall({ language: 'cs', messages, showDetails: true });
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    const title = await screen.findByText('Služba neodpověděla');
    expect(title.closest('[lang]')).toHaveAttribute('lang', 'cs');
    for (const text of [words.en.actions.retry, words.en.labels.details]) {
      const english = await screen.findByText(text);
      expect(english.closest('[lang]')).toHaveAttribute('lang', 'en');
      expect(english.closest('[lang]')).toHaveAttribute('dir', 'ltr');
      expect(english.closest('button')?.closest('[lang]')).toHaveAttribute('lang', 'cs');
    }
    call.kit.report('x');
    const other = await screen.findByText(words.en.kinds.unknown.title);
    expect(other.closest('[lang]')).toHaveAttribute('lang', 'en');
    const bodies = surfaces('toast').flatMap((toast) => [...toast.querySelectorAll('[data-trtc-part="body"]')]);
    expect(bodies.map((body) => body.getAttribute('lang'))).toEqual(bodies.map(() => 'en'));
  });

  test('bears no mark of a language where it is the participant’s own', async () => {
    const call = startCall({ language: 'ko' });
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    const toast = await findSurface('toast');
    await waitFor(() => expect(toast).toHaveTextContent(words.ko.actions.retry));
    expect(toast.querySelector('[lang]')).toBeNull();
  });
});
