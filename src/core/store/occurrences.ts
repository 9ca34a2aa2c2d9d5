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

export function createOccurrences(): Occurrences {
  let known = new WeakMap<object, Occurrence>();
  return {
    recall: (raw) => (isObject(raw) ? known.get(raw) : undefined),
    remember(raw, occurrence) {
      if (isObject(raw)) known.set(raw, occurrence);
    },
    clear() {
      known = new WeakMap();
    },
  };
}

function isObject(raw: unknown): raw is object {
  return (typeof raw === 'object' && raw !== null) || typeof raw === 'function';
}
