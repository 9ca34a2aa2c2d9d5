import { hasOwn } from './built-ins.js';
import type { Kind } from './kinds.js';
import type { ErrorInfo } from './types.js';

/** What the names of a failed capture mean, as the platform gives them (https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia). */
export const captureKinds = {
  NotFoundError: 'device-not-found',
  NotAllowedError: 'permission-denied',
  NotReadableError: 'device-in-use',
  OverconstrainedError: 'device-unavailable',
  AbortError: 'device-failed',
} as const satisfies Record<string, Kind>;

/** The name of a capture's DOMException: `'NotAllowedError'`. */
export type CaptureName = keyof typeof captureKinds;

// A spelling of the SDK's documents.
const aliases: Readonly<Record<string, CaptureName>> = { OverConstrainedError: 'OverconstrainedError' };

/** The right spelling of the name of a failed capture; undefined where it is none. */
export function toCaptureName(name: string): CaptureName | undefined {
  if (hasOwn(captureKinds, name)) return name as CaptureName;
  return hasOwn(aliases, name) ? aliases[name] : undefined;
}

/**
 * What a failure means that the platform named, and no SDK. Its names are those of fetch(), play() and the clipboard too, so they are
 * believed only where the caller named a device; what an app cut short itself is no trouble.
 */
export function kindOfPlatformError({ name, message, device }: ErrorInfo): Kind | undefined {
  // Nothing but a capture fails with this one.
  const isOfCapture = device !== undefined || name === 'OverconstrainedError';
  const isOfAnotherCall = /\bplay\(\)|\bFailed to execute '(?!getUserMedia|getDisplayMedia)/.test(message);
  if (name === 'AbortError' && (!isOfCapture || isOfAnotherCall)) return 'call-aborted';
  return isOfCapture && !isOfAnotherCall ? kindOfCapture({ name, message, device }) : undefined;
}

/** What the name of a failed capture means; undefined where it is no such name. */
export function kindOfCapture({
  name,
  message,
  device,
}: Pick<ErrorInfo, 'name' | 'message' | 'device'>): Kind | undefined {
  const kind = kindOfName(name, message);
  return kind && device === 'screen' ? kindOfScreenCapture(kind) : kind;
}

function kindOfName(name: string, message: string): Kind | undefined {
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    if (/\b(?:by|from) (?:the )?system\b|by the operating system/i.test(message)) return 'permission-denied-by-system';
    if (/dismissed/i.test(message)) return 'permission-dismissed';
    if (/permissions? policy|feature policy/i.test(message)) return 'permission-blocked-by-policy';
  }
  const known = toCaptureName(name);
  return known && captureKinds[known];
}

// A refusal in the browser's picker is the participant's own choice; what stops the capture later is a fault of the screen, not of a camera.
function kindOfScreenCapture(kind: Kind): Kind {
  switch (kind) {
    case 'permission-denied':
    case 'permission-dismissed':
      return 'screen-share-cancelled';
    case 'permission-denied-by-system':
    case 'permission-blocked-by-policy':
      return kind;
    default:
      return 'screen-share-failed';
  }
}
