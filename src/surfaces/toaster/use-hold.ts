'use client';
import { type RefObject, useEffect } from 'react';
import type { Undo } from '../../core/host.js';
import { useKitContext } from '../../react/context.js';

/** Keeps a toast while the pointer or the focus is on it. */
export function useHold(id: string, toast: RefObject<HTMLElement | null>): void {
  const { store } = useKitContext('useHold').kit;

  useEffect(() => {
    const element = toast.current;
    if (!element) return;
    const held = new Map<string, Undo>();
    const hold = (by: string) => () => {
      if (!held.has(by)) held.set(by, store.hold(id));
    };
    const release = (by: string) => () => {
      held.get(by)?.();
      held.delete(by);
    };
    // Of the focus the page hears nothing while it is in a surface, and React neither (host/focus-return.ts).
    const handlers = {
      pointerenter: hold('pointer'),
      pointerleave: release('pointer'),
      'trtc-focus': hold('focus'),
      'trtc-blur': release('focus'),
    };
    for (const [type, handler] of Object.entries(handlers)) element.addEventListener(type, handler);
    return () => {
      for (const [type, handler] of Object.entries(handlers)) element.removeEventListener(type, handler);
      for (const undo of held.values()) undo();
    };
  }, [store, id, toast]);
}
