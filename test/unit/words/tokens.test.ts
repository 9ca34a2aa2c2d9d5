import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/core/store/index.js';
import type { Action, Device } from '../../../src/core/types.js';
import { tokensOf } from '../../../src/react/tokens.js';
import { isPhone } from '../../../src/react/use-situation.js';

const about = (info: { device?: Device; userId?: string }) => ({ info }) as Condition;
const plain = { actions: [], call: 'video', isPhone: false, hasChoice: false } as const;

describe('what is true chooses the words', () => {
  test('nothing in particular, in a call with video on a computer', () => {
    expect(tokensOf(about({}), plain)).toBe('');
  });

  test('which device, of whom, in which call, on what, and whether there is another device', () => {
    const all = { ...plain, call: 'audio', isPhone: true, hasChoice: true } as const;
    expect(tokensOf(about({ device: 'camera', userId: 'ann' }), all).split('_')).toEqual([
      'camera',
      'named',
      'audio',
      'phone',
      'choice',
    ]);
    expect(tokensOf(about({ userId: '' }), { ...plain, call: 'audience' })).toBe('audience');
  });

  test.each<[Action[], string]>([
    [['retry', 'continue-without'], 'retry'],
    [['pick-device', 'retry', 'continue-without'], 'retry'],
    [['pick-device', 'continue-without'], ''],
    [['dismiss'], ''],
    [['contact-support', 'leave'], 'contact-support'],
    [['rejoin', 'contact-support', 'leave'], 'rejoin_support'],
    [['open-settings', 'retry'], 'open-settings'],
  ])('of the buttons %j: %s', (actions, tokens) => {
    expect(tokensOf(about({}), { ...plain, actions })).toBe(tokens);
  });
});

describe('a phone or a tablet', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
  const android =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
  const tablet = android.replace(' Mobile', '');
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';
  const firefox = 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0';
  const harmony =
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1 Mobile';
  const chromebook =
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

  test.each([
    ['a phone with Android', android, 5, true],
    ['a tablet with Android', tablet, 10, true],
    ['an iPhone', iphone, 5, true],
    ['an iPad, which calls itself a Mac', mac, 5, true],
    ['Firefox on Android', firefox, 5, true],
    ['HarmonyOS', harmony, 10, true],
    ['a Mac', mac, 0, false],
    ['a laptop with a touch screen', windows, 10, false],
    ['a Chromebook with a touch screen', chromebook, 10, false],
    ['a television with Android', tablet, 0, false],
    ['nobody knows what', '', 0, false],
  ])('%s', (_, userAgent, maxTouchPoints, expected) => {
    expect(isPhone({ userAgent, maxTouchPoints })).toBe(expected);
  });
});
