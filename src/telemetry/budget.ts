import type { Clock } from '../core/host.js';
import type { Condition } from '../core/store/index.js';
import { likenessOf } from './facts.js';

const MINUTE = 60_000;
const ALIKE_PER_MINUTE = 3;
const PER_MINUTE = 20;
// Of so many sorts a sum is kept; what is more is told as the rest.
const MAX_SUMS = 20;

/** Of conditions that are alike, and are not told one by one. */
export interface Sum {
  /** One of them; absent for the rest. */
  readonly sample?: Condition | undefined;
  /** How many conditions began. */
  conditions: number;
  /** How often they occurred. */
  occurrences: number;
}

/** How much is told one by one; of the rest, sums, once a minute. */
export interface Budget {
  /** Whether this one, which begins now, is told by itself. */
  allows(condition: Condition): boolean;
  add(condition: Condition, conditions: number, occurrences: number): void;
  /** Tells the sums that wait. */
  flush(): void;
}

export function createBudget(clock: Clock, perMinute = PER_MINUTE, onSum: (sum: Sum) => void): Budget {
  let began = Number.NEGATIVE_INFINITY;
  let told = 0;
  const alike = new Map<string, number>();
  const sums = new Map<string, Sum>();
  let timer: unknown;

  function begin() {
    const now = clock.monotonic();
    if (now - began < MINUTE) return;
    began = now;
    told = 0;
    alike.clear();
  }

  function flush() {
    clock.clearTimeout(timer);
    timer = undefined;
    const all = [...sums.values()];
    sums.clear();
    for (const sum of all) onSum(sum);
  }

  return {
    allows(condition) {
      begin();
      const likeness = likenessOf(condition).join('|');
      const before = alike.get(likeness) ?? 0;
      if (before >= ALIKE_PER_MINUTE || (told >= perMinute && condition.severity !== 'fatal')) return false;
      alike.set(likeness, before + 1);
      told += 1;
      return true;
    },
    add(condition, conditions, occurrences) {
      const likeness = likenessOf(condition).join('|');
      const isKnown = sums.has(likeness) || sums.size < MAX_SUMS;
      const key = isKnown ? likeness : '';
      const sum = sums.get(key) ?? { sample: isKnown ? condition : undefined, conditions: 0, occurrences: 0 };
      sum.conditions += conditions;
      sum.occurrences += occurrences;
      sums.set(key, sum);
      timer ??= clock.setTimeout(flush, MINUTE);
    },
    flush,
  };
}
