'use client';
import { useCallback, useEffect, useRef } from 'react';
import { focusOn, focusPlace, type Place, placeOf } from './place.js';

/**
 * Gives the focus back when what had it goes away: to the rest of its surface, else to an open dialog, else to where it was in the app
 * before it came to the surfaces. A browser would leave it on the body, and a keyboard would begin at the top of the page.
 * @returns leads the focus back to the app at once
 */
export function useFocusReturn(root: HTMLElement | null): () => void {
  const outside = useRef<Place>([]);

  useEffect(() => {
    if (!root) return;
    let inside: Place = [];
    if (!root.contains(document.activeElement)) outside.current = placeOf(document.activeElement);

    function handleFocusIn({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      // Radix puts these at both ends of the page.
      if (target.hasAttribute('data-radix-focus-guard')) return;
      if (root?.contains(target)) {
        inside = placeOf(target, root);
      } else {
        inside = [];
        outside.current = placeOf(target);
      }
    }

    // A click on the empty page takes the focus away on purpose.
    function handleFocusOut({ relatedTarget }: FocusEvent) {
      if (relatedTarget !== null) return;
      setTimeout(() => {
        if (document.activeElement === document.body && inside[0]?.isConnected) inside = [];
      });
    }

    const observer = new MutationObserver(() => {
      if (inside.length === 0 || inside[0]?.isConnected) return;
      const [, ...holders] = inside;
      inside = [];
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const home = holders.find((holder) => holder.isConnected && isHome(holder)) ?? openDialog(root);
      if (!home || !focusOn(home)) focusPlace(outside.current);
    });

    document.addEventListener('focusin', handleFocusIn);
    document.addEventListener('focusout', handleFocusOut);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', handleFocusIn);
      document.removeEventListener('focusout', handleFocusOut);
      observer.disconnect();
    };
  }, [root]);

  return useCallback(() => focusPlace(outside.current), []);
}

// What only says that it is mended will be gone in a moment.
function isHome(holder: Element): boolean {
  return holder.hasAttribute('tabindex') && holder.getAttribute('data-state') !== 'resolved';
}

function openDialog(root: HTMLElement): Element | undefined {
  return [...root.querySelectorAll('[data-trtc-modal]')].at(-1);
}
