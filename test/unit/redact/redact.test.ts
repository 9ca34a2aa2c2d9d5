import { describe, expect, test } from 'vitest';
import { MAX_MESSAGE_LENGTH, redact, redactIdentity } from '../../../src/core/redact/redact.js';
import { forms, names, SECRET, spellings } from './secrets.js';

// Whatever is left of it: a third of a key is no key, but nobody should have to count.
const pieces = [SECRET.slice(0, 7), SECRET.slice(7, 14), SECRET.slice(14)];

function expectHidden(message: string) {
  const kept = redact(message);
  for (const piece of pieces) expect(kept, message).not.toContain(piece);
  expect(kept, message).toContain('…');
  expect(redact(kept), 'redacted again').toBe(kept);
}

describe('a secret is hidden', () => {
  test.each(Object.entries(forms))('in %s, whatever its name', (_form, write) => {
    for (const name of names) expectHidden(write(name, SECRET));
  });

  test.each(Object.entries(spellings))('in %s', (_name, message) => expectHidden(message));

  test.each([
    ['letters alone', 'abcdefghijklmnopq'],
    ['digits alone', '123456789012'],
    ['hex', '3f1c29ab7d5e8801aa02be4f9c6d7e10'],
    ['symbols', 'a$b!c^d*e-f_g.h+i/j~k'],
    ['Tencent’s base64', `eJ${'yrVKMsxKzUvWUUrKLCgtUbJS*-_'.repeat(4)}`],
  ])('of %s', (_name, value) => {
    for (const name of ['an assignment', 'JSON', 'JSON in JSON', 'a query', 'an element'] as const) {
      const form = forms[name];
      if (!form) throw new Error(`no form is called ${name}`);
      const kept = redact(form('userSig', value));
      expect(kept).not.toBe('');
      expect(kept).not.toContain(value.slice(0, 6));
      expect(kept).not.toContain(value.slice(-6));
    }
  });

  test('however many there are', () => {
    const all = names.map((name) => `${name}=${SECRET}`).join('&');
    expectHidden(all);
    expectHidden(names.map((name) => `"${name}": "${SECRET}"`).join(', '));
  });
});

describe('what is no secret is kept, word for word', () => {
  test.each([
    'invalid userSig',
    'userSig is invalid',
    'userSig expired',
    'UserSig verification failed (errorCode: 70001, errorMsg: sig expired)',
    'token expired',
    'token is missing',
    'Unexpected token < in JSON at position 0',
    `Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
    "Cannot read properties of undefined (reading 'token')",
    'SIGNAL_CHANNEL_SETUP_FAILED',
    'signature verification failed',
    'userSig: undefined',
    'userSig: null, privateMapKey: null',
    'missing userSig sdkAppId userId roomId',
    'no secret, no password, no key given',
    'SIGNATURE VERIFICATION FAILED',
    'invalid userSig, sdkAppId, roomId, code: 70001',
    'pinned key: INVALID_PARAMETER, keyboard: us, verified: true, license: none',
    '{"key":{"of":1,"room":"a long sentence"},"session":"a long sentence, too"}',
    'token: (errorCode: 70001, errorMsg: sig expired)',
    'invalid userSig: <JOIN_ROOM_FAILED 0x4004>',
    'GET /token/refresh and /session/list - password - too short',
    'key: INVALID_PARAMETER, code: 4096',
    'tokenExpired: true, userSigLength: 312, passwordPolicy: strict1',
    'Basic authentication is required',
    'Bearer token is missing',
    'Failed to join room - config: bad design, tokenizer: 3 code: -10012 <JOIN_ROOM_FAILED 0x4004>',
    'Permission denied <INITIALIZE_FAILED 0x1004> <DEVICE_AUTO_RECOVER_FAILED 0x4044>',
    'userSig check failed <SCHEDULE_FAILED 0x404c>',
    'schedule failed, sig 70001 errorCode: 70001',
    'subscribe failed response code is -100021 userId: ann',
    'failed to connect to remote server via websocket',
    'sdkAppId: 1400000000, roomId: 12345, userId: ann_1',
    'monkey: 3, keyboard: us, assignee: ann, insignia: x1, co-sign-in page',
    'see https://web.sdk.qcloud.com/trtc/webrtc/doc/en/tutorial-11-basic-live.html',
    'stream 3f1c29ab-7d5e-8801-aa02-be4f9c6d7e10 of ann',
    'loss 100%25, C:\\temp\\new is full & done',
    '签名验证失败，密码错误，令牌已过期',
    '署名が無効です。トークンの期限が切れました',
    '서명이 올바르지 않습니다',
    'getUserMedia() ist nicht erlaubt: Ähnlich, 100 % señal',
  ])('%s', (message) => {
    expect(redact(message)).toBe(message);
  });

  test('what looks like a key is hidden wherever it stands, once the name of a secret does', () => {
    const key = 'kR8mZq2LpW9xT4vBq7Yn';
    for (const message of [
      `invalid userSig, got ${key}`,
      `${key} is not a valid userSig`,
      `"${key}" (userSig)`,
      `expected userSig but got '${key}'`,
      `<b>userSig</b>: ${key}`,
      `userSig != ${key}`,
      `user,userSig\nbob,${key}`,
      `the privateMapKey check failed for ${key}`,
    ])
      expect(redact(message)).not.toContain(key);
    for (const message of [
      `join failed for ${key}`,
      'invalid userSig, stream: Main_User1_Camera2 in createStream2IsNotAllowed',
      'invalid userSig for stream 3f1c29ab-7d5e-8801-aa02-be4f9c6d7e10',
    ])
      expect(redact(message)).toBe(message);
  });

  test('an id of a device, a stream or a person stays the one that the app knows', () => {
    const hex = '3f1c29ab7d5e8801aa02be4f9c6d7e103f1c29ab7d5e8801aa02be4f9c6d7e10';
    const base64 = 'eJ8sK3pQ0vXzR7yTgB1mN5aWcD2hU9iL4oE6fV+jk8=';
    for (const id of [hex, base64, 'ann@example.com', 'main-1_camera', '李雷', '{3f1c29ab-7d5e-8801}'])
      expect(redactIdentity(id)).toBe(id);
    for (const id of [`userSig=${SECRET}`, `userSig%3D${SECRET}`, `https://a/b?x=${SECRET}`, `Bearer ${SECRET}`])
      expect(redactIdentity(id)).not.toContain(SECRET);
    expect(redactIdentity(`eJ${'yrVKMsxKzUvWUUrKLCgtUbJS'.repeat(5)}`)).toBe('…');
  });
});

describe('a message made to be slow', () => {
  const size = 10_000_000;
  const hostile: readonly (readonly [string, string])[] = [
    ['one letter', 'x'],
    ['names', 'userSig'],
    ['names and signs', 'userSig='],
    ['quotes', `userSig:"`],
    ['backslashes', '\\'],
    ['backslashes and quotes', `token\\\\"`],
    ['brackets', 'token:{['],
    ['opening brackets', '{'],
    ['spaces', ' '],
    ['percent signs', '%25'],
    ['bad percent signs', '%ff%'],
    ['entities', '&amp;'],
    ['schemes', 'http://'],
    ['schemes and signs', 'a://@'],
    ['dots', 'a.'],
    ['dashes', '-----BEGIN A-----'],
    ['base64', 'eyJh'],
    ['two words', 'secret key '],
    ['elements', '<token '],
    ['full-width signs', '＝'],
  ];

  test.each(hostile)('of %s is cut before it is looked at', (_name, part) => {
    const before = performance.now();
    const kept = redact(part.repeat(size / part.length));
    expect(kept.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    // Some 20 ms on a slow machine; a pattern that tries everything takes minutes for the first 10,000 characters.
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
