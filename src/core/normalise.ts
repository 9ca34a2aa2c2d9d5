import { codeOf, findSdkRow, isBannedReason, toMediaErrorName } from './codes/index.js';
import { findError } from './find-error.js';
import { createInfo } from './info.js';
import { call, read, toText } from './read.js';
import { readCode, toNumber } from './read-code.js';
import { readContext } from './read-context.js';
import { redact, redactIdentity } from './redact/redact.js';
import { flatten } from './shown-text.js';
import type { ErrorContext, ErrorInfo } from './types.js';

const MAX_LABEL_LENGTH = 100;

/**
 * Turns whatever was thrown or emitted into an `ErrorInfo`. Never throws, whatever it is given: an RtcError, a DOMException,
 * an event of `client-banned`, a string, null, an object whose getters throw. Where an error is within another, the one that decides is read.
 * @param raw what was caught
 * @param given what the caller knows of it
 * @param at when it happened, in milliseconds since 1970
 */
export function normalise(raw: unknown, given?: ErrorContext, at = 0): ErrorInfo {
  const context = readContext(given);
  const error = findError(raw);
  const message = redact(readMessage(error));
  const reason = readReason(error);
  // A ban for a reason that nobody documented is a ban.
  const isBan = reason !== undefined || context.source === 'client-banned';
  const code = isBan ? codeOf('CLIENT_BANNED') : readCode(error);
  const known = {
    ...optional('code', code),
    ...optional('key', findSdkRow(code)?.id),
    ...optional('extraCode', readExtraCode(error, message)),
    name: readName(error),
    message,
    ...optional('reason', reason),
    ...optional('device', context.device),
    ...optional('deviceId', toIdentity(context.deviceId)),
    ...optional('source', toLabel(context.source)),
    ...optional('userId', toIdentity(context.userId)),
    ...optional('streamId', toIdentity(context.streamId)),
    ...optional('operation', toLabel(context.operation)),
    at,
  };
  return createInfo(known, raw);
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
