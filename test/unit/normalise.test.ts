import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { MAX_MESSAGE_LENGTH } from '../../src/core/redact/redact.js';
import { createErrorStore } from '../../src/core/store/index.js';
import type { ErrorContext } from '../../src/core/types.js';
import { classify } from '../../src/sdk/v4/classify.js';
import { v4 } from '../../src/sdk/v4/index.js';
import { isRtcError } from '../../src/sdk/v4/read-error.js';
import { createManualClock, createRtcError } from '../../src/testing/index.js';
import { normalise } from './normalise.js';

const fail = () => {
  throw new Error('a trap');
};
const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'apply', 'set'];
const hostile = new Proxy(() => {}, Object.fromEntries(traps.map((trap) => [trap, fail])));
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const cyclic: Record<string, unknown> = { name: 'Circle' };
cyclic.message = cyclic;
cyclic.cause = cyclic;

const oddities: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a string', 'boom'],
  ['an empty string', ''],
  ['a number', 42],
  ['NaN', Number.NaN],
  ['a bigint', 10n],
  ['a boolean', false],
  ['a symbol', Symbol('boom')],
  ['a function', fail],
  ['a Proxy that throws on every read', hostile],
  ['a revoked Proxy', revoked],
  ['a cyclic object', cyclic],
  ['an object without a prototype', Object.create(null)],
  ['an array', [1, 2]],
  ['a Promise', Promise.resolve()],
  ['a frozen object', Object.freeze({ message: 'cold' })],
  ['an object whose getters throw', Object.defineProperties({}, { message: { get: fail }, getCode: { get: fail } })],
  ['an error whose getCode throws', { getCode: fail, getExtraCode: fail, message: 'x' }],
  ['an error whose getCode gives NaN', { getCode: () => Number.NaN, getExtraCode: () => Number.POSITIVE_INFINITY }],
  ['an error whose getCode gives an object', { getCode: () => ({}), message: {} }],
  ['an error whose name is no string', { name: Symbol.iterator, message: 3 }],
];

describe('whatever is thrown', () => {
  test.each(oddities)('%s is taken in without a throw, and means unknown', (_name, raw) => {
    const info = normalise(raw);
    expect(info.cause).toBe(raw);
    expect(typeof info.message).toBe('string');
    expect(typeof info.name).toBe('string');
    expect(info.code).toBeUndefined();
    expect(info.extraCode).toBeUndefined();
    expect(classify(info)).toBe('unknown');
    expect(() => isRtcError(raw)).not.toThrow();
  });

  test.each(oddities)('%s is shown as one condition', (_name, raw) => {
    const store = createErrorStore({ errors: v4.errors, clock: createManualClock() });
    const condition = store.report(raw, { retry: async () => {} });
    expect(condition.kind).toBe('unknown');
    expect(store.getSnapshot().surfaces.toast).toEqual([condition]);
  });

  it('an Error of another realm is read like one of ours', () => {
    const error = runInNewContext("Object.assign(new Error('far away'), { name: 'NotReadableError' })");
    expect(error instanceof Error).toBe(false);
    expect(normalise(error)).toMatchObject({ name: 'NotReadableError', message: 'far away' });
    expect(classify(normalise(error, { device: 'camera' }))).toBe('device-in-use');
  });

  it('a context that is no context does no harm', () => {
    const store = createErrorStore({ errors: v4.errors, clock: createManualClock() });
    const odd = { device: 'toaster', retry: 'again', owner: 'me', userId: 7, operation: Symbol('x') };
    expect(store.report(new Error('a'), null as unknown as ErrorContext).kind).toBe('unknown');
    const condition = store.report(new Error('b'), odd as unknown as ErrorContext);
    expect(condition.canRetry).toBe(false);
    expect(condition.info).toMatchObject({ userId: '7' });
    expect(condition.info.device).toBeUndefined();
  });
});

describe('the number of an error', () => {
  // An app's { code: 10006 } from its sign-in service ended the call full-screen.
  it('is what getCode() says, and nothing else', () => {
    expect(normalise(createRtcError('PLAY_NOT_ALLOWED'))).toMatchObject({ code: 16451, key: 'PLAY_NOT_ALLOWED' });
    expect(normalise({ getCode: () => '16451' }).code).toBe(16451);
    for (const code of [16451, '16451', 10006, -10013, 'PLAY_NOT_ALLOWED']) {
      const info = normalise({ code, extraCode: 70001, message: `failed, code: ${code}` });
      expect([info.code, info.extraCode, info.key, classify(info)]).toEqual([
        undefined,
        undefined,
        undefined,
        'unknown',
      ]);
    }
    expect(normalise({ code: 8, name: 'NotFoundError' }).code).toBeUndefined();
    expect(normalise({ code: 0 }).code).toBeUndefined();
    expect(normalise({ code: 'ECONNRESET' }).code).toBeUndefined();
    expect(normalise({ code: 1.5 }).code).toBeUndefined();
  });

  it('has no sub-code where the SDK says 0', () => {
    const error = createRtcError('SCHEDULE_FAILED', { extraCode: 0, message: 'Network Error code: 0' });
    expect(normalise(error).extraCode).toBeUndefined();
  });
});

describe('the message kept', () => {
  const secret = `eJ${'yrVKMsxKzUvWUUrKLCgtUbJSMjQwMDA0'.repeat(4)}`;
  const messageOf = (message: string) => normalise(new Error(message)).message;

  it('is short, however long the message, and however it was made to be slow', () => {
    const long = 'x'.repeat(1_000_000);
    for (const evil of [
      long,
      'code'.repeat(250_000),
      ` ${'eyJ-'.repeat(250_000)}`,
      `sig${' '.repeat(1_000_000)}`,
      `http://${long}`,
    ]) {
      expect(messageOf(evil).length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
    }
    expect(messageOf(`${'a '.repeat(500_000)}the end`)).toMatch(/the end$/);
  });

  test.each([
    ['JSON', `join failed {"userSig":"${secret}","roomId":1}`],
    [
      'JSON within JSON',
      JSON.stringify({ body: JSON.stringify({ userSig: secret, privateMapKey: 'hunter2hunter2' }) }),
    ],
    ['the query of the signalling address', `WebSocket connection to 'wss://a.test/?userSig=${secret}&rc=1' failed`],
    ['an address’s fragment', `see https://a.test/page#access_token=hunter2hunter2`],
    ['a query by itself', `?sdkAppId=1&userSig=${secret}&x=1`],
    ['an object as JavaScript writes it', `{ userSig: '${secret}', privateMapKey: 'hunter2hunter2' }`],
    ['a header', 'Authorization: Bearer hunter2hunter2'],
    ['a Bearer by itself', 'rejected Bearer hunter2hunter2.hunter2'],
    ['bare base64', `ticket was ${secret}`],
    ['percent-encoded base64', `ticket was ${secret.slice(0, 40)}%2B${secret.slice(40)}`],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.hunter2hunter2.hunter2'],
  ])('holds no secret from %s', (_name, message) => {
    const kept = messageOf(message);
    expect(kept).toContain('…');
    expect(kept).not.toContain('hunter2');
    expect(kept).not.toContain(secret.slice(-20));
    expect(kept).not.toContain(secret.slice(0, 20));
  });

  it('holds no half of a secret where the message is cut', () => {
    for (const length of [MAX_MESSAGE_LENGTH, 10_000]) {
      for (let half = 0; half <= secret.length; half += 5) {
        const behind = ' c'.repeat(length / 4).slice(half);
        const kept = messageOf(`${'a '.repeat(length)}userSig=${secret}${behind}`);
        expect(kept).not.toContain(secret.slice(-16));
      }
    }
  });

  it('keeps what is no secret', () => {
    const plain = 'Failed to join room - config: bad design, tokenizer: 3 code: -10012 <JOIN_ROOM_FAILED 0x4004>';
    expect(messageOf(plain)).toBe(plain);
    expect(messageOf('see https://web.sdk.qcloud.com/trtc/webrtc/doc/en/Client.html')).toContain('/doc/en/Client.html');
  });
});

describe('the context', () => {
  it('goes into what is known, with names cut to a sensible length', () => {
    const context = { device: 'camera', source: 'guard', userId: 'u', streamId: 's', operation: 'initialize' } as const;
    expect(normalise(new Error('x'), context, 5)).toMatchObject({ ...context, at: 5 });
    expect(normalise({ name: 'n'.repeat(5_000) }).name.length).toBeLessThanOrEqual(100);
  });
});
