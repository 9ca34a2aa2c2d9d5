import type { Undo } from '../host.js';
import { kinds } from '../kinds.js';
import type { Condition } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import type { Surface } from '../types.js';
import { oneAtATime } from './one-at-a-time.js';

/**
 * Watches something only while a surface has an open condition: the watch starts with the first and ends with the last.
 * @param watch starts watching, and gives back its undo
 * @returns undo, which ends a running watch too
 */
export function watchWhileOpen(store: ErrorStore, surface: Surface, watch: () => Undo): Undo {
  // Kept here and not counted anew at each change: a storm of errors passes through.
  const open = new Set(openOn(store, surface).map(({ id }) => id));
  let stopWatch: Undo | undefined;

  function update() {
    const isNeeded = open.size > 0;
    if (isNeeded && !stopWatch) {
      stopWatch = watch();
    } else if (!isNeeded && stopWatch) {
      stopWatch();
      stopWatch = undefined;
    }
  }

  const stopObserving = store.observe(
    (condition) => {
      if (isOn(condition, surface)) open.add(condition.id);
      else open.delete(condition.id);
      update();
    },
    { isImmediate: true },
  );
  update();
  return () => {
    stopObserving();
    stopWatch?.();
    stopWatch = undefined;
  };
}

/**
 * Looks at each condition of a surface when it occurs, and at those that are there already; at each of them one look at a time, and
 * one more where it occurred meanwhile.
 */
export function watchOccurrences(
  store: ErrorStore,
  surface: Surface,
  look: (condition: Condition) => Promise<void>,
): Undo {
  const lookAt = oneAtATime(async (id: string) => {
    const condition = store.get(id);
    if (condition && isOn(condition, surface)) await look(condition);
  });
  for (const { id } of openOn(store, surface)) lookAt(id);
  return store.observe(
    (condition, change) => {
      if (isOn(condition, surface) && (change === 'raised' || change === 'repeated')) lookAt(condition.id);
    },
    { isImmediate: true },
  );
}

/** The open conditions of a surface, those put aside included. */
export function openOn(store: ErrorStore, surface: Surface): readonly Condition[] {
  const { conditions, silenced } = store.getSnapshot();
  return surface === 'autoplay' ? silenced : conditions.filter((condition) => isOn(condition, surface));
}

/** Runs all of them. */
export function together(...undos: readonly Undo[]): Undo {
  return () => {
    for (const undo of undos) undo();
  };
}

// An app may show a kind elsewhere; what mends it is the same everywhere.
function isOn(condition: Condition, surface: Surface): boolean {
  return condition.status !== 'resolved' && kinds[condition.kind].surface === surface;
}
