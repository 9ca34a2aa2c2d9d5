import { readMessage, readName, toLabel } from './describe-error.js';
import type { ErrorReader } from './error-reader.js';
import { keepCause } from './info.js';
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
  // Built in place: storms come through here.
  const info: { -readonly [K in keyof Omit<ErrorInfo, 'cause'>]: ErrorInfo[K] } = {
    name: readName(error),
    message,
    at,
    ...reader.read(error, message, context),
  };
  if (device !== undefined) info.device = device;
  if (deviceId !== undefined) info.deviceId = redactIdentity(deviceId);
  if (source !== undefined) info.source = toLabel(source) ?? source;
  if (userId !== undefined) info.userId = redactIdentity(userId);
  if (streamId !== undefined) info.streamId = redactIdentity(streamId);
  if (operation !== undefined) info.operation = toLabel(operation) ?? operation;
  return keepCause(info, raw);
}
