import { describe, expect, it } from 'vitest';
import { captureUnhandled } from '../../src/browser/index.js';
import { classify } from '../../src/sdk/v4/classify.js';
import { isRtcError } from '../../src/sdk/v4/read-error.js';
import { createRtcError } from '../../src/testing/index.js';
import { normalise } from './normalise.js';
import { createTestStore } from './store/create-test-store.js';

// Apps wrap what they catch; a generic toast was all that a participant saw of it.
const blocked = () => createRtcError('PLAY_NOT_ALLOWED');
const refused = () => new DOMException('Permission denied', 'NotAllowedError');

const wrappings: readonly (readonly [string, (error: unknown) => unknown])[] = [
  ['the cause of an Error', (error) => new Error('join failed', { cause: error })],
  ['one of an AggregateError', (error) => new AggregateError([new Error('first'), error], 'all failed')],
  ['the reason of an object', (error) => ({ reason: error })],
  ['the error of an object', (error) => ({ error, message: 'failed' })],
  ['what an ErrorEvent carries', (error) => Object.assign(new Event('error'), { error, message: 'Uncaught' })],
  [
    'what a PromiseRejectionEvent carries',
    (error) => Object.assign(new Event('unhandledrejection'), { reason: error }),
  ],
  [
    'several levels deep',
    (error) => new Error('a', { cause: { error: new AggregateError([{ reason: new Error('b', { cause: error }) }]) } }),
  ],
  [
    'in a circle',
    (error) => {
      const outer: Record<string, unknown> = { name: 'Circle', message: 'round' };
      outer.cause = { reason: outer, error: { cause: outer, errors: [outer, error] } };
      return outer;
    },
  ],
  [
    'beside getters that throw',
    (error) =>
      Object.defineProperties(new Error('x'), {
        cause: { get: () => fail() },
        errors: { get: () => fail() },
        reason: { value: error },
      }),
  ],
];

describe.each(wrappings)('an error that is %s', (_name, wrap) => {
  it('means what the RtcError within it means, and its cause is what was given', () => {
    const raw = wrap(blocked());
    const info = normalise(raw);
    expect(info).toMatchObject({ key: 'PLAY_NOT_ALLOWED', name: 'RtcError' });
    expect(classify(info)).toBe('autoplay-blocked');
    expect(info.cause).toBe(raw);
  });

  it('means what the DOMException within it means', () => {
    const info = normalise(wrap(refused()), { device: 'camera' });
    expect(info.name).toBe('NotAllowedError');
    expect(classify(info)).toBe('permission-denied');
  });

  it('is the same occurrence as the one the SDK emits by itself', () => {
    const { store } = createTestStore();
    const error = blocked();
    const { id } = store.report(error, { source: 'stream-error' });
    const again = store.report(wrap(error), { retry: () => {} });
    expect(again).toMatchObject({ id, count: 1, canRetry: true });
  });
});

describe('of several', () => {
  it('an RtcError decides, wherever it is', () => {
    const raw = Object.assign(new Error('outer', { cause: refused() }), { code: 503, error: { reason: blocked() } });
    expect(normalise(raw).key).toBe('PLAY_NOT_ALLOWED');
  });

  it('an RtcError that wraps is itself', () => {
    const raw = Object.assign(createRtcError('SERVER_TIMEOUT'), { cause: blocked() });
    expect(normalise(raw).key).toBe('SERVER_TIMEOUT');
  });

  it('a number of the SDK’s comes before the native error beneath it', () => {
    const wrapped = { message: 'play failed', cause: { cause: blocked() }, error: refused() };
    expect(normalise(wrapped).key).toBe('PLAY_NOT_ALLOWED');
    expect(normalise({ code: 16451, message: 'play failed', cause: refused() })).toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('the outermost decides among equals, and an event gives way to its error', () => {
    expect(normalise(new Error('outer', { cause: new Error('inner') })).message).toBe('outer');
    const event = Object.assign(new Event('error'), { message: 'Uncaught', error: new TypeError('inner') });
    expect(normalise(event)).toMatchObject({ name: 'TypeError', message: 'inner' });
  });
});

describe('looking for the error within', () => {
  it('is bounded in depth and in breadth', () => {
    let reads = 0;
    const endless = (): object => ({
      get cause() {
        reads += 1;
        return endless();
      },
    });
    normalise(endless());
    expect(reads).toBeLessThanOrEqual(10);
    const wide = { errors: Array.from({ length: 100_000 }, () => ({ errors: { length: 1e9 } })) };
    expect(() => normalise(wide)).not.toThrow();
    const tooDeep = Array.from({ length: 20 }).reduce<unknown>((cause) => ({ cause }), blocked());
    expect(normalise(tooDeep).code).toBeUndefined();
  });
});

it('an unhandled rejection that carries an RtcError is taken in as one', () => {
  const page = new EventTarget();
  Reflect.set(globalThis, 'window', page);
  const taken: unknown[] = [];
  const undo = captureUnhandled(isRtcError, (error) => taken.push(error));
  const reason = new Error('join failed', { cause: blocked() });
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('of the app') }));
  undo();
  Reflect.deleteProperty(globalThis, 'window');
  expect(taken).toEqual([reason]);
});

function fail(): never {
  throw new Error('a trap');
}
