import { read, toText } from './read.js';
import { realOf } from './real.js';
import type { Device, ErrorContext } from './types.js';

const devices: readonly unknown[] = ['camera', 'microphone', 'both', 'screen'] satisfies Device[];

/** All that a caller may say beside an error or an operation. */
interface Context extends ErrorContext {
  readonly details?: unknown;
  readonly wait?: boolean;
  readonly signal?: AbortSignal;
}

/** A caller's context with what cannot be used left out: an app in JavaScript may hand in anything, and its getters may throw. */
export function readContext(given: unknown): Context {
  const device = read(given, 'device');
  const retry = read(given, 'retry');
  const owner = realOf(read(given, 'owner'));
  const signal = read(given, 'signal');
  const known: { [K in keyof Context]: Context[K] | undefined } = {
    device: devices.includes(device) ? (device as Device) : undefined,
    deviceId: toText(read(given, 'deviceId')),
    source: toText(read(given, 'source')),
    userId: toText(read(given, 'userId')),
    streamId: toText(read(given, 'streamId')),
    operation: toText(read(given, 'operation')),
    retry: typeof retry === 'function' ? (retry as Context['retry']) : undefined,
    picksDevice: read(given, 'picksDevice') === true || undefined,
    owner: typeof owner === 'object' && owner !== null ? owner : undefined,
    details: read(given, 'details'),
    wait: Boolean(read(given, 'wait')) || undefined,
    signal: isAbortSignal(signal) ? signal : undefined,
  };
  // What is left out must not stand in the way of a default.
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

// Of any realm.
function isAbortSignal(value: unknown): value is AbortSignal {
  try {
    return Object.prototype.toString.call(value) === '[object AbortSignal]';
  } catch {
    return false;
  }
}
