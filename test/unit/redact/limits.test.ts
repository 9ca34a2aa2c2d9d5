import { describe, expect, test } from 'vitest';
import { redact, redactIdentity } from '../../../src/core/redact/redact.js';

describe('a message', () => {
  test('of 2,000 characters is kept whole', () => {
    const text = 'ab cd '.repeat(400).slice(0, 2_000);
    expect(redact(text)).toBe(text);
  });

  test('that is longer is cut from its middle, and begins again with a whole word', () => {
    const word = 'x'.repeat(10);
    const long = `head ${'a '.repeat(1_000)}${word} tail ${'b '.repeat(495)}`;
    const inWord = long.length - 998 - long.indexOf(word);
    expect(inWord).toBeGreaterThan(1);
    expect(inWord).toBeLessThan(word.length);
    expect(redact(long)).toBe(`${long.slice(0, 998)} …  tail ${'b '.repeat(495)}`);
  });

  test('that is cut between two words loses none of them', () => {
    const tail = ` tail ${'b '.repeat(496)}`;
    expect(tail).toHaveLength(998);
    expect(redact(`${'a '.repeat(1_000)}${tail}`)).toBe(`${'a '.repeat(499)} … ${tail}`);
  });

  test.each([
    ['2,100', 2_100],
    ['10,000', 10_000],
  ])('of %s characters that is short without its secret is not cut', (_name, length) => {
    const [before, after] = ['token=', ' failed'];
    const text = `${before}${'x'.repeat(length - before.length - after.length)}${after}`;
    expect(redact(text)).toBe('token=… failed');
  });

  test('of more than 10,000 characters is cut before it is looked at', () => {
    const text = `token=${'x'.repeat(9_988)} failed`;
    expect(text).toHaveLength(10_001);
    expect(redact(text)).toBe('token=… …  failed');
  });

  test('is written as it was, where decoding brings no secret to light', () => {
    expect(redact('loss 100%25 of &quot;ann&quot;')).toBe('loss 100%25 of &quot;ann&quot;');
    expect(redact('loss 100%25 of userSig%3Dhunter2')).toBe('loss 100% of userSig=…');
    expect(redact('token=hunter2, loss 100%25')).toBe('token=…, loss 100%25');
  });
});

describe('an id', () => {
  const key = 'abcdefghijklABCDEFGHIJKL1mnopqrs2tuvwxy3';

  test('that looks like a key is one up to 80 characters', () => {
    expect(redactIdentity(key + key)).toBe(key + key);
    expect(redactIdentity(`${key}${key}x`)).toBe('…');
  });

  test('is never longer than a message', () => {
    const words = 'ab cd '.repeat(400);
    expect(redactIdentity(words)).toBe(redact(words));
    expect(redactIdentity(words)).not.toBe(words);
  });

  test('that holds a secret is hidden like a message', () => {
    expect(redactIdentity('ann?token=abc')).toBe('ann?token=…');
    expect(redactIdentity('ann&token%3Dabc')).toBe('ann&token=…');
    expect(redactIdentity('ann%20lee')).toBe('ann%20lee');
  });
});
