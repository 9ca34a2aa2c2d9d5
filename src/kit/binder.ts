import type { Undo } from '../core/host.js';
import type { ErrorStore } from '../core/store/index.js';

/** Listens to sources, each once. */
export interface Binder {
  /** Listens, and gives back the undo. */
  readonly bind: (source: object) => Undo;
  /** Listens anew to a source that is bound. */
  readonly bindAgain: (source: object) => void;
}

/**
 * Binds each source once, however many ask for it: a prop and a hook, two components, StrictMode. The listeners go with the last who
 * asked; its conditions a moment later, so that StrictMode's second mount finds them again.
 * @param bind listens to a source, and gives back its undo
 */
export function createBinder(store: ErrorStore, bind: (source: object) => Undo): Binder {
  const bound = new Map<object, { count: number; undo: Undo }>();

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
        queueMicrotask(() => {
          if (!bound.has(source)) store.clear(source);
        });
      };
    },
    bindAgain(source) {
      const entry = bound.get(source);
      if (!entry) return;
      entry.undo();
      entry.undo = bind(source);
    },
  };
}
