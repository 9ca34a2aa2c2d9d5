import { toCaptureName } from './capture.js';
import { read, toText } from './read.js';
import { mayHoldSecret } from './redact/may-hold-secret.js';
import { redact } from './redact/redact.js';
import { flatten } from './shown-text.js';

const MAX_LABEL_LENGTH = 100;

/** What was thrown, for a sentence to developers, without a secret. Never throws, as `String()` of a stranger's object may. */
export function describeError(error: unknown): string {
  return `${readName(error)}: ${redact(readMessage(error))}`;
}

/** The name of an error, rightly spelled; `Error` where it has none. */
export function readName(error: unknown): string {
  const name = read(error, 'name');
  return (typeof name === 'string' && (toCaptureName(name) ?? toLabel(name))) || 'Error';
}

/** The words of an error, as they are; empty where it has none. */
export function readMessage(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error === 'number' || typeof error === 'bigint' || typeof error === 'boolean') return String(error);
  return toText(read(error, 'message')) ?? '';
}

/** The name of an error, an operation or a source: a word or two, whatever was handed in. */
export function toLabel(value: unknown): string | undefined {
  const text = toText(value);
  // A name of the field as it is: nothing to hide, to cut or to flatten.
  if (text === undefined || (text.length <= MAX_LABEL_LENGTH && /^[\w:.-]{1,23}$/.test(text) && !mayHoldSecret(text)))
    return text;
  return flatten(redact(text).slice(0, MAX_LABEL_LENGTH));
}
