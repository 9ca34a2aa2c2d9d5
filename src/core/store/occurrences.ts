import { findError } from '../find-error.js';
import { isObject } from '../read.js';
import type { Condition } from './condition.js';

/** What is remembered of a raw error. */
export interface Occurrence {
  /** What it was reported as. */
  readonly condition: Condition;
  /** When, on the monotonic clock. */
  readonly at: number;
  /** The key of the operation that came with it; absent where none came. */
  readonly key?: string;
  readonly source?: string;
}

/** The raw errors that have been reported, for the SDK often both emits and rejects with the same object. Strings and numbers are not remembered. */
export interface Occurrences {
  recall(raw: unknown): Occurrence | undefined;
  remember(raw: unknown, occurrence: Occurrence): void;
  clear(): void;
}

/** @param isOwn whether a thing is an error of the SDK */
export function createOccurrences(isOwn: (thing: unknown) => boolean): Occurrences {
  let known = new WeakMap<object, Occurrence>();
  // An app may wrap what the SDK emits as it is: the same error all the same.
  return {
    recall(raw) {
      const error = findError(raw, isOwn);
      return isObject(error) ? known.get(error) : undefined;
    },
    remember(raw, occurrence) {
      const error = findError(raw, isOwn);
      if (isObject(error)) known.set(error, occurrence);
    },
    clear() {
      known = new WeakMap();
    },
  };
}
