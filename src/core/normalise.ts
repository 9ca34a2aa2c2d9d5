import { codeOf, findSdkRow, isBannedReason, toMediaErrorName, toSdkKey } from './codes/index.js';
import { createInfo } from './info.js';
import { redact, redactIdentity } from './redact/redact.js';
import { flatten } from './shown-text.js';
import type { Device, ErrorContext, ErrorInfo } from './types.js';

// Old DOMExceptions carry a `code` of 1 to 25, which is no code of the SDK.
const LARGEST_DOM_EXCEPTION_CODE = 25;
const MAX_LABEL_LENGTH = 100;
const devices: readonly unknown[] = ['camera', 'microphone', 'both', 'screen'] satisfies Device[];

/**
 * Turns whatever was thrown or emitted into an `ErrorInfo`. Never throws, whatever it is given: an RtcError, a DOMException,
 * an event of `client-banned`, a string, null, an object whose getters throw.
 * @param raw what was caught
 * @param context what the caller knows of it
 * @param at when it happened, in milliseconds since 1970
 */
export function normalise(raw: unknown, context: ErrorContext = {}, at = 0): ErrorInfo {
  const message = redact(readMessage(raw));
  const reason = readReason(raw);
  // A ban for a reason that nobody documented is a ban.
  const isBan = reason !== undefined || context.source === 'client-banned';
  const code = isBan ? codeOf('CLIENT_BANNED') : readCode(raw);
  const known = {
    ...optional('code', code),
    ...optional('key', findSdkRow(code)?.id),
    ...optional('extraCode', readExtraCode(raw, message)),
    name: readName(raw),
    message,
    ...optional('reason', reason),
    ...optional('device', devices.includes(context.device) ? context.device : undefined),
    ...optional('deviceId', toIdentity(context.deviceId)),
    ...optional('source', toLabel(context.source)),
    ...optional('userId', toIdentity(context.userId)),
    ...optional('streamId', toIdentity(context.streamId)),
    ...optional('operation', toLabel(context.operation)),
    at,
  };
  return createInfo(known, raw);
}

/** Whether a thing is shaped like the SDK's RtcError, whose class is not exported: an object with `getCode()`. Never throws. */
export function isRtcError(raw: unknown): boolean {
  return typeof read(raw, 'getCode') === 'function';
}

function readCode(raw: unknown): number | undefined {
  const own = toNumber(call(raw, 'getCode'));
  if (own !== undefined) return own;
  const plain = read(raw, 'code');
  const key = typeof plain === 'string' ? toSdkKey(plain) : undefined;
  if (key) return codeOf(key);
  const number = toNumber(plain);
  return number !== undefined && (number < 0 || number > LARGEST_DOM_EXCEPTION_CODE) ? number : undefined;
}

// The SDK puts 0 where there is no sub-code. Its messages bear it too: `code: N`, `errorCode: N`, `errCode: N`, `response code is N`.
function readExtraCode(raw: unknown, message: string): number | undefined {
  const own = toNumber(call(raw, 'getExtraCode')) ?? toNumber(read(raw, 'extraCode'));
  if (own) return own;
  const found = /(?:\b(?:err(?:or)?)?code["']?\s*[:=]|\bresponse code is)\s*["']?(-?\d{1,9})\b/i.exec(message);
  const number = found ? Number(found[1]) : undefined;
  return number || undefined;
}

function readReason(raw: unknown): string | undefined {
  const reason = read(raw, 'reason');
  return isBannedReason(reason) ? reason : undefined;
}

function readName(raw: unknown): string {
  const name = read(raw, 'name');
  return (typeof name === 'string' && (toMediaErrorName(name) ?? toLabel(name))) || 'Error';
}

function readMessage(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' || typeof raw === 'bigint' || typeof raw === 'boolean') return String(raw);
  return toText(read(raw, 'message')) ?? '';
}

function read(raw: unknown, key: string): unknown {
  if ((typeof raw !== 'object' || raw === null) && typeof raw !== 'function') return undefined;
  try {
    return Reflect.get(raw, key);
  } catch {
    return undefined;
  }
}

function call(raw: unknown, key: string): unknown {
  const method = read(raw, key);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, raw, []);
  } catch {
    return undefined;
  }
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

// The name of an error, an operation or a source is a word or two, whatever was handed in.
function toLabel(value: unknown): string | undefined {
  const text = toText(value);
  return text && flatten(redact(text).slice(0, MAX_LABEL_LENGTH));
}

function toIdentity(value: unknown): string | undefined {
  const text = toText(value);
  return text && redactIdentity(text);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
