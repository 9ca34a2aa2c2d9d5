'use client';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { describeError } from '../../core/describe-error.js';
import { warnOnce } from '../../core/warn.js';

interface GuardedProps {
  /** What it is, for a message to the developer: `parts.button`. */
  readonly name: string;
  /** What stands in for it where it throws. */
  readonly fallback: ReactNode;
  /** Another try is made when one of these has changed. */
  readonly retryAt: readonly unknown[];
  readonly children: ReactNode;
}

/** Something that may throw while it is drawn: that costs it alone, once, and is tried again with the next condition. */
export function Guarded({ name, fallback, retryAt, children }: GuardedProps) {
  return (
    <ErrorBoundary
      fallback={fallback}
      resetKeys={[...retryAt]}
      onError={(error) =>
        warnOnce(
          `${name} crashed, so the kit's own stands in for it, if there is one. Mend it: ${describeError(error)}`,
        )
      }
    >
      {children}
    </ErrorBoundary>
  );
}
