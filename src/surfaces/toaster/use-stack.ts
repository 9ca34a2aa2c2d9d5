'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { emptySnapshot, MAX_TOASTS } from '../../core/store/snapshot.js';
import { useKitContext } from '../../react/context.js';

/** The toasts for which there is no place, and whether the stack is open to show them. */
export interface Stack {
  /** How many more there are than are on screen. */
  readonly waiting: number;
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
}

/** @param onScreen how many toasts are on screen; the stack folds when they are few */
export function useStack(onScreen: number): Stack {
  const { store } = useKitContext('ErrorToaster').kit;
  const waiting = useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().waitingToasts,
    () => emptySnapshot.waitingToasts,
  );
  const [isOpen, setIsOpen] = useState(false);
  const isFew = onScreen + waiting <= MAX_TOASTS;

  useEffect(() => {
    if (isFew) setIsOpen(false);
  }, [isFew]);

  useEffect(() => {
    if (!isOpen) return;
    store.openToasts(true);
    return () => store.openToasts(false);
  }, [store, isOpen]);

  // Until the store has folded it, there is still something to fold: else the button would go for a moment, and the focus with it.
  return { waiting, isOpen: isOpen || onScreen > MAX_TOASTS, setIsOpen };
}
