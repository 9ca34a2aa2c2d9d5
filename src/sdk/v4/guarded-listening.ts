import type { Undo } from '../../core/host.js';
import type { SdkTools } from '../../core/sdk.js';
import { isShown } from '../../core/store/condition.js';

/** Which guarded clients and streams are listened to, and until when. */
export interface GuardedListening {
  /** Listens, if that is not done already. */
  begin(source: object): void;
  /** Gives back what listens no more, as soon as nothing of it is shown; it does nothing once listening has begun anew. */
  end(source: object): () => void;
}

interface Bound {
  readonly undo: Undo;
  /** Another one each time it begins. */
  beginning: object;
  stopWaiting: Undo;
}

export function createGuardedListening({
  store,
  bind,
  release,
}: Pick<SdkTools, 'store' | 'bind' | 'release'>): GuardedListening {
  const bound = new Map<object, Bound>();

  function isShowing(source: object): boolean {
    return store.getSnapshot().conditions.some((condition) => isShown(condition) && store.isOf(condition.id, source));
  }

  function finish(source: object, entry: Bound) {
    entry.stopWaiting();
    bound.delete(source);
    entry.undo();
    release(source);
  }

  return {
    begin(source) {
      const entry = bound.get(source);
      entry?.stopWaiting();
      if (entry) Object.assign(entry, { beginning: {}, stopWaiting: () => {} });
      else bound.set(source, { undo: bind(source), beginning: {}, stopWaiting: () => {} });
    },
    end(source) {
      const beginning = bound.get(source)?.beginning;
      return () => {
        const entry = bound.get(source);
        if (!entry || entry.beginning !== beginning) return;
        entry.stopWaiting();
        // Its conditions go with it, and one that tells why it ended must be read first.
        if (!isShowing(source)) finish(source, entry);
        else {
          entry.stopWaiting = store.observe((_condition, change) => {
            if ((change === 'resolved' || change === 'dismissed') && !isShowing(source)) finish(source, entry);
          });
        }
      };
    },
  };
}
