import type { Undo } from '../../core/host.js';
import type { SdkTools } from '../../core/sdk.js';
import { isShown } from '../../core/store/condition.js';

/** Which guarded clients and streams are listened to, and until when. */
export interface GuardedListening {
  /** Listens, if that is not done already. */
  begin(source: object): void;
  /** Listens no more, as soon as nothing of it is shown. */
  end(source: object): void;
}

export function createGuardedListening({ store, bind }: Pick<SdkTools, 'store' | 'bind'>): GuardedListening {
  const bound = new Map<object, { readonly undo: Undo; stopWaiting: Undo }>();

  function isShowing(source: object): boolean {
    return store.getSnapshot().conditions.some((condition) => isShown(condition) && store.isOf(condition.id, source));
  }

  return {
    begin(source) {
      const entry = bound.get(source);
      if (entry) {
        entry.stopWaiting();
        entry.stopWaiting = () => {};
      } else bound.set(source, { undo: bind(source), stopWaiting: () => {} });
    },
    end(source) {
      const entry = bound.get(source);
      if (!entry) return;
      entry.stopWaiting();

      function finish() {
        entry?.stopWaiting();
        bound.delete(source);
        entry?.undo();
      }

      // Its conditions go with it, and one that tells why it ended must be read first.
      if (!isShowing(source)) finish();
      else {
        entry.stopWaiting = store.observe((_condition, change) => {
          if ((change === 'resolved' || change === 'dismissed') && !isShowing(source)) finish();
        });
      }
    },
  };
}
