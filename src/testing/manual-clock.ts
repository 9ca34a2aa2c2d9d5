import type { Clock } from '../core/host.js';

/** A clock that stands until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on, and runs what falls due, each at its time. Resolves when all that came of it has settled. */
  advance(milliseconds: number): Promise<void>;
  /** How many timers are under way. */
  timerCount(): number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

// Long enough for any chain of promises in the kit; a test that hands in longer ones awaits them itself.
const TURNS = 50;

/**
 * A clock for tests.
 * @param start milliseconds since 1970
 */
export function createManualClock(start = 1_700_000_000_000): ManualClock {
  const timers = new Map<number, Timer>();
  let now = start;
  let nextHandle = 1;

  function takeDue(until: number): Timer | undefined {
    const due = [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
    if (due) timers.delete(due[0]);
    return due?.[1];
  }

  return {
    now: () => now,
    setTimeout(callback, milliseconds) {
      const handle = nextHandle++;
      timers.set(handle, { at: now + Math.max(0, milliseconds), callback });
      return handle;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    async advance(milliseconds) {
      const until = now + milliseconds;
      await settle();
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        now = timer.at;
        timer.callback();
        await settle();
      }
      now = until;
      await settle();
    },
    timerCount: () => timers.size,
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await undefined;
}
