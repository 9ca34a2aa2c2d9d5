import { findSdkRow, toMediaErrorName } from './codes/index.js';
import { isObject, read } from './read.js';
import { readCode } from './read-code.js';

// Nobody wraps deeper on purpose, and a circle must end.
const MAX_DEPTH = 5;
const MAX_LOOKED_AT = 50;

// Where an error carries the one it is about: Error.cause, ErrorEvent, PromiseRejectionEvent, and what apps build like them.
const wrappings = ['cause', 'error', 'reason'] as const;

// What decides comes first: an RtcError, a number of the SDK's, the name of a failed capture, any number, any error.
const decisive: readonly ((thing: unknown) => boolean)[] = [
  isRtcError,
  (thing) => findSdkRow(readCode(thing)) !== undefined,
  (thing) => toMediaErrorName(nameOf(thing)) !== undefined,
  (thing) => readCode(thing) !== undefined,
  (thing) => nameOf(thing) !== '' && typeof read(thing, 'message') === 'string',
];

/** The error that decides what a raw thing means: itself, or one within it, however it was wrapped. Of equals the outermost. Never throws. */
export function findError(raw: unknown): unknown {
  if (!isObject(raw) || isRtcError(raw)) return raw;
  const all = [...within(raw)];
  if (all.length === 1) return raw;
  for (const isDecisive of decisive) {
    const found = all.find(isDecisive);
    if (found) return found;
  }
  return raw;
}

/** Whether a thing is shaped like the SDK's RtcError, whose class is not exported: an object with `getCode()`. Never throws. */
export function isRtcError(raw: unknown): boolean {
  return typeof read(raw, 'getCode') === 'function';
}

// Level by level, so that what is nearer is found before what is farther.
function within(raw: object): ReadonlySet<object> {
  const seen = new Set([raw]);
  let level: readonly object[] = [raw];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const inner = level.flatMap(wrappedIn).filter((thing) => !seen.has(thing));
    level = inner.slice(0, MAX_LOOKED_AT - seen.size);
    for (const thing of level) seen.add(thing);
  }
  return seen;
}

function wrappedIn(outer: object): readonly object[] {
  return [...wrappings.map((name) => read(outer, name)), ...listedIn(outer)].filter(isObject);
}

// The `errors` of an AggregateError.
function listedIn(outer: object): readonly unknown[] {
  const errors = read(outer, 'errors');
  const length = read(errors, 'length');
  if (typeof length !== 'number' || !(length > 0)) return [];
  return Array.from({ length: Math.min(length, MAX_LOOKED_AT) }, (_, index) => read(errors, String(index)));
}

function nameOf(thing: unknown): string {
  const name = read(thing, 'name');
  return typeof name === 'string' ? name : '';
}
