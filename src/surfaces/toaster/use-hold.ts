'use client';
import { useEffect, useRef } from 'react';
import { useKitContext } from '../../react/context.js';

/** Handlers that keep a toast while the pointer or the focus is on it. */
export function useHold(id: string) {
  const { store } = useKitContext('useHold').kit;
  const held = useRef(new Map<'pointer' | 'focus', () => void>());

  function hold(by: 'pointer' | 'focus') {
    if (!held.current.has(by)) held.current.set(by, store.hold(id));
  }

  function release(by: 'pointer' | 'focus') {
    held.current.get(by)?.();
    held.current.delete(by);
  }

  useEffect(() => {
    const all = held.current;
    return () => {
      for (const undo of all.values()) undo();
      all.clear();
    };
  }, []);

  return {
    onPointerEnter: () => hold('pointer'),
    onPointerLeave: () => release('pointer'),
    onFocus: () => hold('focus'),
    onBlur: () => release('focus'),
  };
}
