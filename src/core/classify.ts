import { codeOf, findRow, findSdkRow, findSubRow } from './codes/index.js';
import { kindOfMessage } from './codes/patterns.js';
import type { Kind } from './kinds.js';
import type { ErrorInfo } from './types.js';

/**
 * What an error means to the participant. The first of these that knows decides: the reason of a ban, a documented sub-code,
 * the name of a failed capture, a message bound to its code, the code; else `unknown`.
 */
export function classify(info: ErrorInfo): Kind {
  return (
    kindOfReason(info) ??
    kindOfSubCode(info) ??
    kindOfCapture(info) ??
    kindOfMessage(info.message, info.code) ??
    findSdkRow(info.code)?.kind ??
    'unknown'
  );
}

function kindOfReason({ reason }: ErrorInfo): Kind | undefined {
  return reason === undefined ? undefined : findRow('banned', reason)?.kind;
}

// A refused subscription has the server's number as its code, all others have it as their sub-code.
function kindOfSubCode({ code, extraCode }: ErrorInfo): Kind | undefined {
  return (findSubRow(extraCode) ?? findSubRow(code))?.kind;
}

function kindOfCapture(info: ErrorInfo): Kind | undefined {
  const { code, name, message, device } = info;
  if (code !== undefined && code !== codeOf('INITIALIZE_FAILED')) return undefined;
  // What the app itself cut short is no trouble.
  if (code === undefined && isOfAnotherCall(info)) return name === 'AbortError' ? 'call-aborted' : undefined;
  const kind = kindOfCaptureName(name, message, code !== undefined);
  return kind && device === 'screen' ? kindOfScreenCapture(kind) : kind;
}

// The names are the platform's: play(), fetch() and removeChild() fail with them too, where no code tells that it was a capture.
function isOfAnotherCall({ name, message, device }: ErrorInfo): boolean {
  if (/\bplay\(\)/.test(message)) return true;
  if (device !== undefined) return false;
  if (/\bFailed to execute '(?!getUserMedia|getDisplayMedia)/.test(message)) return true;
  return name === 'AbortError' && /\baborted\b/i.test(message);
}

function kindOfCaptureName(name: string, message: string, isInitialize: boolean): Kind | undefined {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      if (/\b(?:by|from) (?:the )?system\b|by the operating system/i.test(message))
        return 'permission-denied-by-system';
      if (/dismissed/i.test(message)) return 'permission-dismissed';
      if (/permissions? policy|feature policy/i.test(message)) return 'permission-blocked-by-policy';
      break;
    case 'TypeError':
      return isInitialize ? 'app-fault' : undefined;
  }
  return findRow('media', name)?.kind ?? (isInitialize ? 'device-failed' : undefined);
}

// A refusal in the browser's picker is the participant's own choice; what stops the capture later is a fault of the screen, not of a camera.
function kindOfScreenCapture(kind: Kind): Kind {
  switch (kind) {
    case 'permission-denied':
    case 'permission-dismissed':
      return 'screen-share-cancelled';
    case 'permission-denied-by-system':
    case 'permission-blocked-by-policy':
    case 'app-fault':
      return kind;
    default:
      return 'screen-share-failed';
  }
}
