import type { Kind } from '../kinds.js';
import type { ErrorInfo } from '../types.js';

/** What makes two occurrences the same condition; never the text, which differs by version and language. */
export function fingerprintOf(kind: Kind, info: ErrorInfo): string {
  return [kind, info.code, info.extraCode, info.device, info.userId].map((part) => part ?? '').join('|');
}
