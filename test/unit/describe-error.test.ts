import { describe, expect, it } from 'vitest';
import { describeError, readMessage, readName, toLabel } from '../../src/core/describe-error.js';

describe('a label', () => {
  it.each(['join', 'client-error', 'subscribe:u1.main', 'a'.repeat(23)])(
    'that is a name of the field stays: %s',
    (label) => {
      expect(toLabel(label)).toBe(label);
    },
  );

  it('of several words is one line of a hundred characters at most', () => {
    expect(toLabel('join\nthe  room')).toBe('join the room');
    expect(toLabel('join a room '.repeat(50))).toBe('join a room '.repeat(9).slice(0, 100));
    expect(toLabel('\u202ejoin')).toBe('join');
  });

  it('is a number as text, and nothing where it is no text', () => {
    expect(toLabel(4)).toBe('4');
    for (const nothing of [undefined, null, '', {}, true]) expect(toLabel(nothing)).toBeUndefined();
  });

  it('holds no secret, however short', () => {
    expect(toLabel('userSig=abc123def456')).not.toContain('abc123');
    expect(toLabel('token:abc123def')).not.toContain('abc123');
  });
});

describe('an error in a sentence', () => {
  it('is its name and its words, and only what it has', () => {
    expect(describeError(new TypeError('x is no function'))).toBe('TypeError: x is no function');
    expect(describeError('plain words')).toBe('Error: plain words');
    expect(describeError(undefined)).toBe('Error: ');
    expect(describeError(new Error('userSig=abc123def456ghi'))).not.toContain('abc123');
  });

  it('has the words of whatever was thrown', () => {
    expect([4, 4n, true, false, 'text'].map(readMessage)).toEqual(['4', '4', 'true', 'false', 'text']);
    for (const nothing of [null, undefined, Symbol('s'), {}, { message: {} }]) expect(readMessage(nothing)).toBe('');
    expect(readMessage({ message: 7 })).toBe('7');
  });

  it('has its name rightly spelled, and a plain one where it has none', () => {
    expect(readName({ name: 'OverConstrainedError' })).toBe('OverconstrainedError');
    expect(readName({ name: 'MyError' })).toBe('MyError');
    for (const thing of [{ name: '' }, { name: 4 }, null, 'text']) expect(readName(thing)).toBe('Error');
  });
});
