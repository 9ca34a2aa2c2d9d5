import type { Clock } from '../../../src/core/host.js';

/** A clock that knows how many of its timers are under way. */
export interface CountingClock extends Clock {
  readonly pending: number;
}

/** The page's own time, counted. */
export function createCountingClock(): CountingClock {
  const pending = new Set<unknown>();
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    setTimeout(callback, milliseconds) {
      const handle = setTimeout(() => {
        pending.delete(handle);
        callback();
      }, milliseconds);
      pending.add(handle);
      return handle;
    },
    clearTimeout(handle) {
      pending.delete(handle);
      clearTimeout(handle as ReturnType<typeof setTimeout> | undefined);
    },
    get pending() {
      return pending.size;
    },
  };
}
