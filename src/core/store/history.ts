import type { Condition } from './condition.js';

const MAX_HISTORY = 100;

/** The last conditions in their latest state, silent and ended ones included. */
export interface History {
  record(condition: Condition): void;
  /** Oldest first; the same array until something is recorded. */
  list(): readonly Condition[];
}

export function createHistory(): History {
  const byId = new Map<string, Condition>();
  let list: readonly Condition[] | undefined;
  return {
    record(condition) {
      byId.set(condition.id, condition);
      const [oldest] = byId.keys();
      if (byId.size > MAX_HISTORY && oldest !== undefined) byId.delete(oldest);
      list = undefined;
    },
    list() {
      list ??= [...byId.values()];
      return list;
    },
  };
}
