import type { Clock } from '../host.js';
import { read } from '../read.js';
import type { Attempt, Operation } from '../types.js';
import { warnOnce } from '../warn.js';

// The shortest and the longest wait between two retries, in milliseconds; it doubles in between.
const SHORTEST_RETRY_WAIT = 1_000;
const LONGEST_RETRY_WAIT = 30_000;
// How many operations one condition keeps: a retry runs them all at once.
const MAX_OPERATIONS = 20;

/** Somebody who waits for an operation to succeed at last. */
export interface Waiter {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface StoredOperation {
  run: Operation;
  readonly waiters: Set<Waiter>;
}

/** How a retry of all operations of a condition ended. */
export type RetryOutcome =
  | { readonly isMended: true }
  | { readonly isMended: false; readonly failures: readonly { readonly key: string; readonly error: unknown }[] };

/** The operations of one condition: what failed, who waits for it, how often it was tried, and when it may be tried again. */
export interface Operations {
  /**
   * Stores an operation; the same key again takes its place, and those who waited for the former wait for the new one. Where there are
   * too many, the oldest goes, at first one that nobody waits for; whoever waits for it is told the error.
   */
  add(key: string, run: Operation, error: unknown): void;
  wait(key: string, waiter: Waiter): void;
  has(key: string): boolean;
  /** Takes over what another condition had stored. */
  adopt(other: Operations, keys: readonly string[], error: unknown): void;
  take(key: string): StoredOperation | undefined;
  readonly size: number;
  /** Whether any of them listens to the device that was picked. */
  readonly listensToPick: boolean;
  readonly isRunning: boolean;
  readonly retries: number;
  readonly retryAt: number;
  /** Puts the next retry off, at least until that time. */
  holdUntil(time: number): void;
  /** Runs all of them at once, within the caller's gesture. Never throws. */
  run(pick: Pick<Attempt, 'cameraId' | 'microphoneId'>): Promise<RetryOutcome>;
  /** An operation succeeded elsewhere: whoever waited for it goes on. */
  succeed(key: string, value: unknown): void;
  /** Nobody waits any longer; what they waited for is forgotten, the rest stays. */
  rejectWaiters(error: unknown): void;
  unwait(waiter: Waiter): void;
  /** Makes way for a wider operation: one that nobody waits for is forgotten. */
  forgetUnwaited(key: string): void;
  rejectAll(error: unknown): void;
}

export function createOperations(clock: Clock): Operations {
  const stored = new Map<string, StoredOperation>();
  let retries = 0;
  let retryAt = 0;
  let isRunning = false;

  async function attempt(key: string, operation: StoredOperation, attemptInfo: Attempt) {
    try {
      const value = await operation.run(attemptInfo);
      settle(key, operation, value);
      return undefined;
    } catch (error) {
      return { key, error };
    }
  }

  function settle(key: string, operation: StoredOperation, value: unknown) {
    if (stored.get(key) === operation) stored.delete(key);
    for (const waiter of operation.waiters) waiter.resolve(value);
    operation.waiters.clear();
  }

  function reject(key: string, operation: StoredOperation, error: unknown) {
    stored.delete(key);
    for (const waiter of operation.waiters) waiter.reject(error);
    operation.waiters.clear();
  }

  function store(key: string, operation: StoredOperation, error: unknown) {
    stored.delete(key);
    const others = [...stored];
    stored.set(key, operation);
    if (stored.size <= MAX_OPERATIONS) return;
    const oldest = others.find(([, { waiters }]) => waiters.size === 0) ?? others[0];
    if (oldest) reject(...oldest, error);
    warnOnce(
      `More than ${MAX_OPERATIONS} operations failed in the same way; a retry runs the latest ${MAX_OPERATIONS}, the others are given up. Give what is the same the same \`operation\`.`,
    );
  }

  return {
    add(key, run, error) {
      store(key, { run, waiters: stored.get(key)?.waiters ?? new Set() }, error);
    },
    wait(key, waiter) {
      stored.get(key)?.waiters.add(waiter);
    },
    has: (key) => stored.has(key),
    adopt(other, keys, error) {
      for (const key of keys) {
        const operation = other.take(key);
        const own = stored.get(key);
        if (operation && own) for (const waiter of operation.waiters) own.waiters.add(waiter);
        else if (operation) store(key, operation, error);
      }
      retries = Math.max(retries, other.retries);
      retryAt = Math.max(retryAt, other.retryAt);
    },
    take(key) {
      const operation = stored.get(key);
      stored.delete(key);
      return operation;
    },
    get size() {
      return stored.size;
    },
    get listensToPick() {
      return [...stored.values()].some(({ run }) => {
        const length = read(run, 'length');
        return typeof length === 'number' && length > 0;
      });
    },
    get isRunning() {
      return isRunning;
    },
    get retries() {
      return retries;
    },
    get retryAt() {
      return retryAt;
    },
    holdUntil(time) {
      retryAt = Math.max(retryAt, time);
    },
    async run(pick) {
      isRunning = true;
      const attemptInfo: Attempt = { ...pick, retries: retries + 1 };
      const results = await Promise.all([...stored].map(([key, operation]) => attempt(key, operation, attemptInfo)));
      isRunning = false;
      const failures = results.filter((result) => result !== undefined);
      if (failures.length === 0) return { isMended: true };
      retryAt = clock.monotonic() + Math.min(LONGEST_RETRY_WAIT, SHORTEST_RETRY_WAIT * 2 ** retries);
      retries += 1;
      return { isMended: false, failures };
    },
    succeed(key, value) {
      const operation = stored.get(key);
      if (operation) settle(key, operation, value);
    },
    rejectWaiters(error) {
      for (const [key, operation] of [...stored]) {
        if (operation.waiters.size > 0) reject(key, operation, error);
      }
    },
    unwait(waiter) {
      for (const { waiters } of stored.values()) waiters.delete(waiter);
    },
    forgetUnwaited(key) {
      if (stored.get(key)?.waiters.size === 0) stored.delete(key);
    },
    rejectAll(error) {
      this.rejectWaiters(error);
      stored.clear();
    },
  };
}
