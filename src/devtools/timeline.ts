import { lastOf } from '../core/built-ins.js';
import type { Undo } from '../core/host.js';
import type { Condition, ConditionChange, ErrorStore } from '../core/store/index.js';
import { createWatched, type Watched } from './watched.js';

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
export interface Timeline extends Watched<readonly TimelineEntry[]> {
  /** The same with what has happened this very moment, which is drawn a little later. */
  readAll(): readonly TimelineEntry[];
  clear(): void;
  readonly stop: Undo;
}

/** Begins with what the store remembers, and writes down each change from then on; repeats in a row are one entry. */
export function createTimeline(store: ErrorStore, now: () => number): Timeline {
  let entries: readonly TimelineEntry[] = store
    .getHistory()
    .map((condition, id) => ({ id, at: condition.firstAt, change: 'known', condition, times: 1 }));
  let nextId = entries.length;
  const { get, set, subscribe } = createWatched(entries);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function publish() {
    clearTimeout(timer);
    timer = undefined;
    set(entries);
  }

  function record(condition: Condition, change: ConditionChange) {
    const last = lastOf(entries);
    const entry = { at: now(), change, condition };
    if (change === 'repeated' && last?.change === change && last.condition.id === condition.id)
      entries = [...entries.slice(0, -1), { ...entry, id: last.id, times: last.times + 1 }];
    else entries = [...entries.slice(1 - MAX_ENTRIES), { ...entry, id: nextId++, times: 1 }];
    timer ??= setTimeout(publish, REST);
  }

  const stopObserving = store.observe(record);
  return {
    get,
    subscribe,
    readAll: () => entries,
    clear() {
      entries = [];
      publish();
    },
    stop() {
      stopObserving();
      clearTimeout(timer);
    },
  };
}
