import type { Host } from '../core/host.js';
import { resumeAll } from '../core/recovery/autoplay.js';
import type { Rejoin } from '../core/sdk.js';
import type { Condition, DevicePick, ErrorStore } from '../core/store/index.js';
import type { Action } from '../core/types.js';
import type { RunHandler } from './run-handler.js';
import { signIn } from './sign-in.js';
import type { Recovery } from './types.js';

interface Means {
  readonly store: ErrorStore;
  readonly host: Host;
  readonly recovery: Recovery;
  readonly findRejoin: (condition: Condition) => Rejoin | undefined;
  readonly runHandler: RunHandler;
}

/** Does what a button says: runs the stored operation, or the app's handler. Never throws; what a handler fails with is shown. */
export function performAction(
  { store, host, recovery, findRejoin, runHandler }: Means,
  action: Action,
  condition: Condition,
  pick?: DevicePick,
): void {
  const { id, info } = condition;
  // A handler that gives back a promise mends the condition when it resolves.
  const ask = (handler: ((condition: Condition) => unknown) | undefined, isMending: boolean) =>
    void runHandler(action, condition, handler, isMending);

  switch (action) {
    case 'retry':
    case 'pick-device':
      store.retry(id, pick);
      return;
    case 'resume':
      resumeAll(store);
      return;
    case 'open-settings':
      ask(
        () =>
          host.page.openSettings?.(info.device === 'microphone' || info.device === 'screen' ? info.device : 'camera'),
        false,
      );
      return;
    case 'continue-without':
      // The second click of one hand.
      if (store.get(id)?.status === 'dismissed') return;
      store.dismiss(id);
      ask(recovery.continueWithout, false);
      return;
    case 'dismiss':
      store.dismiss(id);
      return;
    case 'rejoin':
      // The app knows best how its call is entered.
      ask(recovery.rejoin ?? rejoinOf(findRejoin(condition)), true);
      return;
    case 'sign-in':
      ask(signInOf(recovery.signIn, findRejoin), true);
      return;
    case 'leave':
      ask(recovery.leave, true);
      return;
    case 'contact-support':
      ask(recovery.contactSupport, false);
      return;
    case 'reload':
      ask(recovery.reload ?? (() => host.page.reload()), false);
  }
}

function rejoinOf(rejoin: Rejoin | undefined): (() => unknown) | undefined {
  return rejoin && (() => rejoin());
}

function signInOf(handler: Recovery['signIn'], findRejoin: Means['findRejoin']): Recovery['signIn'] {
  return handler && ((condition) => signIn(condition, handler, findRejoin));
}
