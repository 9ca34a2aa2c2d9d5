// Written in a query of a query, or as JSON in JSON in a query: more than that nobody has been seen to nest.
const ROUNDS = 4;

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  equals: '=',
  colon: ':',
  lowbar: '_',
  num: '#',
  nbsp: ' ',
  amp: '&',
};

/** A text as it was before it was packed: percent-encoding, escapes of JavaScript and JSON, HTML entities and full-width letters, in several layers. Never throws. */
export function decode(text: string): string {
  let before = text;
  for (let round = 0; round < ROUNDS; round++) {
    const after = decodeOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

function decodeOnce(text: string): string {
  return (
    text
      .replace(/(?:%[\da-f]{2})+/gi, decodePercent)
      .replace(/\\{1,9}u(?:([\da-f]{4})|\{([\da-f]{1,6})\})/gi, (all, hex, braced) => fromHex(hex ?? braced) ?? all)
      .replace(/\\{1,9}x([\da-f]{2})/gi, (all, hex: string) => fromHex(hex) ?? all)
      .replace(/\\{1,9}([nrt])/g, (all, letter: string) => breaks[letter] ?? all)
      .replace(/\\{1,9}(["'`/])/g, '$1')
      .replace(/&#x([\da-f]{1,6});?/gi, (all, hex: string) => fromHex(hex) ?? all)
      .replace(/&#(\d{1,7});?/g, (all, digits: string) => fromHex(Number(digits).toString(16)) ?? all)
      .replace(/&([a-z]{2,6});/gi, (all, name: string) => entities[name.toLowerCase()] ?? all)
      .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
      // Between the letters of a name nobody sees them.
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
  );
}

const breaks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-7][\da-f])/gi, (all, hex: string) => fromHex(hex) ?? all);
  }
}

function fromHex(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
