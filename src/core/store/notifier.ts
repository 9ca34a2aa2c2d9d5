import type { Clock, Undo } from '../host.js';

// The shortest time between two notices that only a count has changed: four a second.
const COUNT_INTERVAL = 250;

/** Tells listeners of changes, once per tick however many there were, and of mere counts at most four times a second. */
export interface Notifier {
  subscribe(listener: () => void): Undo;
  /** Something to be seen has changed. */
  notify(): void;
  /** Only a number has changed. */
  notifyCount(): void;
  stop(): void;
}

export function createNotifier(clock: Clock, onListenerError: (error: unknown) => void): Notifier {
  const listeners = new Set<() => void>();
  let isQueued = false;
  let timer: unknown;
  let lastAt = Number.NEGATIVE_INFINITY;

  function flush() {
    isQueued = false;
    clock.clearTimeout(timer);
    timer = undefined;
    lastAt = clock.monotonic();
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        onListenerError(error);
      }
    }
  }

  function notify() {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(flush);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
    notifyCount() {
      if (isQueued || timer !== undefined) return;
      const wait = lastAt + COUNT_INTERVAL - clock.monotonic();
      if (wait <= 0) notify();
      else timer = clock.setTimeout(flush, wait);
    },
    stop() {
      clock.clearTimeout(timer);
      timer = undefined;
      listeners.clear();
    },
  };
}
