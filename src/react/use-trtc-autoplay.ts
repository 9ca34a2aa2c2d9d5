'use client';
import { useCallback, useMemo } from 'react';
import { resumeAll } from '../core/recovery/autoplay.js';
import { useKitContext } from './context.js';
import { useSurfaceConditions } from './use-surface-conditions.js';

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
  const conditions = useSurfaceConditions('autoplay');
  const resume = useCallback(() => resumeAll(store), [store]);
  const blockedUserIds = useMemo(
    () => [...new Set(conditions.flatMap(({ info }) => (info.userId ? [info.userId] : [])))],
    [conditions],
  );
  return { isBlocked: conditions.length > 0, blockedUserIds, resume };
}
