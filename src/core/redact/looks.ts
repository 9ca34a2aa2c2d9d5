/** Whether a word looks like chance: nothing that anyone says or counts, no version, constant or hex tag. */
export function isRandom(word: string): boolean {
  if (word.length < 6 || /^(?:-?\d{1,7}|0x[\da-f]{1,8}|v?\d[\d.]*\.\d[\d.]*)$/i.test(word)) return false;
  if (/^[A-Z][A-Z_]*$/.test(word) && word.includes('_')) return false;
  return word.length >= 16 || /[\d*+/=~!@#$%^&]/.test(word);
}

/** Whether a word is at least none of a language: letters of both cases mixed, or capitals alone. */
export function isUnspoken(word: string): boolean {
  if (word.length < 8 || /(?:Error|Exception|Failed)$/.test(word)) return false;
  return /[a-z][A-Z]/.test(word) || /^[A-Z]+$/.test(word);
}

/** Whether a word looks like chance, or like none of a language: either, where the name of a secret stands before it. */
export function isSecretLike(word: string): boolean {
  return isRandom(word) || isUnspoken(word);
}

const plainWords = new Set(
  'null undefined true false none nan empty missing required invalid expired not wrong incorrect denied failed failure error unknown malformed mismatch absent unset rejected'.split(
    ' ',
  ),
);

/** Whether a word stands where a secret would, and only says that there is none or that it is wrong. */
export function isPlain(word: string): boolean {
  return plainWords.has(word.toLowerCase().replace(/[.!?]+$/, ''));
}
