import { kindOfCapture, kindOfPlatformError } from '../../core/capture.js';
import type { Kind } from '../../core/kinds.js';
import type { ErrorInfo } from '../../core/types.js';
import { codeOf, findRow, findSdkRow, findSubRow } from './codes/index.js';
import { kindOfMessage } from './codes/patterns.js';

/**
 * What an error means to the participant. The first of these that knows decides: the reason of a ban, a documented sub-code,
 * the name of a failed capture, a message bound to its code, the code; else `unknown`.
 */
export function classify(info: ErrorInfo): Kind {
  return (
    kindOfReason(info) ??
    kindOfSubCode(info) ??
    kindOfName(info) ??
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

// What initialize() fails with bears the name that the platform gave.
function kindOfName(info: ErrorInfo): Kind | undefined {
  if (info.code === undefined) return kindOfPlatformError(info);
  if (info.code !== codeOf('INITIALIZE_FAILED')) return undefined;
  if (info.name === 'TypeError') return 'app-fault';
  return kindOfCapture(info) ?? (info.device === 'screen' ? 'screen-share-failed' : undefined);
}
