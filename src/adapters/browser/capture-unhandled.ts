import { findError, isRtcError } from '../../core/find-error.js';
import type { Undo } from '../../core/host.js';

/** Hands over rejections that nobody caught and that look like the SDK's RtcError, or carry one; all others are left alone, and none is hushed up. */
export function captureUnhandled(report: (error: unknown) => void): Undo {
  if (typeof window === 'undefined') return () => {};
  const handle = (event: PromiseRejectionEvent) => {
    if (isRtcError(findError(event.reason))) report(event.reason);
  };
  window.addEventListener('unhandledrejection', handle);
  return () => window.removeEventListener('unhandledrejection', handle);
}
