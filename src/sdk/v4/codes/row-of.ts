import type { ErrorInfo } from '../../../core/types.js';
import { type CodeRow, codeOf, findMessageRow, findRow, findSdkRow, findSubRow } from './index.js';

/** The documented row that says most of an error: the reason of a ban, a sub-code, the name of a failed capture, a known text, else the code. */
export function rowOf({ code, extraCode, name, reason, message }: ErrorInfo): CodeRow | undefined {
  return (
    (reason === undefined ? undefined : findRow('banned', reason)) ??
    findSubRow(extraCode) ??
    findSubRow(code) ??
    (code === undefined || code === codeOf('INITIALIZE_FAILED') ? findRow('media', name) : undefined) ??
    (code === undefined || code === codeOf('UNKNOWN') ? findMessageRow(message) : undefined) ??
    findSdkRow(code)
  );
}
