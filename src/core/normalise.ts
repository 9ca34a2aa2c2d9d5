import { codeOf, findSdkRow, isBannedReason, toMediaErrorName, toSdkKey } from './codes/index.js';
import { call, read, toText } from './read.js';
import { redact } from './redact.js';
import type { Device, ErrorContext, ErrorInfo } from './types.js';

// Old DOMExceptions carry a `code` of 1 to 25, which is no code of the SDK.
const LARGEST_DOM_EXCEPTION_CODE = 25;
const MAX_NAME_LENGTH = 100;
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
  return {
    ...optional('code', code),
    ...optional('key', findSdkRow(code)?.id),
    ...optional('extraCode', readExtraCode(raw, message)),
    name: readName(raw),
    message,
    ...optional('reason', reason),
    ...optional('device', devices.includes(context.device) ? context.device : undefined),
    ...optional('deviceId', toText(context.deviceId)),
    ...optional('source', toText(context.source)),
    ...optional('userId', toText(context.userId)),
    ...optional('streamId', toText(context.streamId)),
    ...optional('operation', toText(context.operation)),
    at,
    cause: raw,
  };
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
  if (typeof name !== 'string' || name === '') return 'Error';
  return toMediaErrorName(name) ?? name.slice(0, MAX_NAME_LENGTH);
}

function readMessage(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' || typeof raw === 'bigint' || typeof raw === 'boolean') return String(raw);
  return toText(read(raw, 'message')) ?? '';
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
