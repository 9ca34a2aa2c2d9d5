import { findError } from '../core/find-error.js';
import type { Undo } from '../core/host.js';

/**
 * Hands over rejections that nobody caught and that are errors of the SDK, or carry one; all others are left alone, and none is hushed up.
 * @param isOwn whether a thing is an error of the SDK
 */
export function captureUnhandled(isOwn: (thing: unknown) => boolean, report: (error: unknown) => void): Undo {
  if (typeof window === 'undefined') return () => {};
  const handle = (event: PromiseRejectionEvent) => {
    if (isOwn(findError(event.reason, isOwn))) report(event.reason);
  };
  window.addEventListener('unhandledrejection', handle);
  return () => window.removeEventListener('unhandledrejection', handle);
}
