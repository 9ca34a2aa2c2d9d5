import type { ErrorInfo } from './types.js';

/** Puts the raw thing beside what is known of it: readable, and left out wherever the rest is copied, serialised or cloned. */
export function keepCause(info: ErrorInfo, cause: unknown): ErrorInfo {
  return Object.defineProperty(info, 'cause', {
    value: cause,
    enumerable: false,
    writable: false,
    configurable: false,
  });
}

/** The same occurrence, known better; its cause goes with it, which `{ ...info }` would lose. */
export function changeInfo(info: ErrorInfo, better: Partial<Omit<ErrorInfo, 'cause'>>): ErrorInfo {
  return keepCause({ ...info, ...better, cause: undefined }, info.cause);
}
