import { describe, expect, test } from 'vitest';
import { hideChance } from '../../../src/core/redact/chance.js';
import { hideShapes } from '../../../src/core/redact/shapes.js';

describe('a long run is a key', () => {
  const hex = '0123456789abcdefABCDEF9876543210';
  const mixed = 'abcdefghijklABCDEFGHIJKL1mnopqrs2tuvwxy3';

  test('of 32 hexadecimal digits or more', () => {
    expect(hideShapes(`got ${hex}, no`)).toBe('got …, no');
    expect(hideShapes(`got /${hex}4/x`)).toBe('got /…/x');
    const shorter = hex.slice(1);
    expect(hideShapes(shorter)).toBe(shorter);
    const letters = 'abcdef'.repeat(6);
    expect(hideShapes(letters)).toBe(letters);
    const noHex = `${hex}g`;
    expect(hideShapes(noHex)).toBe(noHex);
  });

  test('of 40 letters of both cases or more, with three digits somewhere', () => {
    expect(mixed).toHaveLength(40);
    expect(hideShapes(`got ${mixed}, no`)).toBe('got …, no');
    expect(hideShapes(`${mixed}x`)).toBe('…');
    for (const kept of [
      mixed.slice(1),
      mixed.replace('2', 'z'),
      mixed.replace('3', 'z'),
      mixed.replace('1', 'z'),
      mixed.toLowerCase(),
      mixed.toUpperCase(),
    ])
      expect(hideShapes(kept)).toBe(kept);
  });
});

describe('what is packed in base64', () => {
  const unpadded = btoa('{"token":"abcdef01"}').replace(/=+$/, '');

  test('is hidden where it names a secret, with padding, without, or with too much', () => {
    for (const packed of [
      btoa('{"token":"abcdefgh"}\n\t\r'),
      btoa('{"token":"abcdefg"}'),
      btoa('{"token":"abcdef"}x'),
      btoa('{"token":"abcdef01"}'),
      unpadded,
      `${unpadded}====`,
    ])
      expect(hideShapes(`blob ${packed} refused`)).toBe('blob … refused');
  });

  test('is hidden in the letters of addresses too', () => {
    const packed = btoa('{"token":"~~~???~~~","a":1}');
    const ofAddress = packed.replaceAll('+', '-').replaceAll('/', '_');
    expect(ofAddress).toMatch(/-.*_|_.*-/);
    expect(hideShapes(`blob ${ofAddress} refused`)).toBe('blob … refused');
    expect(hideShapes(`blob ${packed} refused`)).toBe('blob … refused');
  });

  test('stays where it names none, or is no text', () => {
    for (const packed of [
      btoa('{"room":"lobby 12"}'),
      btoa('\x01{"token":"abcdef01"}'),
      btoa('{"token":"abcdef01"}\x01'),
      btoa('\x01\x02\x03'.repeat(7)),
      'a'.repeat(25),
    ])
      expect(hideShapes(`blob ${packed} refused`)).toBe(`blob ${packed} refused`);
  });
});

test('what stands behind the scheme of a header is hidden where it looks like a secret', () => {
  expect(hideShapes('tried Bearer hunter22, no')).toBe('tried Bearer …, no');
  expect(hideShapes('tried basic  abcdEfgh')).toBe('tried basic  …');
  for (const kept of ['Basic ab12c', 'Digest authentication failed', 'Bearer of it'])
    expect(hideShapes(kept)).toBe(kept);
});

test('an address keeps its place, and neither its query nor who signs in', () => {
  expect(hideShapes('see https://example.com/a?b=c#d x')).toBe('see https://example.com/a?… x');
  expect(hideShapes('wss://ann:secret@example.com/a')).toBe('wss://…@example.com/a');
  expect(hideShapes('https://example.com/a/b')).toBe('https://example.com/a/b');
});

describe('where the name of a secret stands anywhere', () => {
  const key = 'kR8mZq2LpW9xT4vBq7Yn';

  test('the key is hidden, and no other long word', () => {
    expect(hideChance(`averylongwordthatisnone ${key} invalid userSig`)).toBe(
      'averylongwordthatisnone … invalid userSig',
    );
    expect(hideChance(`${key}: bad userSig. ${key}`)).toBe('…: bad userSig. …');
    expect(hideChance(`${key} is no token.`)).toBe('… is no token.');
  });

  test('what is written in one case, or hardly with digits, is no key', () => {
    for (const kept of [
      'no userSig for STREAM1CAMERA2MAIN3X',
      'no userSig for stream1camera2main3x',
      'no userSig for streamCamera1Main',
      'no userSig for streamCameraMainOne',
    ])
      expect(hideChance(kept)).toBe(kept);
  });

  test('a name of something else hides nothing', () => {
    for (const kept of [`join failed for ${key}`, `no key ${key}`, `tokenExpired ${key}`, `12 ${key.slice(0, 15)}`])
      expect(hideChance(kept)).toBe(kept);
    expect(hideChance(`my.token ${key}`)).toBe('my.token …');
  });
});
