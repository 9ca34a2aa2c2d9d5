import { lastOf } from '../core/built-ins.js';
import type { Undo } from '../core/host.js';
import type { Condition, ConditionChange, ErrorStore } from '../core/store/index.js';

// How many entries are kept; the oldest go.
const MAX_ENTRIES = 400;
// A storm draws the panel anew this often, in milliseconds.
const REST = 200;

/** Something that happened to a condition. */
export interface TimelineEntry {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** `known`: it was there before anybody looked. */
  readonly change: ConditionChange | 'known';
  /** The condition as it was then. */
  readonly condition: Condition;
  /** How often the same came in a row. */
  readonly times: number;
}

/** What has happened to the conditions of a store, oldest first. */
export interface Timeline {
  subscribe(listener: () => void): Undo;
  /** The same array until something has happened. */
  getEntries(): readonly TimelineEntry[];
  /** The same with what has happened this very moment, which is drawn a little later. */
  readAll(): readonly TimelineEntry[];
  clear(): void;
  readonly stop: Undo;
}

/** Begins with what the store remembers, and writes down each change from then on; repeats in a row are one entry. */
export function createTimeline(store: ErrorStore, now: () => number): Timeline {
  const listeners = new Set<() => void>();
  let count = 0;
  let entries: TimelineEntry[] = store.getHistory().map((condition) => {
    count += 1;
    return { id: count, at: condition.firstAt, change: 'known', condition, times: condition.count };
  });
  let shown: readonly TimelineEntry[] = [...entries];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function publish() {
    timer = undefined;
    shown = [...entries];
    for (const listener of [...listeners]) listener();
  }

  function record(condition: Condition, change: ConditionChange) {
    const last = lastOf(entries);
    const isRepeat = change === 'repeated' && last?.change === change && last.condition.id === condition.id;
    if (isRepeat) entries[entries.length - 1] = { ...last, at: now(), condition, times: last.times + 1 };
    else {
      count += 1;
      entries.push({ id: count, at: now(), change, condition, times: 1 });
      if (entries.length > MAX_ENTRIES) entries.shift();
    }
    timer ??= setTimeout(publish, REST);
  }

  const stopObserving = store.observe(record);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getEntries: () => shown,
    readAll: () => [...entries],
    clear() {
      entries = [];
      publish();
    },
    stop() {
      stopObserving();
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
