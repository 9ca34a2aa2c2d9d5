import type { ErrorContext } from '../types.js';

/** A caller's context with what cannot be used left out: an app in JavaScript may hand in anything. */
export function readContext<C extends ErrorContext>(context: C | null | undefined): Partial<C> {
  if (typeof context !== 'object' || context === null) return {};
  const { retry, scope, ...known } = context;
  return {
    ...known,
    ...(typeof retry === 'function' ? { retry } : {}),
    ...(typeof scope === 'object' && scope !== null ? { scope } : {}),
  } as Partial<C>;
}

/** The name under which an operation is stored: its own, else the place in the code it was written at. */
export function operationKey({ operation, retry, device, userId, streamId }: ErrorContext): string {
  const written = typeof retry === 'function' ? Function.prototype.toString.call(retry).slice(0, 300) : '';
  return [operation ?? written, device, userId, streamId].map((part) => part ?? '').join('|');
}
