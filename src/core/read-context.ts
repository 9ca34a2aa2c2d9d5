import { isObject, read, toText } from './read.js';
import { realOf } from './real.js';
import type { Device, ErrorContext } from './types.js';

const devices: readonly unknown[] = ['camera', 'microphone', 'both', 'screen'] satisfies Device[];

/** All that a caller may say beside an error or an operation. */
interface Context extends ErrorContext {
  readonly details?: unknown;
  readonly wait?: boolean;
  readonly signal?: AbortSignal;
}

const nothing: Context = {};

/** A caller's context with what cannot be used left out: an app in JavaScript may hand in anything, and its getters may throw. */
export function readContext(given: unknown): Context {
  if (!isObject(given)) return nothing;
  // What is left out must not stand in the way of a default.
  const context: { -readonly [K in keyof Context]: Context[K] } = {};
  const device = read(given, 'device');
  if (devices.includes(device)) context.device = device as Device;
  for (const name of ['deviceId', 'source', 'userId', 'streamId', 'operation'] as const) {
    const text = toText(read(given, name));
    if (text !== undefined) context[name] = text;
  }
  const retry = read(given, 'retry');
  if (typeof retry === 'function') context.retry = retry as NonNullable<Context['retry']>;
  if (read(given, 'picksDevice') === true) context.picksDevice = true;
  const owner = realOf(read(given, 'owner'));
  if (typeof owner === 'object' && owner !== null) context.owner = owner;
  const details = read(given, 'details');
  if (details !== undefined) context.details = details;
  if (read(given, 'wait')) context.wait = true;
  const signal = read(given, 'signal');
  if (isAbortSignal(signal)) context.signal = signal;
  return context;
}

// Of any realm.
function isAbortSignal(value: unknown): value is AbortSignal {
  try {
    return isObject(value) && Object.prototype.toString.call(value) === '[object AbortSignal]';
  } catch {
    return false;
  }
}
