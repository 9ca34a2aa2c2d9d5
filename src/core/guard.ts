import { readContext } from './read-context.js';
import { operationKey } from './store/operation-key.js';
import type { ErrorStore } from './store/types.js';
import type { ErrorContext, Operation } from './types.js';

/** What `guard` is told of the operation it runs. */
export interface GuardContext extends Omit<ErrorContext, 'retry'> {
  /** Stay pending until a retry succeeds, instead of rejecting at once. Rejects when the condition is dismissed or cleared, or its client goes. */
  readonly wait?: boolean;
  /** Ends the wait: the promise rejects with the signal's reason. What fails after that is not reported. */
  readonly signal?: AbortSignal;
}

/**
 * Runs an operation, at once and within the caller's gesture; a failure is shown with a button that runs it again.
 * @returns what the operation returns. Rejects with the very error it threw; that rejection is never "unhandled", since it has been shown.
 */
export type Guard = <T>(run: Operation<T>, context?: GuardContext) => Promise<T>;

export function createGuard(store: ErrorStore, defaultOwner?: object): Guard {
  return function guard<T>(run: Operation<T>, context?: GuardContext): Promise<T> {
    const { wait, signal, ...known } = readContext(context);
    const full: ErrorContext = { source: 'guard', ...known, owner: known.owner ?? defaultOwner, retry: run };

    async function attempt(): Promise<T> {
      try {
        const value = await run({ retries: 0 });
        store.succeed(operationKey(full), full.owner, value);
        return value;
      } catch (error) {
        if (signal?.aborted) throw error;
        const condition = store.report(error, full);
        if (!wait) throw error;
        return waitFor<T>(store, condition.id, operationKey(full), error, signal);
      }
    }

    const promise = attempt();
    promise.catch(() => {});
    return promise;
  };
}

function waitFor<T>(store: ErrorStore, id: string, key: string, error: unknown, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const handleAbort = () => {
      store.unwait(id, waiter);
      reject(signal?.reason);
    };
    const waiter = {
      resolve(value: unknown) {
        signal?.removeEventListener('abort', handleAbort);
        resolve(value as T);
      },
      reject(reason: unknown) {
        signal?.removeEventListener('abort', handleAbort);
        reject(reason);
      },
    };
    if (store.wait(id, key, waiter, error)) signal?.addEventListener('abort', handleAbort, { once: true });
    else reject(error);
  });
}
