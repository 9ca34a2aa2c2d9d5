import type { CodeRow } from '../sdk/v4/codes/row.js';
import { createErrorOf, type ErrorName } from './create-error-of.js';

/** What a test says beforehand about calls that are to fail. */
export interface Failures {
  /** The next call of a method fails: with a documented error by its name, or with whatever is handed in. Said twice, the next two do. */
  failNext(method: string, error: ErrorName | CodeRow | Error): void;
  /** A method as the SDK has it: it gives a promise, and rejects where a failure is due or the function throws. */
  method<Result = void>(name: string, run?: (...args: never[]) => unknown): (...args: unknown[]) => Promise<Result>;
}

/** @param above failures that are asked after the own ones, such as those of the whole namespace */
export function createFailures(above?: Pick<QueuedFailures, 'takeNext'>): QueuedFailures {
  const queues = new Map<string, unknown[]>();
  function takeNext(name: string): unknown {
    const own = queues.get(name)?.shift();
    return own ?? above?.takeNext(name);
  }
  return {
    takeNext,
    clear: () => queues.clear(),
    failNext(method, error) {
      const queue = queues.get(method) ?? [];
      queue.push(error instanceof Error ? error : createErrorOf(error));
      queues.set(method, queue);
    },
    method:
      <Result>(name: string, run: (...args: never[]) => unknown = () => {}) =>
      async (...args: unknown[]) => {
        const failure = takeNext(name);
        if (failure !== undefined) throw failure;
        return (await Reflect.apply(run, undefined, args)) as Result;
      },
  };
}

export interface QueuedFailures extends Failures {
  takeNext(method: string): unknown;
  clear(): void;
}
