import { toCaptureName } from './capture.js';
import { isObject, read } from './read.js';

// Nobody wraps deeper on purpose, and a circle must end.
const MAX_DEPTH = 5;
const MAX_LOOKED_AT = 50;

// Where an error carries the one it is about: Error.cause, ErrorEvent, PromiseRejectionEvent, and what apps build like them.
const wrappings = ['cause', 'error', 'reason'] as const;

/**
 * The error that decides what a raw thing means: itself, or one within it, however it was wrapped. An error of the SDK comes first, then
 * one named like a failed capture, then any error; of equals the outermost. Never throws.
 * @param isOwn whether a thing is an error of the SDK
 */
export function findError(raw: unknown, isOwn: (thing: unknown) => boolean): unknown {
  if (!isObject(raw) || isOwn(raw)) return raw;
  const all = within(raw);
  if (!all) return raw;
  return find(all, isOwn) ?? find(all, isNamedLikeCapture) ?? find(all, isNamedError) ?? raw;
}

function isNamedLikeCapture(thing: unknown): boolean {
  return toCaptureName(nameOf(thing)) !== undefined;
}

function isNamedError(thing: unknown): boolean {
  return nameOf(thing) !== '' && typeof read(thing, 'message') === 'string';
}

function find(all: ReadonlySet<object>, isDecisive: (thing: unknown) => boolean): unknown {
  for (const thing of all) if (isDecisive(thing)) return thing;
  return undefined;
}

// Level by level, so that what is nearer is found before what is farther. Undefined where there is nothing within.
function within(raw: object): ReadonlySet<object> | undefined {
  const first = wrappedIn(raw);
  if (first.length === 0) return undefined;
  const seen = new Set([raw]);
  let level: readonly object[] = first;
  for (let depth = 1; level.length > 0; depth++) {
    const inner = level.filter((thing) => !seen.has(thing)).slice(0, MAX_LOOKED_AT - seen.size);
    for (const thing of inner) seen.add(thing);
    level = depth < MAX_DEPTH ? inner.flatMap(wrappedIn) : [];
  }
  return seen;
}

function wrappedIn(outer: object): readonly object[] {
  const inner = listedIn(outer);
  for (const name of wrappings) {
    const value = read(outer, name);
    if (isObject(value)) inner.push(value);
  }
  return inner;
}

// The `errors` of an AggregateError.
function listedIn(outer: object): object[] {
  const errors = read(outer, 'errors');
  const length = isObject(errors) ? read(errors, 'length') : undefined;
  if (typeof length !== 'number' || !(length > 0)) return [];
  return Array.from({ length: Math.min(length, MAX_LOOKED_AT) }, (_, index) => read(errors, String(index))).filter(
    isObject,
  );
}

function nameOf(thing: unknown): string {
  const name = read(thing, 'name');
  return typeof name === 'string' ? name : '';
}
