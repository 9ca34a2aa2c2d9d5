import { normalise } from '../core/normalise.js';

/** What was thrown, for a sentence to developers. Never throws, as `String()` of a stranger's object may. */
export function describeError(error: unknown): string {
  const { name, message } = normalise(error);
  return `${name}: ${message}`;
}
