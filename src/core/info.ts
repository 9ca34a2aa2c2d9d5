import type { ErrorInfo } from './types.js';

/** What is known of an occurrence, with the raw thing beside it: readable, and left out wherever the rest is copied, serialised or cloned. */
export function createInfo(known: Omit<ErrorInfo, 'cause'>, cause: unknown): ErrorInfo {
  return Object.defineProperty({ ...known, cause: undefined }, 'cause', { value: cause, enumerable: false });
}

/** The same occurrence, known better; its cause goes with it, which `{ ...info }` would lose. */
export function changeInfo(info: ErrorInfo, better: Partial<Omit<ErrorInfo, 'cause'>>): ErrorInfo {
  return createInfo({ ...info, ...better }, info.cause);
}
