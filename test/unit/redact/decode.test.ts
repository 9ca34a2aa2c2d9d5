import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/redact/decode.js';

/** Percent-encoded so many times. */
function encode(text: string, times: number): string {
  return times === 0 ? text : encode(encodeURIComponent(text), times - 1);
}

describe('what was packed is read as it was before', () => {
  test.each([
    ['percent-encoding', 'a%20b%3Dc', 'a b=c'],
    ['letters of more than one byte', '%e5%a7%93%20%F0%9F%98%80', '姓 😀'],
    ['signs among bytes that are no text', '%ff%3D%7E%41', '%ff=~A'],
    ['a byte that is none before letters', '%ff%41', '%ffA'],
    ['an escape of four digits', 'sig\\u003d1 sig\\u003D1', 'sig=1 sig=1'],
    ['an escape of four digits, escaped again', 'sig\\\\u003d1', 'sig=1'],
    ['an escape in braces', 'sig\\u{3d}1 \\\\u{1F600} \\u{10ffff}', 'sig=1 😀 \u{10ffff}'],
    ['an escape of two digits', 'sig\\x3d1 sig\\x3D1 sig\\\\\\x3d1', 'sig=1 sig=1 sig=1'],
    ['breaks of lines', 'a\\nb\\rc\\td\\\\ne', 'a\nb\rc\td\ne'],
    ['quotes within quotes', '{\\"a\\":\\\\\\"b\\\\\\"} \\\'c\\\' \\`d\\` \\/e', '{"a":"b"} \'c\' `d` /e'],
    ['a quote behind many backslashes', `${'\\'.repeat(9)}"`, '"'],
    ['hexadecimal entities', 'sig&#x3d;1 sig&#X3Da sig&#x3D 1 &#x1F600;', 'sig=1 sigϚ sig= 1 😀'],
    ['decimal entities', 'sig&#61;1 sig&#61 1 &#128512;', 'sig=1 sig= 1 😀'],
    ['named entities', '&quot;&apos;&lt;&gt;&equals;&colon;&lowbar;&num;&nbsp;&amp; &QUOT;&Lt;', '"\'<>=:_# & "<'],
    ['full-width letters', 'ｓｉｇ＝～！', 'sig=~!'],
    ['what is invisible between letters', 'u\u00ads\u200be\u200cr\u200dS\u2060i\ufeffg', 'userSig'],
    ['entities in entities', '&amp;amp;quot;', '"'],
    ['escapes in percent-encoding', '%5Cu003d%26%2361%3B', '=='],
  ])('%s', (_name, packed, text) => {
    expect(decode(packed)).toBe(text);
  });

  test('in four layers, and no more', () => {
    expect(decode(encode('a=b', 4))).toBe('a=b');
    expect(decode(encode('a=b', 5))).toBe('a%3Db');
  });
});

test.each([
  'an escape of nothing: \\u0000 \\x00 \\u{0} %ff%00 &#0; &#x0;',
  'no letter: \\u{110000} &#x110000; &#1114112;',
  'no escape: \\u12 \\u{} \\xg1 \\q \\z C:\\dir',
  'no percent-encoding: 100% %zz %e5 %ff',
  'no entity: &nope; &; &a; fish & chips',
  'plain words, 12:30, <b>',
])('what is packed in no way, or in a wrong one, stays word for word: %s', (text) => {
  expect(decode(text)).toBe(text);
});
