import { describe, expect, test } from 'vitest';
import { createWords, type Messages, speakWith } from '../../../src/i18n/index.js';
import { pickVariant } from '../../../src/i18n/variants.js';

const pick = (texts: Record<string, string>, name: string, context = '') =>
  pickVariant(texts, name, context === '' ? [] : context.split('_'));

async function speak(language: string, messages: Messages) {
  const store = createWords();
  await store.setLanguage([language], messages);
  return speakWith(store.i18n);
}

describe('of the variants of a text', () => {
  const texts = { ask: '', ask_camera: '', ask_camera_retry: '', ask_phone_audio: '', body: '' };

  test('the one with the most tokens is shown, all of which are true', () => {
    expect(pick(texts, 'ask', 'retry_camera_phone')).toBe('ask_camera_retry');
    expect(pick(texts, 'ask', 'camera_reload')).toBe('ask_camera');
    expect(pick(texts, 'ask', 'audio_phone')).toBe('ask_phone_audio');
  });

  test('the plain text where none fits, and nothing where that is missing too', () => {
    expect(pick(texts, 'ask', 'microphone_audio')).toBe('ask');
    expect(pick(texts, 'ask')).toBe('ask');
    expect(pick(texts, 'done', 'camera')).toBeUndefined();
    expect(pick({ ask_retry: '' }, 'ask', 'reload')).toBeUndefined();
  });

  test('a name within a name is another text', () => {
    expect(pick({ asking: '', ask_retry: '' }, 'ask', 'retry')).toBe('ask_retry');
    expect(pick({ '1': '', '1_old': '', '10': '' }, '1', 'old')).toBe('1_old');
  });

  test('of two with as many tokens that which names the weightier thing is shown', () => {
    const order = ['support', 'choice', 'phone', 'audio', 'camera', 'named', 'retry'];
    const context = order.join('_');
    for (const [index, token] of order.entries()) {
      for (const lighter of order.slice(0, index)) {
        for (const keys of [
          [token, lighter],
          [lighter, token],
        ]) {
          const two = Object.fromEntries(keys.map((key) => [`ask_${key}`, '']));
          expect(pick(two, 'ask', context)).toBe(`ask_${token}`);
        }
      }
    }
    expect(pick({ ask_phone_choice: '', ask_retry_support: '' }, 'ask', context)).toBe('ask_retry_support');
    expect(pick({ ask_phone_choice_audio: '', ask_retry_support: '' }, 'ask', context)).toBe('ask_phone_choice_audio');
  });

  test('what is no text is none', () => {
    expect(pickVariant({ ask: { retry: '' }, ask_retry: 1 }, 'ask', ['retry'])).toBeUndefined();
  });
});

describe('a language', () => {
  test('says its own plain text before the variant of English', async () => {
    const kinds = { 'device-lost': { title: 'Zařízení přestalo fungovat' } };
    const { t } = await speak('cs', { cs: { kinds } });
    expect(t('kinds.device-lost.title', { context: 'camera' })).toBe('Zařízení přestalo fungovat');
  });

  test('that leaves out the body of a kind is not helped out with that of English', async () => {
    const messages = { cs: { kinds: { 'room-closed': { title: 'Hovor skončil' } } } };
    const { t } = await speak('cs', messages);
    expect(t('kinds.room-closed.body')).toBe('');
    expect(t('kinds.removed.body')).not.toBe('');
  });

  test('says a text of the app’s before its own variant only where that is the one that fits', async () => {
    const messages = { ja: { kinds: { 'device-lost': { title_camera: '甲', title_microphone: '乙' } } } };
    const { t } = await speak('ja', messages);
    expect(t('kinds.device-lost.title', { context: 'camera_retry' })).toBe('甲');
    expect(t('kinds.device-lost.title', { context: 'microphone' })).toBe('乙');
    expect(t('kinds.device-lost.title')).not.toMatch(/[甲乙]/);
  });

  test('of a region says its own plain text before the variant of what it stands on', async () => {
    const { t } = await speak('en-GB', { 'en-GB': { kinds: { 'device-lost': { title: 'Gone' } } } });
    expect(t('kinds.device-lost.title', { context: 'camera' })).toBe('Gone');
    expect(t('kinds.device-lost.body', { context: 'camera' })).not.toBe('');
  });

  test('may leave a text out by an empty one', async () => {
    const { t } = await speak('en', { en: { kinds: { removed: { body: '' } } } });
    expect(t('kinds.removed.body')).toBe('');
  });

  test('chooses the variant of a step too', async () => {
    const steps = { generic: { '1': 'Nyní', '1_old': 'Dříve' } };
    const { t } = await speak('cs', { cs: { steps } });
    expect(t('steps.generic.1', { context: 'old' })).toBe('Dříve');
    expect(t('steps.generic.1', { context: 'new' })).toBe('Nyní');
    expect(t('steps.generic.2', { context: 'old' })).not.toBe('');
  });
});

describe('a text in a language that stands in', () => {
  test('says which that is, and one of the participant’s own does not', async () => {
    const kinds = { removed: { title: 'Odebráni' } };
    const { say } = await speak('cs-CZ', { cs: { kinds, actions: { retry: 'Znovu' } } });
    expect(say('actions.retry').lang).toBeUndefined();
    expect(say('kinds.removed.title').lang).toBeUndefined();
    expect(say('actions.dismiss')).toEqual({ text: 'Close', phrases: ['Close'], lang: 'en' });
    expect(say('labels.more', { count: 2 }).lang).toBe('en');
    expect(say('kinds.room-closed.title', { context: 'phone' }).lang).toBe('en');
  });

  test('is not English in English, nor the plain language in a region', async () => {
    expect((await speak('en', {})).say('actions.retry').lang).toBeUndefined();
    const { say } = await speak('ja-JP', { 'ja-JP': { actions: { retry: 'やり直す' } } });
    expect([say('actions.retry').lang, say('actions.dismiss').lang]).toEqual([undefined, undefined]);
  });
});
