import type { Undo } from '../core/host.js';
import { isObject } from '../core/read.js';
import type { ErrorStore } from '../core/store/index.js';

/** Who listens to which source. */
export interface Binder {
  /** Binds a source once, however many ask for it: a prop and a hook, two components, StrictMode. The listeners go with the last who asked. */
  bind(source: object): Undo;
  /**
   * A source is gone. What belongs to it goes a moment later, unless it is bound again by then, as StrictMode does; and with it what
   * belongs to sources that nobody listens to any more.
   */
  release(source: object): void;
  /** Listens anew to a source that is bound. */
  bindAgain(source: object): void;
}

/** @param bind listens to a source, and gives back its undo */
export function createBinder(store: ErrorStore, bind: (source: object) => Undo): Binder {
  const bound = new Map<object, { count: number; undo: Undo }>();
  const former = new WeakSet<object>();

  function clearUnbound(source: object) {
    if (bound.has(source)) return;
    store.clear(source);
    for (const { id } of store.getSnapshot().conditions) {
      const owners = [...store.ownersOf(id)];
      const isOfNobody = owners.every((owner) => former.has(owner) && !bound.has(owner));
      if (owners.length > 0 && isOfNobody) store.resolve(id, 'cleared');
    }
  }

  return {
    bind(source) {
      const before = bound.get(source);
      if (before) before.count += 1;
      else bound.set(source, { count: 1, undo: bind(source) });
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        const entry = bound.get(source);
        if (!entry) return;
        entry.count -= 1;
        if (entry.count > 0) return;
        entry.undo();
        bound.delete(source);
        if (isObject(source)) former.add(source);
      };
    },
    release(source) {
      queueMicrotask(() => clearUnbound(source));
    },
    bindAgain(source) {
      const entry = bound.get(source);
      if (!entry) return;
      entry.undo();
      entry.undo = bind(source);
    },
  };
}
