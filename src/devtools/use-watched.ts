import { useSyncExternalStore } from 'react';
import type { Capabilities } from '../core/actions.js';
import type { Condition } from '../core/store/index.js';
import type { ErrorKit } from '../kit/index.js';
import type { Watched } from './watched.js';

/** What a tool says now; drawn anew when it says something else. */
export function useWatched<T>({ subscribe, get }: Watched<T>): T {
  return useSyncExternalStore(subscribe, get);
}

/** What is wrong now, oldest first, those put aside included. */
export function useOpen({ store }: ErrorKit): readonly Condition[] {
  return useSyncExternalStore(store.subscribe, () => store.getSnapshot().conditions);
}

/** What the app's handlers make possible now. */
export function useCapabilitiesOf(kit: ErrorKit): Capabilities {
  return useSyncExternalStore(kit.observeCapabilities, kit.getCapabilities);
}

/** What holds and is shown to nobody, because its kind or the app's policy says so. */
export function useUnseen({ store }: ErrorKit): readonly Condition[] {
  const history = useSyncExternalStore(store.subscribe, store.getHistory);
  return history.filter(({ surface, status }) => surface === 'silent' && status !== 'resolved');
}
