import { describe, expect, it, vi } from 'vitest';
import { call, toText } from '../../src/core/read.js';
import { readContext } from '../../src/core/read-context.js';

describe('what is read of anything', () => {
  it('is what its method gives, called as its own and with nothing', () => {
    const method = vi.fn(function (this: unknown) {
      return this;
    });
    const raw = { method };
    expect(call(raw, 'method')).toBe(raw);
    expect(method).toHaveBeenCalledWith();
  });

  it('is nothing where there is no method, or it throws', () => {
    const fail = () => {
      throw new Error('fails');
    };
    for (const raw of [undefined, 'text', {}, { method: 'no function' }, { method: fail }])
      expect(call(raw, 'method')).toBeUndefined();
  });

  it('is a text or a number as text, and nothing else', () => {
    expect(['a', 0, -1.5].map(toText)).toEqual(['a', '0', '-1.5']);
    expect(['', true, null, undefined, {}, ['a'], 1n].map(toText)).toEqual(Array(7).fill(undefined));
  });
});

describe('a context that an app hands in', () => {
  it('is read as it is', () => {
    const given = {
      device: 'both',
      deviceId: 'c1',
      source: 'lobby',
      userId: 7,
      streamId: 's1',
      operation: 'join',
      retry: () => {},
      picksDevice: true,
      owner: {},
      details: null,
      wait: true,
      signal: new AbortController().signal,
    };
    expect(readContext(given)).toEqual({ ...given, userId: '7' });
  });

  it.each([
    ['nothing', undefined],
    ['no object', 'camera'],
    ['empty', {}],
    ['of undefined values', { device: undefined, userId: undefined, owner: undefined, details: undefined }],
    ['of wrong ones', { device: 'lamp', userId: '', streamId: {}, retry: 'now', picksDevice: 1, signal: {}, wait: 0 }],
    ['of an owner that is none', { owner: 'ann' }],
    ['of no owner', { owner: null }],
    ['of an owner that is a function', { owner: () => {} }],
  ])('that is %s says nothing, and has no property that would stand in the way of a default', (_name, given) => {
    expect(Object.keys(readContext(given))).toEqual([]);
  });

  it('may throw wherever it is read', () => {
    const fail = () => {
      throw new Error('fails');
    };
    const signal = Object.defineProperty({}, Symbol.toStringTag, { get: fail });
    const given = Object.defineProperty({ userId: 'ann', signal }, 'owner', { get: fail });
    expect(readContext(given)).toEqual({ userId: 'ann' });
  });
});
