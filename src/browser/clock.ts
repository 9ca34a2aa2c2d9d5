import type { Clock } from '../core/host.js';

/** The browser's time. */
export const browserClock: Clock = {
  now: () => Date.now(),
  // In whole milliseconds, as timers count. Where there is no better clock, the machine's own has to do.
  monotonic: () => (typeof performance === 'undefined' ? Date.now() : Math.round(performance.now())),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout> | undefined),
};
