import { describe, expect, it } from 'vitest';
import { findError } from '../../src/core/find-error.js';

// The order of the search at its limits; what wrapped errors mean is in wrapped-errors.test.ts.

const isOwn = (thing: unknown) => typeof thing === 'object' && thing !== null && Reflect.get(thing, 'own') === true;
const own = { own: true };
const wrap = (error: unknown, depth: number): unknown => (depth === 0 ? error : { cause: wrap(error, depth - 1) });

describe('the error that decides', () => {
  it('is the thing itself where there is nothing within, or where it is the SDK’s', () => {
    for (const thing of [undefined, null, 'text', 4, {}, new Error('a')]) expect(findError(thing, isOwn)).toBe(thing);
    const wrapped = { own: true, cause: { own: true } };
    expect(findError(wrapped, isOwn)).toBe(wrapped);
  });

  it('is the SDK’s before a failed capture before any other error', () => {
    const capture = new DOMException('', 'NotAllowedError');
    const plain = new Error('plain');
    expect(findError({ cause: plain, error: capture, reason: own }, isOwn)).toBe(own);
    expect(findError({ cause: plain, error: capture }, isOwn)).toBe(capture);
    expect(findError({ cause: plain, error: {} }, isOwn)).toBe(plain);
  });

  it('is the outermost of equals, itself included', () => {
    const inner = new Error('inner');
    const outer = new Error('outer', { cause: inner });
    expect(findError(outer, isOwn)).toBe(outer);
    expect(findError({ cause: outer }, isOwn)).toBe(outer);
  });

  it('is no thing without words or without a name', () => {
    const raw = { cause: { name: 'Mine' }, error: { message: 'words' }, reason: { name: 'Mine', message: 4 } };
    expect(findError(raw, isOwn)).toBe(raw);
  });

  it('is found five levels deep, and no deeper', () => {
    expect(findError(wrap(own, 5), isOwn)).toBe(own);
    const deep = wrap(own, 6);
    expect(findError(deep, isOwn)).toBe(deep);
  });

  it('is looked for among fifty things at most', () => {
    const others = (count: number) => Array.from({ length: count }, () => ({}));
    // The thing itself is one of them.
    expect(findError({ errors: [...others(48), own] }, isOwn)).toBe(own);
    const wide = { errors: [...others(49), own] };
    expect(findError(wide, isOwn)).toBe(wide);
    const nested = { errors: [{ errors: others(30) }, { errors: [...others(30), own] }] };
    expect(findError(nested, isOwn)).toBe(nested);
  });

  it('passes over lists that are none', () => {
    for (const errors of [{ length: -1, 0: own }, { length: '1', 0: own }, { length: Number.NaN, 0: own }, 'text', 4]) {
      const raw = { errors };
      expect(findError(raw, isOwn)).toBe(raw);
    }
    expect(findError({ errors: { length: 2, 0: 'text', 1: own } }, isOwn)).toBe(own);
  });

  it('is found in a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.cause = { error: circle, reason: { cause: circle, error: own } };
    expect(findError(circle, isOwn)).toBe(own);
  });
});
