import { type CaptureName, captureKinds } from '../../../core/capture.js';
import type { RowFacts } from './row.js';

/** Names of the DOMExceptions of a capture; they come as the `name` of a 4100, or bare. */
export const mediaRows = {
  NotFoundError: { kind: captureKinds.NotFoundError },
  NotAllowedError: { kind: captureKinds.NotAllowedError },
  NotReadableError: { kind: captureKinds.NotReadableError },
  OverconstrainedError: { kind: captureKinds.OverconstrainedError, alias: 'OverConstrainedError' },
  AbortError: { kind: captureKinds.AbortError },
} as const satisfies Record<CaptureName, RowFacts>;
