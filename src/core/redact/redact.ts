import { hideChance } from './chance.js';
import { decode } from './decode.js';
import { mayHoldSecret } from './may-hold-secret.js';
import { hideNamed } from './named-values.js';
import { hideShapes } from './shapes.js';

/** The longest message that is kept, in characters; the rest is cut from its middle. */
export const MAX_MESSAGE_LENGTH = 2_000;

// How much of a message is looked through for secrets, in characters: what is longer is cut before any pattern runs.
const MAX_READ_LENGTH = 10_000;

// Longer than any id of a device, stream or person, and shorter than any userSig.
const MAX_IDENTITY_LENGTH = 80;

/** A message made safe to show to a developer: short, without signatures, keys, tokens or query strings, however they are written. Redacting again changes nothing. */
export function redact(text: string): string {
  if (text.length > MAX_MESSAGE_LENGTH) return shorten(clean(shorten(text, MAX_READ_LENGTH)), MAX_MESSAGE_LENGTH);
  const known = redacted.get(text);
  if (known !== undefined) return known;
  const safe = mayHoldSecret(text) ? clean(text) : text;
  if (redacted.size >= MAX_REMEMBERED) redacted.clear();
  redacted.set(text, safe);
  return safe;
}

// In a storm the same message comes again and again.
const MAX_REMEMBERED = 50;
const redacted = new Map<string, string>();

/** The same for the id of a person, stream or device: what merely looks like chance is an id here, and stays what the app knows it by. */
export function redactIdentity(id: string): string {
  if (id.length > MAX_IDENTITY_LENGTH) return redact(id);
  if (!mayHoldSecret(id)) return id;
  const decoded = decode(id);
  const isSecret = noIdentity.test(decoded) || hideNamed(decoded) !== decoded;
  return isSecret ? redact(id) : id;
}

// An address, what a header bears, a JWT or a key by its mark: no app calls a person by these.
const noIdentity = /:\/\/|^(?:[Bb]earer|[Bb]asic)\s|^eyJ[\w-]{8,}\.|^(?:AKID|AKIA|ASIA|gh[pousr]_)\w{12}/;

// What decoding brings to light is hidden in the decoded text; where it brings nothing, the text stays as it was written.
function clean(text: string): string {
  const hidden = hide(text);
  const decoded = decode(hidden);
  if (decoded === hidden) return hidden;
  const clear = hide(decoded);
  return clear === decoded ? hidden : clear;
}

function hide(text: string): string {
  return hideChance(hideNamed(hideShapes(text)));
}

// A word cut in two may be the end of a secret, by which no pattern would know it.
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = length / 2 - 2;
  return `${text.slice(0, half)} … ${text.slice(-half).replace(/^[^\s"',;&]+/, '')}`;
}
