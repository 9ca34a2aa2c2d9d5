import type { Clock } from '../host.js';
import type { Condition } from './condition.js';
import { MAX_CONDITIONS } from './limits.js';
import type { Operations } from './operations.js';

/** A condition with what the store keeps beside it. */
export interface Entry {
  condition: Condition;
  /** The clients and streams it was reported for; it goes with the last of them. */
  readonly scopes: Set<object>;
  readonly operations: Operations;
  /** Under way while a mended condition says so, before it goes. */
  timer?: unknown;
}

/** The entries of a store, in the order they came, found by id and by fingerprint. */
export interface Entries {
  add(entry: Entry): void;
  get(id: string): Entry | undefined;
  find(fingerprint: string): Entry | undefined;
  /** False where it was not there. */
  remove(entry: Entry): boolean;
  stopTimer(entry: Entry): void;
  list(): Entry[];
  /** The one that may go when there are too many; undefined while there is room. */
  superfluous(isWaiting: (condition: Condition) => boolean): Entry | undefined;
  clear(): void;
}

export function createEntries(clock: Clock): Entries {
  const byId = new Map<string, Entry>();
  const byFingerprint = new Map<string, Entry>();

  function stopTimer(entry: Entry) {
    clock.clearTimeout(entry.timer);
    delete entry.timer;
  }

  return {
    add(entry) {
      byId.set(entry.condition.id, entry);
      byFingerprint.set(entry.condition.fingerprint, entry);
    },
    get: (id) => byId.get(id),
    find: (fingerprint) => byFingerprint.get(fingerprint),
    remove(entry) {
      stopTimer(entry);
      if (!byId.delete(entry.condition.id)) return false;
      byFingerprint.delete(entry.condition.fingerprint);
      return true;
    },
    stopTimer,
    list: () => [...byId.values()],
    // A page that runs for days, or a storm, must not fill the memory: what was put aside goes first, then what waits longest.
    superfluous(isWaiting) {
      if (byId.size <= MAX_CONDITIONS) return undefined;
      const all = [...byId.values()];
      return (
        all.find(({ condition }) => condition.status === 'dismissed') ??
        all.find(({ condition }) => isWaiting(condition)) ??
        all[0]
      );
    },
    clear() {
      for (const entry of byId.values()) stopTimer(entry);
      byId.clear();
      byFingerprint.clear();
    },
  };
}
