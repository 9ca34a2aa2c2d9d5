import { describe, expect, test } from 'vitest';
import { isPlain, isRandom, isSecretLike, isUnspoken } from '../../../src/core/redact/looks.js';
import { mayHoldSecret } from '../../../src/core/redact/may-hold-secret.js';
import { isHeader, isNameAlone, secrecyOf } from '../../../src/core/redact/names.js';

describe('a word', () => {
  test.each(['abc12!', 'a1b2c3', '12345678', '-12345678', '0x123456789', 'abcdefghijklmnop', '1234567abc', 'v1.two3'])(
    'looks like chance: %s',
    (word) => expect(isRandom(word)).toBe(true),
  );

  test.each(['abc1!', '1a2b', 'abcdefghijklmno', 'camera', 'getUserMedia'])(
    'is too short, or too plain, to look like chance: %s',
    (word) => expect(isRandom(word)).toBe(false),
  );

  test.each(['1234567', '-1234567', '100006', '0x4004', '0X4004', '0xabcdef12', '0x1234abcd'])(
    'that is a number or a code is none of chance: %s',
    (word) => expect(isRandom(word)).toBe(false),
  );

  test.each(['4.15.22', 'v4.15.22', '10.0.44', '1.2345', '1000.5', '192.168.0.1'])(
    'that is a version or a fraction is none of chance: %s',
    (word) => expect(isRandom(word)).toBe(false),
  );

  test('that is the name of a constant is none of chance, and only where all of it is', () => {
    expect(isRandom('INVALID_PARAMETER_1')).toBe(true);
    expect(isRandom('INVALID_PARAMETERS')).toBe(false);
    expect(isRandom('INVALIDPARAMETERS')).toBe(true);
    expect(isRandom('x1_INVALID_PARAMETERS')).toBe(true);
    expect(isRandom('INVALID_parameters_of_it')).toBe(true);
  });

  test.each(['abcdEfgh', 'ABCDEFGH', 'ErrorCodeGiven', 'FailedOfAll'])('is none of a language: %s', (word) =>
    expect(isUnspoken(word)).toBe(true),
  );

  test.each([
    'abcdEfg',
    'ABCDEFG',
    'abcdefgh',
    'Abcdefgh',
    'TypeOfError',
    'TypeOfException',
    'JoinHasFailed',
    'error-ABCD',
  ])('may well be one of a language: %s', (word) => expect(isUnspoken(word)).toBe(false));

  test('is like a secret where it is either of them', () => {
    expect(['hunter22', 'abcdEfgh', 'rejected'].map(isSecretLike)).toEqual([true, true, false]);
  });

  test.each(['null', 'NULL', 'missing.', 'invalid!!', 'expired?!'])(
    'only says that there is none, or a wrong one: %s',
    (word) => expect(isPlain(word)).toBe(true),
  );

  test.each(['', 'no.ne', 'nullable', 'hunter2'])('says more than that: %s', (word) =>
    expect(isPlain(word)).toBe(false),
  );
});

describe('a name', () => {
  test.each([
    'sig',
    'userSigs',
    'HTTPToken',
    'tokenValue',
    'user_token_value_text',
    'token_',
    'token-1',
    'token12',
    'PHPSESSID',
    'mysecretkey',
    '__token__',
    '密钥',
  ])('is that of a secret: %s', (name) => expect(secrecyOf(name)).toBe('strong'));

  test.each(['key', 'keyValue', 'sessions', 'nonce2', 'roomPin'])('may be that of a secret: %s', (name) =>
    expect(secrecyOf(name)).toBe('weak'),
  );

  test.each(['value', 'tokenExpired', 'key4s', 'pass2word', 'monkey', 'signal', 'compass', 'x', 'x-y'])(
    'is that of none: %s',
    (name) => expect(secrecyOf(name)).toBeUndefined(),
  );

  test('stands alone, however it is written, or with something else', () => {
    expect(['user_sig', 'userSig', 'Tokens', 'pass-word', 'TOKEN2'].map(isNameAlone)).toEqual(Array(5).fill(true));
    expect(['myToken', 'token expired', 'a1b2', ''].map(isNameAlone)).toEqual(Array(4).fill(false));
  });

  test('is that of a header', () => {
    expect(['Authorization', 'proxy-authorization', 'Set-Cookie', 'cookies'].map(isHeader)).toEqual(
      Array(4).fill(true),
    );
    expect(['cookieName', 'authorizationUrl', 'token'].map(isHeader)).toEqual(Array(3).fill(false));
  });
});

describe('a message', () => {
  test.each(['the room 1234 is full', 'join failed, code 100006', ''])('has nothing to look at: %s', (text) =>
    expect(mayHoldSecret(text)).toBe(false),
  );

  test.each(['see http://x', 'a%20b', 'C:\\x', '姓', 'abcdefghijklmnopqrstuvwx', 'sk-1', 'my pin', 'Basic x'])(
    'is looked at: %s',
    (text) => expect(mayHoldSecret(text)).toBe(true),
  );
});
