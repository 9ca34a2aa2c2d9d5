import { describe, expect, it } from 'vitest';
import { codeOf, isBannedReason } from '../../../src/sdk/v4/codes/index.js';
import { rowOf } from '../../../src/sdk/v4/codes/row-of.js';
import { describe as documentationOf } from '../../../src/sdk/v4/describe.js';
import { codeIn, readFacts } from '../../../src/sdk/v4/read-error.js';
import { loadReference } from '../../../src/sdk/v4/reference.js';
import { v4 } from '../../../src/sdk/v4/v4.js';
import { createRtcError } from '../../../src/testing/index.js';

const info = (known: object) => ({ name: 'Error', message: '', at: 0, cause: undefined, ...known });

describe('the number of an error', () => {
  it.each([
    [4163, 4163],
    ['4163', 4163],
    ['-10018', -10018],
    ['', undefined],
    ['0x10', undefined],
    ['1e3', undefined],
    ['many', undefined],
    ['1234567890', undefined],
    [1.5, undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [undefined, undefined],
    [{}, undefined],
    [['16388'], undefined],
  ])('%j is read as %j', (code, number) => {
    expect(codeIn({ getCode: () => code })).toBe(number);
  });

  it('comes with its sub-code, wherever that stands', () => {
    const own = { getCode: () => 1, getExtraCode: () => 70001 };
    expect(readFacts(own, 'no number', {})).toStrictEqual({ code: 1, extraCode: 70001 });
    expect(readFacts({ getCode: () => 1, extraCode: 70001 }, '', {})).toStrictEqual({ code: 1, extraCode: 70001 });
    expect(readFacts({ getCode: () => 1 }, 'errorCode: 70001', {})).toStrictEqual({ code: 1, extraCode: 70001 });
    expect(readFacts({ getCode: () => 1 }, 'code: none', {})).toStrictEqual({ code: 1 });
    expect(readFacts({ getCode: () => 1 }, '70001', {})).toStrictEqual({ code: 1 });
    expect(readFacts({ getCode: () => 'none' }, 'code: 70001', {})).toStrictEqual({ extraCode: 70001 });
  });

  it('of what is said with a ban is that of the ban', () => {
    const banned = { code: codeOf('CLIENT_BANNED'), key: 'CLIENT_BANNED' };
    expect(readFacts(createRtcError('SERVER_TIMEOUT'), '', { source: 'client-banned' })).toStrictEqual(banned);
    expect(readFacts({ reason: 'kick' }, '', { source: 'client-banned' })).toStrictEqual({ ...banned, reason: 'kick' });
    expect(readFacts({ reason: 'kick' }, '', {})).toStrictEqual({ ...banned, reason: 'kick' });
    expect(readFacts({ reason: 'kick', of: 'the app' }, '', {})).toStrictEqual({});
  });

  it('decides, where the name of a capture comes with another number', () => {
    const error = { code: codeOf('SERVER_TIMEOUT'), name: 'NotReadableError' };
    expect(v4.errors.classify(info(error))).toBe('server-timeout');
    expect(v4.errors.classify(info({ ...error, code: codeOf('INITIALIZE_FAILED') }))).toBe('device-in-use');
  });

  it('is none for a reason that is no text', () => {
    expect(isBannedReason('kick')).toBe(true);
    for (const reason of [['kick'], 'toString', undefined, null, {}]) expect(isBannedReason(reason)).toBe(false);
  });
});

describe('what the documents say of an error', () => {
  it('is found by its old text, in any case of letters, where no number tells more', () => {
    const message = 'rtcerror: ICE/DTLS TRANSPORT CONNECTION FAILED, of some kind';
    expect(rowOf(info({ message }))?.group).toBe('message');
    expect(rowOf(info({ message, code: codeOf('UNKNOWN') }))?.group).toBe('message');
    expect(rowOf(info({ message, code: codeOf('SERVER_TIMEOUT') }))?.id).toBe('SERVER_TIMEOUT');
    expect(rowOf(info({ message: 'something else' }))).toBeUndefined();
  });

  it('is its number as they print it, its pages and its texts, in the language that is asked for', async () => {
    const { hex, links, load } = documentationOf(info({ code: codeOf('PLAY_NOT_ALLOWED') }));
    expect(hex).toBe('0x4043');
    expect(links.map(({ label }) => label)).toEqual(['link_autoplay', 'link_autoplay-policy']);
    expect(links[1]?.href('ja')).toBe('https://developers.google.com/web/updates/2017/09/autoplay-policy-changes');
    const english = (await loadReference('en')).sdk.PLAY_NOT_ALLOWED;
    expect(english?.meaning).toBeTruthy();
    await expect(load?.('en')).resolves.toBe(english);
    await expect(load?.('fr')).resolves.toBe(english);
    await expect(load?.('ja')).resolves.toBe((await loadReference('ja-JP')).sdk.PLAY_NOT_ALLOWED);
    expect((await loadReference('ja')).sdk.PLAY_NOT_ALLOWED).not.toEqual(english);
  });

  it('is of a sub-code what they say of that, with the number it came with', async () => {
    const { hex, links, load } = documentationOf(info({ code: codeOf('JOIN_ROOM_FAILED'), extraCode: -10018 }));
    expect(hex).toMatch(/^0x[\da-f]{4}$/);
    expect(links.map(({ label }) => label)).toEqual(['link_advanced-permission']);
    await expect(load?.('en')).resolves.toBe((await loadReference('en')).room[-10018]);
  });

  it('is no page where they name none, and no number where the error bears none', () => {
    expect(documentationOf(info({ code: codeOf('SERVER_TIMEOUT') }))).toMatchObject({ hex: '0x4041', links: [] });
    const capture = documentationOf(info({ name: 'NotAllowedError' }));
    expect('hex' in capture).toBe(false);
    expect(capture.links.map(({ label }) => label)).toEqual(['link_initialize']);
  });

  it('is nothing at all of what they do not list', () => {
    expect(documentationOf(info({ name: 'Error' }))).toStrictEqual({ links: [] });
    expect(documentationOf(info({ name: 'Error', code: 123_456 }))).toStrictEqual({ links: [] });
  });
});
