import type { Clock } from '../host.js';
import type { Surface } from '../types.js';
import type { Condition } from './condition.js';
import { roomOf } from './limits.js';
import type { Operations } from './operations.js';
import { severityRank } from './severity-rank.js';

// What is to be seen weighs more than all that waits.
const ON_SCREEN = 10;

/** A condition with what the store keeps beside it. */
export interface Entry {
  condition: Condition;
  /** The surface that its kind was made for, wherever the app shows it: each has room of its own. */
  readonly room: Surface;
  /** The clients and streams it was reported for; it goes with the last of them. */
  readonly owners: Set<object>;
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
  /** The one that may go where there are too many of a surface; undefined while there is room. */
  superfluous(room: Surface, isWaiting: (condition: Condition) => boolean): Entry | undefined;
  clear(): void;
}

export function createEntries(clock: Clock): Entries {
  const byId = new Map<string, Entry>();
  const byFingerprint = new Map<string, Entry>();
  const byRoom = new Map<Surface, Set<Entry>>();

  function stopTimer(entry: Entry) {
    clock.clearTimeout(entry.timer);
    delete entry.timer;
  }

  return {
    add(entry) {
      byId.set(entry.condition.id, entry);
      byFingerprint.set(entry.condition.fingerprint, entry);
      byRoom.set(entry.room, (byRoom.get(entry.room) ?? new Set()).add(entry));
    },
    get: (id) => byId.get(id),
    find: (fingerprint) => byFingerprint.get(fingerprint),
    remove(entry) {
      stopTimer(entry);
      if (!byId.delete(entry.condition.id)) return false;
      byFingerprint.delete(entry.condition.fingerprint);
      byRoom.get(entry.room)?.delete(entry);
      return true;
    },
    stopTimer,
    list: () => [...byId.values()],
    // A page that runs for days, or a storm, must not fill the memory: what was put aside goes first, then what waits; of these the
    // lightest, of equals the oldest.
    superfluous(room, isWaiting) {
      const all = [...(byRoom.get(room) ?? [])];
      if (all.length <= roomOf(room)) return undefined;
      const weightOf = ({ condition }: Entry) => {
        if (condition.status === 'dismissed') return -1;
        return severityRank[condition.severity] + (isWaiting(condition) ? 0 : ON_SCREEN);
      };
      return all.reduce((found, next) => (weightOf(next) < weightOf(found) ? next : found));
    },
    clear() {
      for (const entry of byId.values()) stopTimer(entry);
      byId.clear();
      byFingerprint.clear();
      byRoom.clear();
    },
  };
}
