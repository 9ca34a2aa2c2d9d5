import { secrecyOf } from './names.js';

const run = /[\w+/=~-]{16,}/g;
const words = /[A-Za-z][\w$.-]*/g;
// Digits between letters, again and again: no word, no constant and no id that somebody chose is written so.
const mixed = /[A-Za-z]\d{1,3}(?=[A-Za-z])/g;

/** Hides what looks like a key where the name of a secret stands anywhere in the text: "… is not a valid userSig", "expected userSig but got …". */
export function hideChance(text: string): string {
  const isFound = (text.match(run) ?? []).some(isKey);
  return isFound && namesSecret(text) ? text.replace(run, (word) => (isKey(word) ? '…' : word)) : text;
}

function isKey(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && (word.match(mixed)?.length ?? 0) > 1;
}

function namesSecret(text: string): boolean {
  return (text.match(words) ?? []).some((word) => secrecyOf(word) === 'strong');
}
