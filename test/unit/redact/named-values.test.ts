import { describe, expect, test } from 'vitest';
import { hideNamed } from '../../../src/core/redact/named-values.js';

type Rows = readonly (readonly [text: string, shown: string])[];

function expectShown(rows: Rows) {
  for (const [text, shown] of rows) expect(hideNamed(text), text).toBe(shown);
}

function expectKept(texts: readonly string[]) {
  for (const text of texts) expect(hideNamed(text), text).toBe(text);
}

describe('of a value, all is hidden and nothing more', () => {
  test('in quotes, up to the one that closes it', () => {
    expectShown([
      ['token="ab cd" and more', 'token="…" and more'],
      ["token: 'ab cd', room: 1", "token: '…', room: 1"],
      ['token=`ab` x “cd”', 'token=`…` x “cd”'],
      ['密码：“ab cd”，请重试', '密码：“…”，请重试'],
      ['token=‘ab cd’ x', 'token=‘…’ x'],
      ['パスワード:「ab cd」です', 'パスワード:「…」です'],
      ['パスワード=『ab cd』です', 'パスワード=『…』です'],
      ['token="ab cd', 'token="…'],
      ['"token":"x","roomId":1', '"token":"…","roomId":1'],
    ]);
  });

  test('with quotes of its own within', () => {
    expectShown([
      ['token="a\\"b c" x="y"', 'token="…" x="y"'],
      ['token="a\\\\\\"b c" x="y"', 'token="…" x="y"'],
      ['{\\"token\\":\\"ab cd\\",\\"x\\":1}', '{\\"token\\":\\"…\\",\\"x\\":1}'],
      ['{\\"token\\":\\"a\\\\\\"b c\\",\\"x\\":\\"y\\"}', '{\\"token\\":\\"…\\",\\"x\\":\\"y\\"}'],
      ['token=\\"ab" c\\" x', 'token=\\"…" c\\" x'],
    ]);
  });

  test('in a text of Python, C# or Rust, with its prefix', () => {
    expectShown([
      ["{'token': b'ab cd'}", "{'token': b'…'}"],
      ["{'token': rb'ab cd'}", "{'token': rb'…'}"],
      ['token: b\\"ab cd\\" x', 'token: b\\"…\\" x'],
      ['token=@"ab cd" x', 'token=@"…" x'],
      ["token: b'a\\'b c' x", "token: b'…' x"],
    ]);
  });

  test('in brackets, with all that is nested in them', () => {
    expectShown([
      ['token: {"a":1} rest', 'token: {…} rest'],
      ['token: [ab, cd] rest', 'token: […] rest'],
      ['token: {a: [1, (2)], b: {c}} rest}', 'token: {…} rest}'],
      ['token: [a, [b], (c)] rest]', 'token: […] rest]'],
      ['token: {ab cd', 'token: {…'],
      ['userSig=encodeURIComponent(x(1) y) rest)', 'userSig=…) rest)'],
      ['userSig=call(ab cd', 'userSig=…'],
    ]);
  });

  test('in none, up to the next space or sign', () => {
    expectShown([
      ['token=abc def', 'token=… def'],
      ['token=abc&room=1', 'token=…&room=1'],
      ['token=abc;room=1, token: def, x', 'token=…;room=1, token: …, x'],
      ['密码：abc，请重试', '密码：…，请重试'],
      ['token = abc', 'token = …'],
      ['x-token: abc', 'x-token: …'],
      ['token=', 'token='],
      ['token=""', 'token=""'],
      ['token=, room=1', 'token=, room=1'],
      ['token: {} and []', 'token: {} and []'],
    ]);
  });

  test('of a header, the whole line', () => {
    expectShown([
      ['Authorization: Custom abc def\nHost: x', 'Authorization: …\nHost: x'],
      ['Cookie: a=1; b=2\r\nHost: x', 'Cookie: …\r\nHost: x'],
      ["-H 'Cookie: a=1; b=2' -v", "-H 'Cookie: …' -v"],
    ]);
    expectKept(['Cookie: none; path=/', 'Authorization: missing in the request']);
  });

  test('with the scheme before it', () => {
    expectShown([
      ['token: Bearer abc rest', 'token: … rest'],
      ['token: basic  abc, rest', 'token: …, rest'],
      ['token: Digest abc"', 'token: …"'],
      ['token: Bearer', 'token: …'],
      ['token: Bearer missing', 'token: … missing'],
      ['token: xbearer abc', 'token: … abc'],
      ['token: bearerx abc', 'token: … abc'],
    ]);
  });

  test('of a name in two words', () => {
    expectShown([
      ['API key: open sesame', 'API key: … sesame'],
      ['secret keys=abc x', 'secret keys=… x'],
      ['session id: hunter2x', 'session id: …'],
    ]);
    expectKept(['API, key: open', 'the monkey key: open', 'API keyboard: open']);
  });

  test('in an element or an attribute', () => {
    expectShown([
      ['<token>ab cd</token>', '<token>…</token>'],
      ['<token a="b"><![CDATA[ab]]></token>', '<token a="b"><![CDATA[…]]></token>'],
      ['<token></token>', '<token></token>'],
      ['name="token" value="ab cd">', 'name="token" value="…">'],
    ]);
  });
});

describe('where nothing but a word stands between, it is hidden if it looks like a secret', () => {
  test('after what is said', () => {
    expectShown([
      ['the token is hunter22!!', 'the token is …!!'],
      ['the token is hunter.2z', 'the token is …'],
      ['token... hunter22', 'token... …'],
      ['token was set to "abcdEfgh"', 'token was set to "…"'],
      ['token(abcdEfgh) x', 'token(…) x'],
      ['token[hunter22]', 'token[…]'],
      ['令牌是abcdEfgh', '令牌是…'],
    ]);
    expectKept([
      'the token is wrongly made',
      'the token is checked twice',
      'the token is expired.',
      'token (checked) twice',
      'token is errorCodeOf: 3',
    ]);
  });

  test('in brackets after a colon', () => {
    expectShown([
      ['token: (hunter22)', 'token: (…)'],
      ['token: <abcdEfgh> x', 'token: <…> x'],
      ['令牌：（hunter22）', '令牌：（…）'],
    ]);
    expectKept(['token: (rejected twice) or so', 'token: <b>']);
  });

  test('beside its name, only from twelve letters on where it has no digit', () => {
    expectShown([
      ['userSig, abcdEfghIjkl', 'userSig, …'],
      ['userSig abcdEfghIjkl x', 'userSig … x'],
      ['["userSig","abcdEfghIjkl"]', '["userSig","…"]'],
      ['["userSig", "hunter22", "x"]', '["userSig", "…", "x"]'],
      ['userSig, hunter22, x', 'userSig, …, x'],
      ['TOKEN, hunter22', 'TOKEN, …'],
    ]);
    expectKept([
      'userSig, abcdEfghIjk',
      'TOKEN, abcdEfghIjkl',
      'userSig, privateMapKey',
      '["userSig", "roomId"]',
      'userSig userIdOfAnybody: ann',
    ]);
  });
});

test('a name that may be that of a secret is one only with a value that looks so', () => {
  expectShown([
    ['key: hunter22', 'key: …'],
    ['session="abcdEfgh"', 'session="…"'],
    ['key: {a1b2c3}', 'key: {…}'],
  ]);
  expectKept([
    'key: open',
    'key: "hunter22 and more"',
    'nonce a1b2c3d4e5f6',
    'session (hunter22)',
    '<key>hunter22</key>',
    'key: {a: {b1c2d3e4f5g6}}',
  ]);
});

test('a name where a value should be is none, nor is a word that says there is none', () => {
  expectKept(['invalid token: token expired', 'userSig: user_sig', 'token=null&x=1', 'token: "undefined"']);
  expectShown([['token: myToken', 'token: …']]);
});
