import { describeError } from './describe-error.js';
import { read } from './read.js';
import { readContext } from './read-context.js';
import type { ErrorStore } from './store/types.js';
import type { ErrorContext, Operation } from './types.js';
import { warnOnce } from './warn.js';

/** What `guard` is told of the operation it runs. */
export interface GuardContext extends Omit<ErrorContext, 'retry'> {
  /** Stay pending until a retry succeeds, instead of rejecting at once. Rejects when the condition is dismissed or cleared, or its client goes. */
  readonly wait?: boolean;
  /**
   * Aborted before, nothing runs; aborted later, what fails is not reported, does not run again, and a wait for it ends. The promise rejects
   * with the signal's reason, or with what the operation itself failed with. Others who wait for the same operation go on waiting.
   */
  readonly signal?: AbortSignal;
}

/**
 * Runs an operation, at once and within the caller's gesture; a failure is shown with a button that runs it again. An operation is known by
 * its name (`operation`), else by the function itself.
 * @returns what the operation returns. Rejects with the very error it threw; that rejection is never "unhandled", since it has been shown.
 */
export type Guard = <T>(run: Operation<T>, context?: GuardContext) => Promise<T>;

export function createGuard(store: ErrorStore): Guard {
  return function guard<T>(run: Operation<T>, given?: GuardContext): Promise<T> {
    const { wait, ...known } = readContext(given);
    const { signal } = known;
    const context = { source: 'guard', ...known, retry: run };

    async function attempt(): Promise<T> {
      if (signal?.aborted) throw signal.reason;
      try {
        const value = await run({ retries: 0 });
        store.succeed(context, value);
        return value;
      } catch (error) {
        if (signal?.aborted) throw error;
        tellOfFault(error);
        const condition = store.report(error, context);
        if (!wait) throw error;
        return (await store.wait(condition.id, context, error, signal)) as T;
      }
    }

    const promise = attempt();
    promise.catch(() => {});
    return promise;
  };
}

// It is shown to the participant and never unhandled, so the console would not tell of it: a developer would look for it in vain.
function tellOfFault(error: unknown) {
  const name = read(error, 'name');
  if (name !== 'TypeError' && name !== 'ReferenceError' && name !== 'SyntaxError' && name !== 'RangeError') return;
  // fetch() fails with it when the network does.
  if (/fetch|network|load failed/i.test(String(read(error, 'message')))) return;
  const [, ...lines] = String(read(error, 'stack') ?? '').split('\n');
  warnOnce(
    `guard: the operation failed by a fault of its own code. Mend it: ${describeError(error)}\n${lines.slice(0, 3).join('\n')}`,
  );
}
