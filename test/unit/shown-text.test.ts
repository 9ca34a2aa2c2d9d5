import { afterEach, describe, expect, test, vi } from 'vitest';
import { cut, MAX_NAME_LENGTH, toShownName } from '../../src/core/shown-text.js';

const FSI = '\u2068';
const PDI = '\u2069';
const bare = (name: string) => toShownName(name).replaceAll(/[\u2068\u2069]/g, '');

afterEach(() => vi.unstubAllGlobals());

describe('a name in a sentence', () => {
  test('has a direction of its own, whatever it is written in', () => {
    expect(toShownName('Ann')).toBe(`${FSI}Ann${PDI}`);
    expect(toShownName('نورا')).toBe(`${FSI}نورا${PDI}`);
  });

  test('cannot turn the sentence round, nor leave its own direction', () => {
    expect(toShownName('\u202eevil\u2069\u2069\u200f')).toBe(`${FSI}evil${PDI}`);
    expect(toShownName('\u2068\u2067a\u061c')).toBe(`${FSI}a${PDI}`);
  });

  test('is one line without control characters', () => {
    expect(bare(' Ann\r\n\tLee\u2028of\u0000\u0007 here\u0085 ')).toBe('Ann Lee of here');
  });

  test('does not pile marks onto the lines around it', () => {
    expect(bare(`Z${'\u0351'.repeat(500)}algo`)).toBe(`Z${'\u0351'.repeat(4)}algo`);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \u3000\n'],
    ['what has no width', '\u200b\u200d\ufeff\u2060'],
    ['fillers', '\u3164\u115f\u2800'],
    ['half an emoji', '\ud83d'],
  ])('is none where it is made of %s', (_of, name) => expect(toShownName(name)).toBe(''));

  test.each([
    ['Thai', 'น้ำผึ้ง'],
    ['Hindi', 'क्षत्रिय'],
    ['Persian, with a joiner that keeps letters apart', 'می\u200cخواهم'],
    ['emoji', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇯🇵👋🏽❤️'],
    ['Chinese of the rarer kind', '𠮷野家'],
    ['an accent by itself', 'Zoe\u0308'],
  ])('of %s stays as it is', (_of, name) => expect(bare(name)).toBe(name));
});

describe.each([
  ['with Intl.Segmenter', () => {}],
  ['without Intl.Segmenter', () => vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })],
])('a long name, %s', (_name, prepare) => {
  test('is cut to sixty characters as one reads them', () => {
    prepare();
    expect(bare('x'.repeat(10_000))).toBe(`${'x'.repeat(MAX_NAME_LENGTH)}…`);
    expect(bare('x'.repeat(MAX_NAME_LENGTH))).toBe('x'.repeat(MAX_NAME_LENGTH));
  });

  test.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag of letters', '🇯🇵'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a skin tone', '👋🏽'],
    ['a heart with its selector', '❤️'],
    ['half a surrogate pair', '𠮷'],
    ['a letter with its accents', 'e\u0301\u0323'],
    ['a Thai letter with its marks', 'น้ำ'.slice(0, 2)],
  ])('is never cut within %s', (_of, character) => {
    prepare();
    expect(bare(character.repeat(200))).toBe(`${character.repeat(MAX_NAME_LENGTH)}…`);
    expect(cut(`a${character.repeat(4)}`, 3)).toBe(`a${character.repeat(2)}…`);
  });
});
