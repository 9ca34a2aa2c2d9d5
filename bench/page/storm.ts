import type { Contestant } from './contestants.js';

/** Many messages at once. */
export interface Storm {
  readonly count: number;
  /** Whether each is another message. */
  readonly isDistinct: boolean;
  /** Over how many milliseconds they come; 0 for all in one tick. */
  readonly span: number;
}

export interface StormOutcome {
  /** One tick: until the page had painted twice. Over a time: the longest time between two frames. In milliseconds. */
  readonly blocked: number;
  /** How many toasts were in the page at the end. */
  readonly shown: number;
}

// What comes of a storm afterwards (timers, counts, transitions) belongs to it.
const AFTERMATH = 500;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Raises a storm and waits for its aftermath. */
export async function runStorm(contestant: Contestant, { count, isDistinct, span }: Storm): Promise<StormOutcome> {
  const calls = Array.from({ length: count }, (_, index) => contestant.prepare(isDistinct ? index : 0));
  await frame();
  await task();
  const blocked = span === 0 ? await inOneTick(calls) : await spread(calls, span);
  await wait(AFTERMATH);
  return { blocked, shown: document.querySelectorAll(contestant.toasts).length };
}

async function inOneTick(calls: readonly (() => void)[]): Promise<number> {
  const began = performance.now();
  for (const call of calls) call();
  await frame();
  await task();
  await frame();
  await task();
  return performance.now() - began;
}

async function spread(calls: readonly (() => void)[], span: number): Promise<number> {
  const began = performance.now();
  const frames = watchFrames();
  let done = 0;
  while (done < calls.length) {
    await wait(4);
    // Those that fell due while the page was blocked come at once, as events do.
    const due = Math.min(calls.length, Math.ceil(((performance.now() - began) / span) * calls.length));
    for (; done < due; done += 1) calls[done]?.();
  }
  await frame();
  await frame();
  return frames.stop();
}

function watchFrames() {
  let longest = 0;
  let last = performance.now();
  let handle = requestAnimationFrame(function tick() {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    handle = requestAnimationFrame(tick);
  });
  return {
    stop() {
      cancelAnimationFrame(handle);
      return longest;
    },
  };
}
