import { isPlain, isRandom, isSecretLike, isUnspoken } from './looks.js';
import { foreignNames, isHeader, isNameAlone, type Secrecy, secrecyOf } from './names.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

const words = new RegExp(`[A-Za-z][\\w$.-]*|${foreignNames}`, 'g');

/** Hides the values of whatever has the name of a secret, in any of the ways in which a value is given: `name=…`, `"name": "…"`, `name(…)`, `<name>…`, `name is …`. */
export function hideNamed(text: string): string {
  let shown = '';
  let done = 0;
  let before = { word: '', end: -1 };
  words.lastIndex = 0;
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const word = found[0].replace(/[.-]+$/, '');
    const end = found.index + word.length;
    // "secret key" and "session id" are names in two words; a key alone is none.
    const isJoined = before.end === found.index - 1 && /^(?:keys?|id)$/i.test(word);
    const secrecy = secrecyOf(isJoined ? `${before.word}_${word}` : word);
    before = { word, end };
    const span = secrecy && valueAfter(text, { start: found.index, end }, word, secrecy);
    if (!span || span.end <= span.start) continue;
    shown += `${text.slice(done, span.start)}…`;
    done = span.end;
    words.lastIndex = span.end;
  }
  return shown + text.slice(done);
}

const closing = /(?:\[\d{0,3}\])?\\{0,9}["'`”’」』»]?\]?/y;
const assigned = /[?!]?(?:\s?\((?:string|base64|text)\))?\s{0,20}(?:=>|->|→|⇒|[:=：＝﹕∶]{1,3})\s{0,99}/iy;
const valueField = /\s{0,9}[,;]?\s{0,9}\\{0,9}["']?(?:value|val|content)\\{0,9}["']?\s{0,9}[:=：＝]\s{0,9}/iy;
const element = /[^<>\n]{0,80}>\s{0,99}(?:<!\[CDATA\[)?/y;
const spoken =
  /(?:\s(?:value|string|header|is|was|are|equals|set|to|as|of|being)\b){1,5}\s{0,9}|\s{0,3}(?:是|为|為|は|が|을|를|은|는|이|가)\s{0,9}/iy;
const spaced = /\s{0,9}(?:[|/~–—,;-]|\.\.\.)\s{0,9}|\s{1,99}/y;
const bracketed = /[([{<「『“‘（【《]/y;

function valueAfter(text: string, name: Span, word: string, secrecy: Secrecy): Span | undefined {
  const afterName = match(closing, text, name.end);
  const start = match(assigned, text, afterName) || match(valueField, text, afterName);
  if (start) return assignedValue(text, start, word, secrecy);
  if (secrecy === 'weak') return undefined;
  if (text[name.start - 1] === '<') {
    const inner = match(element, text, name.end);
    return inner ? upTo(/[^<\]]*/y, text, inner) : undefined;
  }
  // Names of parameters stand beside each other too, and sentences in capitals.
  const isShouted = !/[a-z]/.test(word);
  const isOdd = (value: string) => !isShouted && value.length >= 12 && !secrecyOf(value) && isUnspoken(value);
  const isSecret = (value: string) => isRandom(value) || isOdd(value);
  const said = match(spoken, text, afterName) || (match(bracketed, text, afterName) ? afterName : 0);
  if (said) return looseValue(text, said, isSecretLike);
  const apart = match(spaced, text, afterName);
  return apart ? looseValue(text, apart, isSecret) : undefined;
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};

function assignedValue(text: string, at: number, word: string, secrecy: Secrecy): Span | undefined {
  // A tag or a remark may stand behind a colon as well.
  if (match(/[(<（【《]/y, text, at)) return looseValue(text, at, isSecretLike);
  const span = quotedValue(text, at) ?? nestedValue(text, at) ?? bareValue(text, at, word);
  const value = text.slice(span.start, span.end);
  if (isPlain(value) || isNameAlone(value)) return undefined;
  if (secrecy === 'strong') return span;
  return !/[\s{}]/.test(value) && isSecretLike(value) ? span : undefined;
}

// JSON within JSON has a backslash before each quote; what has more of them stands within the value.
function quotedValue(text: string, at: number): Span | undefined {
  const begin = match(/[BNRUbfru@]{1,2}(?=\\{0,9}["'])/y, text, at) || at;
  const first = match(/\\{0,9}/y, text, begin);
  const close = quotes[text.charAt(first)];
  if (close === undefined) return undefined;
  const start = first + 1;
  for (let end = text.indexOf(close, start); end >= 0; end = text.indexOf(close, end + 1)) {
    let slashes = 0;
    while (text[end - slashes - 1] === '\\') slashes += 1;
    if (slashes <= first - begin) return { start, end: end - slashes };
  }
  return { start, end: text.length };
}

function nestedValue(text: string, at: number, openings = '{['): Span | undefined {
  if (!openings.includes(text[at] ?? ' ')) return undefined;
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const letter = text.charAt(end);
    if ('{[('.includes(letter)) depth += 1;
    else if ('}])'.includes(letter)) depth -= 1;
    if (depth === 0) return { start: at + 1, end };
  }
  return { start: at + 1, end: text.length };
}

function bareValue(text: string, at: number, word: string): Span {
  const first = upTo(/[^\s"'`,;&<>(){}[\]，。；、”’」』）】》]*/y, text, at);
  const value = text.slice(at, first.end);
  if (isPlain(value)) return first;
  const called = nestedValue(text, first.end, '(');
  if (called) return { start: at, end: called.end };
  if (isHeader(word)) return upTo(/[^\n\r"'<>{}()]*/y, text, at);
  if (!/^(?:bearer|basic|token|digest)$/i.test(value)) return first;
  const second = match(/\s{1,9}/y, text, first.end);
  if (!second) return first;
  const { end } = upTo(/[^\s"'`,;&<>(){}[\]]*/y, text, second);
  // "token expired" after a colon is a sentence, and no scheme with its value.
  return isPlain(text.slice(second, end)) ? first : { start: at, end };
}

// Where nothing but a word or a bracket stands between them, it may be a sentence about the secret.
function looseValue(text: string, at: number, isSecret: (value: string) => boolean): Span | undefined {
  const opened = match(/\\{0,9}["'`([{<「『“‘（【《]?\\{0,9}["'`]?/y, text, at);
  const span = upTo(/[\w.$*+/~!@#%^&-]+=*/y, text, opened);
  const value = text.slice(span.start, span.end).replace(/[.!]+$/, '');
  const isName = /[:=：＝]/.test(text.charAt(span.end)) && !/\d/.test(value);
  return isName || isPlain(value) || !isSecret(value) ? undefined : { start: opened, end: opened + value.length };
}

/** Where a sticky pattern that matches at a place ends; 0 where it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function upTo(pattern: RegExp, text: string, at: number): Span {
  return { start: at, end: match(pattern, text, at) || at };
}
