import type { Host } from '../core/host.js';
import { resumeAll } from '../core/recovery/autoplay.js';
import type { Condition, DevicePick, ErrorStore } from '../core/store/index.js';
import type { Action } from '../core/types.js';
import type { Recovery } from './types.js';

interface Means {
  readonly store: ErrorStore;
  readonly host: Host;
  readonly recovery: Recovery;
  /** The conditions that are being left. */
  readonly leaving: Set<string>;
}

/** Does what a button says: runs the stored operation, or the app's handler. Never throws; what a handler fails with is shown. */
export function performAction(
  { store, host, recovery, leaving }: Means,
  action: Action,
  condition: Condition,
  pick?: DevicePick,
): void {
  const { id, info } = condition;
  switch (action) {
    case 'retry':
    case 'pick-device':
      store.retry(id, pick);
      return;
    case 'resume':
      resumeAll(store);
      return;
    case 'open-settings':
      host.page.openSettings?.(info.device === 'microphone' || info.device === 'screen' ? info.device : 'camera');
      return;
    case 'continue-without':
      store.dismiss(id);
      ask(recovery.continueWithout, false);
      return;
    case 'dismiss':
      store.dismiss(id);
      return;
    case 'rejoin':
      ask(recovery.rejoin, true);
      return;
    case 'sign-in':
      ask(recovery.signIn, true);
      return;
    case 'leave':
      // Pressed once more, nobody wants to wait for it: it is out of the way, however it ends.
      if (leaving.has(id)) store.dismiss(id);
      else {
        leaving.add(id);
        ask(recovery.leave, true).finally(() => leaving.delete(id));
      }
      return;
    case 'contact-support':
      ask(recovery.contactSupport, false);
      return;
    case 'reload':
      if (recovery.reload) ask(recovery.reload, false);
      else host.page.reload();
  }

  // A handler that gives back a promise mends the condition when it resolves.
  async function ask(handler: ((condition: Condition) => unknown) | undefined, isMending: boolean): Promise<void> {
    if (!handler) return;
    try {
      const result = handler(condition);
      if (!isMending) {
        await result;
        return;
      }
      if (!isPromise(result)) {
        // Nobody will tell how it ends. A connection says so itself; anything else would stand in the way of what the handler began.
        if (condition.surface !== 'banner' || action === 'leave') store.resolve(id, 'superseded');
        return;
      }
      const stop = store.markRecovering(id);
      try {
        await result;
        store.resolve(id, action === 'leave' ? 'superseded' : 'retried');
      } finally {
        stop();
      }
    } catch (error) {
      store.report(error, { source: `recovery.${action}`, operation: action });
    }
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}
