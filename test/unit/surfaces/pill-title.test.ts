import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/core/store/index.js';
import { createWords, speakWith } from '../../../src/i18n/index.js';
import type { Voice } from '../../../src/react/voice.js';
import { pillTitle } from '../../../src/surfaces/autoplay-resume/pill-title.js';

const people = ['Mei', 'Ken', 'Ana', 'Joon', 'Li'];

const condition = { kind: 'autoplay-blocked', status: 'active', actions: ['resume'], canRetry: true };

function silenced(userIds: readonly string[], retries = 1): Condition[] {
  return userIds.map((userId) => ({ ...condition, info: { userId }, retries }) as unknown as Condition);
}

function titleOf(conditions: Condition[], voice: Pick<Voice, 't' | 'say' | 'nameOf'>) {
  const capabilities = { rejoin: false, signIn: false, contactSupport: false, leave: false, openSettings: false };
  return pillTitle(conditions, { ...voice, capabilities, call: 'video', isPhone: false }).text;
}

async function titleIn(language: string, userIds: readonly string[], nameOf = (id: string) => id) {
  const words = createWords();
  await words.setLanguage([language], {});
  return titleOf(silenced(userIds), { ...speakWith(words.i18n), nameOf });
}

describe('who is still silenced is said as people list names', () => {
  test.each([
    ['en', 'You still can’t hear Mei', 'You still can’t hear Mei and Ken', 'You still can’t hear Mei, Ken, and Ana'],
    ['zh', '仍听不到 Mei 的声音', '仍听不到 Mei 和 Ken 的声音', '仍听不到 Mei、Ken 和 Ana 的声音'],
    [
      'ja',
      'まだ再生されていない音声：Meiさん',
      'まだ再生されていない音声：Meiさん、Kenさん',
      'まだ再生されていない音声：Meiさん、Kenさん、Anaさん',
    ],
    [
      'ko',
      '아직 소리가 나오지 않는 참가자: Mei 님',
      '아직 소리가 나오지 않는 참가자: Mei 님, Ken 님',
      '아직 소리가 나오지 않는 참가자: Mei 님, Ken 님, Ana 님',
    ],
  ])('in %s, up to three', async (language, ...expected) => {
    for (const [index, title] of expected.entries())
      expect(await titleIn(language, people.slice(0, index + 1))).toBe(title);
  });

  test.each([
    ['en', 'Mei, Ken, Ana, and 1 more', 'Mei, Ken, Ana, and 37 more'],
    ['zh', 'Mei、Ken、Ana 和另外 1 人的声音', 'Mei、Ken、Ana 和另外 37 人的声音'],
    ['ja', 'Meiさん、Kenさん、Anaさん、ほか1人', 'Meiさん、Kenさん、Anaさん、ほか37人'],
    ['ko', 'Mei 님, Ken 님, Ana 님 외 1명', 'Mei 님, Ken 님, Ana 님 외 37명'],
  ])('in %s, three and a number', async (language, four, forty) => {
    const many = [...people.slice(0, 3), ...Array.from({ length: 37 }, (_, index) => `u${index}`)];
    expect(await titleIn(language, people.slice(0, 4))).toMatch(new RegExp(`${four}$`));
    expect(await titleIn(language, many)).toMatch(new RegExp(`${forty}$`));
  });

  test('with names that look like slots or calls as they are', async () => {
    const odd = ['{{second}}', '$t(actions.retry)', '<b>&amp;</b>'];
    expect(await titleIn('en', odd)).toBe('You still can’t hear {{second}}, $t(actions.retry), and <b>&amp;</b>');
  });
});

test('two people of one name are two people', () => {
  const words = createWords();
  const voice = { ...speakWith(words.i18n), nameOf: () => 'Ann' };
  expect(titleOf(silenced(['a', 'b'], 0), voice)).toBe('You can’t hear 2 people yet');
  expect(titleOf(silenced(['a', 'a'], 0), voice)).toBe('You can’t hear Ann yet');
});
