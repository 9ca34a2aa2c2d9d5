import type { Attempt, ErrorContext, Operation } from '../types.js';
import { warnOnce } from '../warn.js';

// How many operations one condition keeps: a retry runs them all at once.
const MAX_OPERATIONS = 20;

/** By what an operation is known: its name with whom it is about, else the function itself. */
export type OperationId = string | Operation;

/** By what the operation of a context is known; undefined where it has none. */
export function operationIdOf({ operation, retry, device, userId, streamId }: ErrorContext): OperationId | undefined {
  return operation === undefined ? retry : `${operation}|${device ?? ''}|${userId ?? ''}|${streamId ?? ''}`;
}

/** Somebody who waits for an operation to succeed at last. */
export interface Waiter {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** What failed and may run again. Those who wait for it go where it goes. */
export interface StoredOperation {
  readonly id: OperationId;
  readonly run: Operation;
  /** What its caller knows of it. */
  readonly context: ErrorContext;
  /** Whether it takes the device that the participant picks. */
  readonly picksDevice: boolean;
  readonly waiters: Set<Waiter>;
  readonly signal: AbortSignal | undefined;
}

/** What an operation failed with when it ran once more. */
export interface Failure {
  readonly operation: StoredOperation;
  readonly error: unknown;
}

/** The operations that failed under one condition. */
export interface Operations {
  readonly size: number;
  /** Whether any of them takes a picked device. */
  readonly picksDevice: boolean;
  /** Whether somebody waits for any of them. */
  readonly isAwaited: boolean;
  get(id: OperationId | undefined): StoredOperation | undefined;
  /**
   * Takes one in. The same once more takes its place, and both have those who waited for either. Where there are too many the oldest is
   * given up, at first one that nobody waits for; whoever waits for it is told the error.
   */
  add(operation: StoredOperation, error: unknown): void;
  /** Takes one out, with those who wait for it. */
  take(id: OperationId): StoredOperation | undefined;
  /** Runs all of them at once, within the caller's gesture; one that succeeds is done with. Gives back those that failed. */
  run(attempt: Attempt): Promise<readonly Failure[]>;
  /** Lets go of those whose signal was aborted and that nobody else waits for. */
  dropAborted(): void;
  /** One has succeeded, here or elsewhere: whoever waits for it goes on. */
  succeed(operation: StoredOperation, value: unknown): void;
  unwait(waiter: Waiter): void;
  /** Gives up those that are waited for, or all of them. */
  release(error: unknown, isAll: boolean): void;
}

/** An operation as its context tells of it; undefined where there is nothing to run. */
export function createOperation(
  context: ErrorContext & { readonly signal?: AbortSignal },
): StoredOperation | undefined {
  const id = operationIdOf(context);
  if (id === undefined || !context.retry) return undefined;
  return {
    id,
    run: context.retry,
    context,
    picksDevice: context.picksDevice === true,
    waiters: new Set(),
    signal: context.signal,
  };
}

export function createOperations(): Operations {
  const stored = new Map<OperationId, StoredOperation>();

  function reject(operation: StoredOperation, error: unknown) {
    stored.delete(operation.id);
    for (const waiter of operation.waiters) waiter.reject(error);
    operation.waiters.clear();
  }

  function succeed(operation: StoredOperation, value: unknown) {
    if (stored.get(operation.id) === operation) stored.delete(operation.id);
    for (const waiter of operation.waiters) waiter.resolve(value);
    operation.waiters.clear();
  }

  async function attempt(operation: StoredOperation, info: Attempt): Promise<Failure | undefined> {
    try {
      succeed(operation, await operation.run(info));
      return undefined;
    } catch (error) {
      return { operation, error };
    }
  }

  function makeRoom(error: unknown, newest: StoredOperation) {
    const others = [...stored.values()].filter((operation) => operation !== newest);
    const oldest = others.find(({ waiters }) => waiters.size === 0) ?? others[0];
    if (oldest) reject(oldest, error);
    warnOnce(
      `More than ${MAX_OPERATIONS} operations failed in the same way; a retry runs the latest ${MAX_OPERATIONS}, the others are given up. Give what is the same the same \`operation\`.`,
    );
  }

  return {
    get size() {
      return stored.size;
    },
    get picksDevice() {
      for (const { picksDevice } of stored.values()) if (picksDevice) return true;
      return false;
    },
    get isAwaited() {
      for (const { waiters } of stored.values()) if (waiters.size > 0) return true;
      return false;
    },
    get: (id) => (id === undefined ? undefined : stored.get(id)),
    add(operation, error) {
      const former = stored.get(operation.id);
      for (const waiter of former?.waiters ?? []) operation.waiters.add(waiter);
      former?.waiters.clear();
      stored.delete(operation.id);
      stored.set(operation.id, operation);
      if (stored.size > MAX_OPERATIONS) makeRoom(error, operation);
      else if (!former && stored.size > 1) hintAtNames(stored.values());
    },
    take(id) {
      const operation = stored.get(id);
      stored.delete(id);
      return operation;
    },
    async run(info) {
      const results = await Promise.all([...stored.values()].map((operation) => attempt(operation, info)));
      return results.filter((result) => result !== undefined);
    },
    dropAborted() {
      for (const { id, signal, waiters } of [...stored.values()]) {
        if (signal?.aborted && waiters.size === 0) stored.delete(id);
      }
    },
    succeed,
    unwait(waiter) {
      for (const { waiters } of stored.values()) waiters.delete(waiter);
    },
    release(error, isAll) {
      for (const operation of [...stored.values()]) if (isAll || operation.waiters.size > 0) reject(operation, error);
    },
  };
}

// Written inline, a function is another one each time: what was meant as the same runs twice.
function hintAtNames(operations: Iterable<StoredOperation>) {
  for (const { id } of operations) {
    if (typeof id === 'string') continue;
    warnOnce(
      'guard: operations without a name failed in the same way, so a retry runs each of them. If they are the same, name it: guard(run, { operation: "join" }).',
    );
    return;
  }
}
