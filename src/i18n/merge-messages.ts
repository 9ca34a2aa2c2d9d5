import type { Messages } from './words.js';

/**
 * Two sets of texts in one, text by text.
 * @param upper its texts come first; of a part that only one of them has, that one's hold
 */
export function mergeMessages(lower: Messages, upper: Messages): Messages {
  return merge(lower, upper) as Messages;
}

/** Whether two sets say the same, whatever objects they are. */
export function saySame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isGroup(a) || !isGroup(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && saySame(a[name], b[name]));
}

function merge(lower: unknown, upper: unknown): unknown {
  if (!isGroup(lower) || !isGroup(upper)) return upper === undefined ? lower : upper;
  const names = new Set([...Object.keys(lower), ...Object.keys(upper)]);
  return Object.fromEntries([...names].map((name) => [name, merge(lower[name], upper[name])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
