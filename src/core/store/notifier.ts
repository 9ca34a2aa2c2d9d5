import type { Clock, Undo } from '../host.js';
import { safely } from '../safely.js';

// How often listeners may be told in that time at most: one that reports whenever it is told would else never let the page go on.
const MAX_NOTICES = 1_000;
// The shortest time between two notices that only a count has changed: four a second.
const COUNT_INTERVAL = 250;

/** Tells listeners of changes, once per tick however many there were, and of mere counts at most four times a second. */
export interface Notifier {
  subscribe(listener: () => void): Undo;
  /** Something to be seen has changed. */
  notify(): void;
  /** Only a number has changed. */
  notifyCount(): void;
}

export function createNotifier(clock: Clock, onListenerError: (error: unknown) => void): Notifier {
  const listeners = new Set<() => void>();
  let notices = 0;
  let began = 0;
  let isQueued = false;
  let timer: unknown;
  let lastAt = Number.NEGATIVE_INFINITY;

  function flush() {
    isQueued = false;
    clock.clearTimeout(timer);
    timer = undefined;
    lastAt = clock.monotonic();
    notices += 1;
    for (const listener of [...listeners]) listener();
  }

  function notify() {
    if (isQueued) return;
    if (isTooOften()) {
      timer ??= clock.setTimeout(flush, COUNT_INTERVAL);
      return;
    }
    isQueued = true;
    queueMicrotask(flush);
  }

  function isTooOften(): boolean {
    if (notices > 0 && notices < MAX_NOTICES) return false;
    const now = clock.monotonic();
    if (notices > 0 && now - began < COUNT_INTERVAL) return true;
    began = now;
    notices = 0;
    return false;
  }

  return {
    subscribe(listener) {
      const own = safely(listener, onListenerError);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    notify,
    notifyCount() {
      if (isQueued || timer !== undefined) return;
      const wait = lastAt + COUNT_INTERVAL - clock.monotonic();
      if (wait <= 0) notify();
      else timer = clock.setTimeout(flush, wait);
    },
  };
}
