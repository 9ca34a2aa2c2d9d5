'use client';
import { type RefObject, useEffect } from 'react';

/** A key, anywhere on the page, that leads the focus to a region while it is there. */
export function useHotkey(key: string | null, region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (key === null) return;
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === key && !event.defaultPrevented) region.current?.focus();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [key, region]);
}
