'use client';
import { useSyncExternalStore } from 'react';
import type { Condition } from '../core/store/index.js';
import { emptySnapshot } from '../core/store/snapshot.js';
import type { Surface } from '../core/types.js';
import { useKitContext } from './context.js';

/** What one surface shows; changes only when that surface does. */
export function useSurfaceConditions(surface: Exclude<Surface, 'silent'>): readonly Condition[] {
  const { store } = useKitContext(`the surface "${surface}"`).kit;
  return useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().surfaces[surface],
    () => emptySnapshot.surfaces[surface],
  );
}
