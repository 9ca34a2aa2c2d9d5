import type { Kind } from '../../../core/kinds.js';

/** The families of errors: codes of the SDK, sub-codes of account and room, names of DOMExceptions, old messages, reasons of a ban. */
export type CodeGroup = 'sdk' | 'account' | 'room' | 'media' | 'message' | 'banned';

/** What every row of every group has. */
export interface RowFacts {
  readonly kind: Kind;
  /** A spelling found in a document or an older SDK. */
  readonly alias?: string;
}

/** One documented error, whatever its group. */
export interface CodeRow extends RowFacts {
  readonly group: CodeGroup;
  /** Unique within its group, and the key of its reference texts: `INVALID_PARAMETER`, `70001`, `NotFoundError`, `publish-timeout`, `kick`. */
  readonly id: string;
  /** The number `getCode()` gives, or the sub-code; absent where the SDK gives none. */
  readonly code?: number;
  /** The number in hexadecimal, as the documents print it: `0x4043`. */
  readonly hex?: string;
  /** The text that marks a row of the group `message`. */
  readonly text?: string;
}
