import type { Clock } from '../core/host.js';

/** A clock that a test moves; by default it stands until then. */
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
  readonly real?: ReturnType<typeof setTimeout>;
}

/** How a clock goes. */
export interface ManualClockOptions {
  /** Whether it also goes by itself, with the machine's timers, or with those that a test runner has put in their place. Default: false. */
  readonly isRunning?: boolean;
}

// How long the page has been open when a test begins, in milliseconds.
const PAGE_AGE = 60_000;

// Long enough for any chain of promises in the kit; a test that hands in longer ones awaits them itself.
const TURNS = 50;

/**
 * A clock for tests.
 * @param start milliseconds since 1970
 * @param options whether it stands until it is moved
 */
export function createManualClock(
  start = 1_700_000_000_000,
  { isRunning = false }: ManualClockOptions = {},
): ManualClock {
  const began = isRunning ? performance.now() : 0;
  const timers = new Map<number, Timer>();
  // Not the same as the machine's time, so that one taken for the other shows.
  let moved = PAGE_AGE;
  let wall = start - moved;
  let nextHandle = 1;

  const elapsed = () => moved + (isRunning ? Math.round(performance.now() - began) : 0);

  function cancel(handle: number) {
    clearTimeout(timers.get(handle)?.real);
    timers.delete(handle);
  }

  function takeDue(until: number): Timer | undefined {
    const due = [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
    if (due) cancel(due[0]);
    return due?.[1];
  }

  return {
    now: () => wall + elapsed(),
    monotonic: elapsed,
    setBy(milliseconds) {
      wall += milliseconds;
    },
    setTimeout(callback, milliseconds) {
      const handle = nextHandle++;
      const wait = Math.max(0, milliseconds);
      const run = () => {
        if (timers.delete(handle)) callback();
      };
      timers.set(handle, {
        at: elapsed() + wait,
        callback,
        ...(isRunning ? { real: setTimeout(run, wait) } : {}),
      });
      return handle;
    },
    clearTimeout: (handle) => cancel(handle as number),
    async advance(milliseconds) {
      const until = elapsed() + milliseconds;
      await settle();
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        moved += Math.max(0, timer.at - elapsed());
        timer.callback();
        await settle();
      }
      moved += Math.max(0, until - elapsed());
      await settle();
    },
    timerCount: () => timers.size,
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await undefined;
}
