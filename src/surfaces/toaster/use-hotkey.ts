'use client';
import { type RefObject, useEffect } from 'react';

/** A key, anywhere on the page, that leads the focus to a region while it is there. */
export function useHotkey(key: string | null, region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (key === null) return;
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === key && !event.defaultPrevented && !isForOthers(event)) region.current?.focus();
    };
    // In a window for picture in picture, the page behind it has keys of its own.
    const pages = new Set([document, region.current?.ownerDocument ?? document]);
    for (const page of pages) page.addEventListener('keydown', handleKey);
    return () => {
      for (const page of pages) page.removeEventListener('keydown', handleKey);
    };
  }, [key, region]);
}

// A shortcut with Ctrl is another one, and who types a letter means the letter.
function isForOthers({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  const isText = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return isText && key.length === 1;
}
