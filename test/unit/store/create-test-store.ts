import { createGuard } from '../../../src/core/guard.js';
import { type Condition, type ConditionChange, createErrorStore, type Policy } from '../../../src/core/store/index.js';
import { v4 } from '../../../src/sdk/v4/index.js';
import { createManualClock, createRtcError } from '../../../src/testing/index.js';

/** A fresh store with a clock that stands, and what it has told. */
export function createTestStore(policy?: Policy) {
  const clock = createManualClock();
  const listenerErrors: unknown[] = [];
  const store = createErrorStore({
    errors: v4.errors,
    clock,
    policy: (kind) => policy?.[kind],
    onListenerError: (error) => listenerErrors.push(error),
  });
  const changes: ConditionChange[] = [];
  const told: Condition[] = [];
  store.observe((condition, change) => {
    changes.push(change);
    told.push(condition);
  });
  let notices = 0;
  store.subscribe(() => {
    notices += 1;
    // As React does.
    store.getSnapshot();
  });
  return {
    store,
    clock,
    guard: createGuard(store),
    changes,
    told,
    listenerErrors,
    /** Lets promises settle, without time going on. */
    settle: () => clock.advance(0),
    get notices() {
      return notices;
    },
    toasts: () => store.getSnapshot().surfaces.toast,
    kinds: () => store.getSnapshot().conditions.map(({ kind }) => kind),
  };
}

/** A different error at each call, each shown as an error toast of its own. */
export function createDistinctErrors(count: number) {
  return Array.from({ length: count }, (_, index) => createRtcError(-200_000 - index));
}

/** A promise that is settled from outside. */
export function createDeferred<T = void>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
