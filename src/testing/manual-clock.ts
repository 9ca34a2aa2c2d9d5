import type { Clock } from '../core/host.js';

/** A clock that stands until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on, and runs what falls due, each at its time. Resolves when all that came of it has settled. */
  advance(milliseconds: number): Promise<void>;
  /** Sets the machine's clock, as a person or a server of time does: `now` jumps by so many milliseconds, and what waits does not notice. */
  setBy(milliseconds: number): void;
  /** How many timers are under way. */
  timerCount(): number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

// How long the page has been open when a test begins, in milliseconds.
const PAGE_AGE = 60_000;

// Long enough for any chain of promises in the kit; a test that hands in longer ones awaits them itself.
const TURNS = 50;

/**
 * A clock for tests.
 * @param start milliseconds since 1970
 */
export function createManualClock(start = 1_700_000_000_000): ManualClock {
  const timers = new Map<number, Timer>();
  // Not the same as the machine's time, so that one taken for the other shows.
  let elapsed = PAGE_AGE;
  let wall = start - elapsed;
  let nextHandle = 1;

  function takeDue(until: number): Timer | undefined {
    const due = [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
    if (due) timers.delete(due[0]);
    return due?.[1];
  }

  return {
    now: () => wall + elapsed,
    monotonic: () => elapsed,
    setBy(milliseconds) {
      wall += milliseconds;
    },
    setTimeout(callback, milliseconds) {
      const handle = nextHandle++;
      timers.set(handle, { at: elapsed + Math.max(0, milliseconds), callback });
      return handle;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    async advance(milliseconds) {
      const until = elapsed + milliseconds;
      await settle();
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        elapsed = timer.at;
        timer.callback();
        await settle();
      }
      elapsed = until;
      await settle();
    },
    timerCount: () => timers.size,
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await undefined;
}
