import { describeError } from './describe-error.js';
import { warnOnce } from './warn.js';

/** Tells of a fault in what somebody handed in: the kit has gone on without it. In development only, and without a secret. */
export function tellDeveloper(error: unknown): void {
  warnOnce(`A handler threw, and the kit went on without it. Mend the handler: ${describeError(error)}`);
}
