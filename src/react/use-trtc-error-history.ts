'use client';
import { useSyncExternalStore } from 'react';
import type { Condition } from '../core/store/index.js';
import { useKitContext } from './context.js';

const none: readonly Condition[] = [];

/** The last hundred conditions in their latest state, silent and ended ones included, oldest first. @throws where there is no provider above. */
export function useTrtcErrorHistory(): readonly Condition[] {
  const { store } = useKitContext('useTrtcErrorHistory').kit;
  return useSyncExternalStore(store.subscribe, store.getHistory, () => none);
}
