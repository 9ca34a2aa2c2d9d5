import { findError } from '../../src/core/find-error.js';
import { normalise as normaliseWith } from '../../src/core/normalise.js';
import { readContext } from '../../src/core/read-context.js';
import type { ErrorContext, ErrorInfo } from '../../src/core/types.js';
import { v4 } from '../../src/sdk/v4/index.js';

/** An error as the store reads it with the SDK 4.x. */
export function normalise(raw: unknown, context?: ErrorContext, at = 0): ErrorInfo {
  return normaliseWith(v4.errors, raw, findError(raw, v4.errors.isError), readContext(context), at);
}
