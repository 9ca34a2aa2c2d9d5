'use client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { resumeAll } from '../core/recovery/autoplay.js';
import { emptySnapshot } from '../core/store/snapshot.js';
import { useKitContext } from './context.js';

/** What `useTrtcAutoplay` gives. */
export interface TrtcAutoplay {
  /** Whether the browser holds the sound of at least one stream back. */
  readonly isBlocked: boolean;
  /** Whose. */
  readonly blockedUserIds: readonly string[];
  /** Resumes all of them; call it in a click. True when all play. Never rejects. */
  readonly resume: () => Promise<boolean>;
}

/** Blocked sound, for those who draw it themselves. @throws where there is no provider above. */
export function useTrtcAutoplay(): TrtcAutoplay {
  const { store } = useKitContext('useTrtcAutoplay').kit;
  // Also where the app shows them elsewhere, or not at all.
  const silenced = useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().silenced,
    () => emptySnapshot.silenced,
  );
  const resume = useCallback(() => resumeAll(store), [store]);
  const blockedUserIds = useMemo(
    () => [...new Set(silenced.flatMap(({ info }) => (info.userId ? [info.userId] : [])))],
    [silenced],
  );
  return { isBlocked: silenced.length > 0, blockedUserIds, resume };
}
