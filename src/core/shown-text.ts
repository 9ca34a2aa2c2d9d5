/** The longest name of a person on screen, in characters as people count them. */
export const MAX_NAME_LENGTH = 60;

// More than the longest emoji has; what is beyond is not even looked at.
const UNITS_PER_CHARACTER = 16;

/** One line of text that keeps to itself: no line breaks, control characters, or controls of direction, which would turn what stands around it. */
export function flatten(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu, '')
      // More marks than four on one letter are no script: they reach into the lines around it.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .trim()
  );
}

/** Cuts a text to a number of characters as people count them, never within one; what was cut is an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = charactersOf(text.slice(0, (length + 2) * UNITS_PER_CHARACTER), length + 1);
  const isCut = characters.length > length;
  return isCut ? `${characters.slice(0, length).join('').trimEnd()}…` : characters.join('');
}

/** A stranger's name as it may stand in a sentence: one line, of sensible length, and with a direction of its own. Empty where nothing of it can be seen. */
export function toShownName(name: string): string {
  const plain = cut(flatten(name.slice(0, 4_000)), MAX_NAME_LENGTH);
  return /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(plain) ? `\u2068${plain}\u2069` : '';
}

// What belongs to the letter or picture before it: marks, skin tones, flags' letters, and whatever a joiner joins.
const character = /\p{RI}\p{RI}|\P{M}(?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200c|\u200d\P{M}?)*|\p{M}+/gsu;

function charactersOf(text: string, most: number): string[] {
  if (typeof Intl.Segmenter !== 'function') return (text.match(character) ?? []).slice(0, most);
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    found.push(segment);
    if (found.length === most) break;
  }
  return found;
}
