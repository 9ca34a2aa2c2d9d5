import { readMessage, readName, toLabel } from './describe-error.js';
import type { ErrorReader } from './error-reader.js';
import { createInfo } from './info.js';
import { toText } from './read.js';
import { redact, redactIdentity } from './redact/redact.js';
import type { ErrorContext, ErrorInfo } from './types.js';

/**
 * Turns whatever was thrown or emitted into an `ErrorInfo`. Never throws, whatever it is given: an RtcError, a DOMException,
 * an event of `client-banned`, a string, null, an object whose getters throw. Where an error is within another, the one that decides is read.
 * @param reader what the SDK says of its own errors
 * @param raw what was caught
 * @param error what decides of it, as `findError` gives it
 * @param context what the caller knows of it, as `readContext` gives it
 * @param at when it happened, in milliseconds since 1970
 */
export function normalise(
  reader: ErrorReader,
  raw: unknown,
  error: unknown,
  context: ErrorContext,
  at: number,
): ErrorInfo {
  const message = redact(readMessage(error));
  const { device, deviceId, source, userId, streamId, operation } = context;
  const known = {
    ...reader.read(error, message, context),
    name: readName(error),
    message,
    ...optional('device', device),
    ...optional('deviceId', toIdentity(deviceId)),
    ...optional('source', toLabel(source)),
    ...optional('userId', toIdentity(userId)),
    ...optional('streamId', toIdentity(streamId)),
    ...optional('operation', toLabel(operation)),
    at,
  };
  return createInfo(known, raw);
}

function toIdentity(value: unknown): string | undefined {
  const text = toText(value);
  return text && redactIdentity(text);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
