import type { ErrorFacts } from '../../core/error-reader.js';
import { findError } from '../../core/find-error.js';
import { call, isObject, read } from '../../core/read.js';
import type { ErrorContext } from '../../core/types.js';
import { codeOf, findSdkRow, isBannedReason } from './codes/index.js';

/** Whether a thing is shaped like the RtcError of 4.x, whose class is not exported: an object with `getCode()`. Never throws. */
export function isRtcError(thing: unknown): boolean {
  return typeof read(thing, 'getCode') === 'function';
}

/** The number of an RtcError, be it within another error; undefined for everything else. Never throws. */
export function codeIn(raw: unknown): number | undefined {
  const error = findError(raw, isRtcError);
  return isRtcError(error) ? readCode(error) : undefined;
}

/** What the SDK says of an error in numbers: of an RtcError, and of what its event `client-banned` carries. */
export function readFacts(error: unknown, message: string, { source }: ErrorContext): ErrorFacts {
  if (source !== 'client-banned' && isRtcError(error)) return factsOf(readCode(error), readExtraCode(error, message));
  // A ban for a reason that nobody documented is a ban.
  if (source !== 'client-banned' && !isBannedEvent(error)) return nothing;
  const reason = read(error, 'reason');
  const facts = factsOf(codeOf('CLIENT_BANNED'), undefined);
  return isBannedReason(reason) ? { ...facts, reason } : facts;
}

const nothing: ErrorFacts = {};

// The event carries its reason, at most with words; an app's own error with a reason carries more.
function isBannedEvent(thing: unknown): boolean {
  if (!isBannedReason(read(thing, 'reason')) || !isObject(thing)) return false;
  return Object.keys(thing).every((name) => name === 'reason' || name === 'message');
}

function factsOf(code: number | undefined, extraCode: number | undefined): ErrorFacts {
  const facts: { -readonly [Name in keyof ErrorFacts]: ErrorFacts[Name] } = {};
  const key = findSdkRow(code)?.id;
  if (code !== undefined) facts.code = code;
  if (key !== undefined) facts.key = key;
  if (extraCode !== undefined) facts.extraCode = extraCode;
  return facts;
}

function readCode(error: unknown): number | undefined {
  return toNumber(call(error, 'getCode'));
}

// The SDK puts 0 where there is no sub-code. Its messages bear it too: `code: N`, `errorCode: N`, `errCode: N`, `response code is N`.
function readExtraCode(error: unknown, message: string): number | undefined {
  const own = toNumber(call(error, 'getExtraCode')) ?? toNumber(read(error, 'extraCode'));
  if (own) return own;
  // A plain look first: most messages bear none.
  if (!/code/i.test(message)) return undefined;
  const found = /(?:\b(?:err(?:or)?)?code["']?\s*[:=]|\bresponse code is)\s*["']?(-?\d{1,9})\b/i.exec(message);
  return Number(found?.[1]) || undefined;
}

// A whole number, also where it is written as text.
function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}
