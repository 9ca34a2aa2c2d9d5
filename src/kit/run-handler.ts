import type { Clock } from '../core/host.js';
import { once } from '../core/once.js';
import { isPromise } from '../core/read.js';
import { type Condition, type ErrorStore, isOpen } from '../core/store/index.js';
import { REPAIR_DEADLINE } from '../core/store/transition.js';
import type { Action } from '../core/types.js';

// How long the app's handler may take where it does not tell how it ends, in milliseconds: a join is answered within some five seconds.
const LONGEST_UNTOLD_RUN = 10_000;
// The clicks of one hand that presses twice, in milliseconds.
const DOUBLE_CLICK = 500;
// Who presses the way out once more after so long does not want to wait for it.
const PATIENCE = 1_000;

/** Runs the app's handler for a button, once at a time however often it is pressed. Never throws; what the handler fails with is shown. */
export type RunHandler = (
  action: Action,
  condition: Condition,
  handler: ((condition: Condition) => unknown) | undefined,
  isMending: boolean,
) => Promise<void>;

export function createRunHandler(store: ErrorStore, clock: Clock): RunHandler {
  // By name, when it began.
  const underWay = new Map<string, number>();

  // What nobody shows any more, or somebody mends already, was pressed by the second click of one hand. A silent condition is kept by the
  // app, and who leaves waits for nothing.
  function mayBegin(action: Action, { id, surface }: Condition): boolean {
    const now = store.get(id);
    const isFree = now?.status !== 'recovering' || action === 'leave';
    return surface === 'silent' || (now !== undefined && isOpen(now) && isFree);
  }

  return async function runHandler(action, condition, handler, isMending) {
    const { id } = condition;
    const name = `${action} ${id}`;
    // Pressed once more, nobody wants to wait for the way out: it is out of the way, however it ends.
    const began = underWay.get(name);
    if (action === 'leave' && began !== undefined && clock.monotonic() - began >= PATIENCE) store.dismiss(id);
    if (!handler || underWay.has(name) || (isMending && !mayBegin(action, condition))) return;
    let timer: unknown;
    let stopRecovering = () => {};
    const giveBack = once(() => {
      clock.clearTimeout(timer);
      underWay.delete(name);
      stopRecovering();
    });

    function keepFor(milliseconds: number) {
      if (isMending) stopRecovering = store.startRepair(id);
      timer = clock.setTimeout(giveBack, milliseconds);
    }

    underWay.set(name, clock.monotonic());
    try {
      const result = handler(condition);
      if (isPromise(result)) {
        keepFor(REPAIR_DEADLINE);
        await result;
        if (isMending) store.resolve(id, action === 'leave' ? 'superseded' : 'retried');
      } else if (isMending) {
        // Nobody will tell how it ends. A connection says so itself; anything else would stand in the way of what the handler began.
        if (condition.surface === 'banner' && action !== 'leave') return keepFor(LONGEST_UNTOLD_RUN);
        store.resolve(id, 'superseded');
      } else {
        return keepFor(DOUBLE_CLICK);
      }
    } catch (error) {
      store.report(error, { source: `recovery.${action}`, operation: action });
    }
    giveBack();
  };
}
