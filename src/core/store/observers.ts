import type { Clock, Undo } from '../host.js';
import { safely } from '../safely.js';
import { warnOnce } from '../warn.js';
import type { Condition, ConditionChange } from './condition.js';

// How deep a listener may hear of what it has caused itself, by reporting when it is told.
const MAX_DEPTH = 10;
// How much a listener is told in one interval; the rest follows in the next ones.
const MAX_AT_ONCE = 1_000;
// In milliseconds.
const INTERVAL = 250;

type Listener = (condition: Condition, change: ConditionChange) => void;

interface Message {
  condition: Condition;
  readonly change: ConditionChange;
  readonly depth: number;
}

/** Those who hear of each change to each condition. Each hears of them in order: what a listener causes comes after what it is being told. */
export interface Observers {
  /** @param isImmediate whether it hears of everything at once, however much it is */
  add(listener: Listener, isImmediate: boolean): Undo;
  tell(condition: Condition, change: ConditionChange): void;
}

export function createObservers(clock: Clock, onError: (error: unknown) => void): Observers {
  // Another list whenever one comes or goes, so that telling needs no copy.
  let observers: readonly ReturnType<typeof createObserver>[] = [];
  let isTelling = false;

  function flush(all: readonly ReturnType<typeof createObserver>[]) {
    for (const observer of all) observer.flush();
  }

  return {
    add(listener, isImmediate) {
      const observer = createObserver(clock, safely(listener, onError), isImmediate);
      observers = [...observers, observer];
      return () => {
        observers = observers.filter((other) => other !== observer);
        observer.stop();
      };
    },
    tell(condition, change) {
      const all = observers;
      if (isTelling) {
        // One of them reports while it is told: the others hear of what it was told first.
        for (const observer of all) observer.enqueue(condition, change);
        return;
      }
      isTelling = true;
      for (const observer of all) observer.prepare(condition, change);
      for (const observer of all) observer.tell(condition, change);
      isTelling = false;
      flush(all);
    },
  };
}

function createObserver(clock: Clock, listener: Listener, isImmediate: boolean) {
  const queue = new Set<Message>();
  // Of each condition, a repeat that waits: a later one takes its place, for the count tells of both.
  const repeats = new Map<string, Message>();
  let depth = 0;
  let told = 0;
  let began = 0;
  let feedings = 0;
  let timer: unknown;
  let isReady = false;

  // Where nothing waits, which is nearly always, it is told at once and nothing is queued.
  function prepare(condition: Condition, change: ConditionChange) {
    isReady = depth === 0 && timer === undefined && queue.size === 0 && (isImmediate || !isFull());
    if (!isReady) enqueue(condition, change);
  }

  function tell(condition: Condition, change: ConditionChange) {
    if (isReady) deliver(condition, change, 1);
    isReady = false;
  }

  function deliver(condition: Condition, change: ConditionChange, level: number) {
    told += 1;
    depth = level;
    listener(condition, change);
    depth = 0;
  }

  function enqueue(condition: Condition, change: ConditionChange) {
    const repeat = timer !== undefined && change === 'repeated' ? repeats.get(condition.id) : undefined;
    if (repeat) {
      repeat.condition = condition;
      return;
    }
    if (depth >= MAX_DEPTH) {
      warnOnce(
        'onCondition (or another listener) reports an error whenever it is told of one, so it would hear of itself for ever; it is not told of that any more. Leave out there what it has reported itself, e.g. by its source.',
      );
      return;
    }
    const message = { condition, change, depth: depth + 1 };
    queue.add(message);
    if (change === 'repeated') repeats.set(condition.id, message);
    else repeats.delete(condition.id);
  }

  function flush() {
    if (depth > 0 || timer !== undefined || queue.size === 0) return;
    for (const message of queue) {
      if (!isImmediate && isFull()) return;
      queue.delete(message);
      if (repeats.get(message.condition.id) === message) repeats.delete(message.condition.id);
      deliver(message.condition, message.change, message.depth);
    }
  }

  function isFull(): boolean {
    if (told === 0) begin(clock.monotonic());
    if (told < MAX_AT_ONCE) return false;
    const now = clock.monotonic();
    if (now - began >= INTERVAL) {
      begin(now);
      feedings = 0;
      return false;
    }
    // What comes from elsewhere lies in the queue already; what a listener causes comes as fast as it is told.
    feedings = queue.size < MAX_AT_ONCE / 10 ? feedings + 1 : 0;
    if (feedings > 1) {
      warnOnce(
        `onCondition (or another listener) is told of more than ${MAX_AT_ONCE} changes in ${INTERVAL} ms again and again, so it hears of them late. If it reports what fails within itself, such as its own fetch(), it feeds itself: leave that out.`,
      );
    }
    timer = clock.setTimeout(
      () => {
        timer = undefined;
        told = 0;
        flush();
      },
      began + INTERVAL - now,
    );
    return true;
  }

  function begin(now: number) {
    began = now;
    told = 0;
  }

  function stop() {
    clock.clearTimeout(timer);
    timer = undefined;
    queue.clear();
    repeats.clear();
  }

  return { prepare, tell, enqueue, flush, stop };
}
