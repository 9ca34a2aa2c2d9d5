import type { Undo } from '../core/host.js';

/** A value of a tool, and who hears that it is another. */
export interface Watched<T> {
  /** The same until it changes. */
  get(): T;
  subscribe(listener: () => void): Undo;
}

export function createWatched<T>(initial: T): Watched<T> & { set(next: T): void } {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
