import type { ErrorContext } from '../types.js';

/** The name under which an operation is stored: its own, else the place in the code it was written at. */
export function operationKey({ operation, retry, device, userId, streamId }: ErrorContext): string {
  const written = typeof retry === 'function' ? Function.prototype.toString.call(retry).slice(0, 300) : '';
  return [operation ?? written, device, userId, streamId].map((part) => part ?? '').join('|');
}
