'use client';
import type { ReactNode } from 'react';
import { Guarded } from './Guarded.js';

interface OwnPartProps {
  /** Which of `parts` it is, for a message to the developer. */
  readonly name: 'button' | 'icon';
  /** The kit's own, which stands in where the app's throws. */
  readonly fallback: ReactNode;
  /** Another try is made when one of these has changed. */
  readonly retryAt: readonly unknown[];
  readonly children: ReactNode;
}

/** Around what the app puts in the place of a part: no box, no style of ours within, and no fault of it beyond. */
export function OwnPart({ name, fallback, retryAt, children }: OwnPartProps) {
  return (
    <Guarded name={`parts.${name}`} fallback={fallback} retryAt={retryAt}>
      <span data-trtc-part="own">{children}</span>
    </Guarded>
  );
}
