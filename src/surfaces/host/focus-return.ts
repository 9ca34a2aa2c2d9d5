import { lastOf } from '../../core/built-ins.js';
import type { Undo } from '../../core/host.js';
import { focusedIn, holds } from './composed.js';
import { focusOn, focusPlace, type Place, placeOf } from './place.js';

/** Gives the focus back to the app. */
export interface FocusReturn {
  /** Leads the focus to where it was in the app before it came to the surfaces. */
  readonly returnFocus: () => void;
  readonly stop: Undo;
}

/**
 * Gives the focus back when what had it goes away: to the rest of its surface, else to an open dialog, else to where it was in the app
 * before it came to the surfaces. A browser would leave it on the body, and a keyboard would begin at the top of the page.
 * @param hosts the elements that hold the surfaces
 */
export function keepFocus(page: Document, hosts: readonly HTMLElement[]): FocusReturn {
  const hostOf = (node: Node) => hosts.find((host) => holds(host, node));
  const start = focusedIn(page);
  let outside: Place = start && !hostOf(start) ? placeOf(start) : [];
  let inside: Place = [];

  function handleFocusIn(event: Event) {
    const target = targetOf(event);
    // A window can get the focus too.
    if (!target) return;
    const host = hostOf(target);
    if (host) {
      inside = placeOf(target, host);
      keepToOurselves(event, target, 'trtc-focus');
    } else {
      inside = [];
      outside = placeOf(target);
    }
  }

  function handleFocusOut(event: Event) {
    const { relatedTarget } = event as FocusEvent;
    const target = targetOf(event);
    if (target && hostOf(target)) {
      keepToOurselves(event, target, 'trtc-blur');
    } else if (relatedTarget && hostOf(relatedTarget as Node)) {
      // To the page the focus goes where it goes when one changes to another window: a trap would fetch it back from anywhere else.
      Object.defineProperty(event, 'relatedTarget', { value: null });
    }
    // A click on the empty page takes the focus away on purpose.
    if (relatedTarget === null) {
      setTimeout(() => {
        if (!focusedIn(page) && inside[0]?.isConnected) inside = [];
      });
    }
  }

  const observer = new MutationObserver(() => {
    if (inside.length === 0 || inside[0]?.isConnected) return;
    const [, ...holders] = inside;
    inside = [];
    if (focusedIn(page)) return;
    const home = holders.find((holder) => holder.isConnected && isHome(holder)) ?? openDialog(hosts);
    if (!home || !focusOn(home)) focusPlace(outside, page);
  });

  // At the window, before any focus trap of the page hears it; and within a shadow tree, whose own moves the window does not hear.
  const roots = new Set<EventTarget>([page.defaultView ?? page, ...hosts.map(rootOf)]);
  for (const root of roots) {
    root.addEventListener('focusin', handleFocusIn, true);
    root.addEventListener('focusout', handleFocusOut, true);
  }
  for (const host of hosts) observer.observe(host, { childList: true, subtree: true });

  return {
    returnFocus: () => focusPlace(outside, page),
    stop() {
      observer.disconnect();
      for (const root of roots) {
        root.removeEventListener('focusin', handleFocusIn, true);
        root.removeEventListener('focusout', handleFocusOut, true);
      }
    },
  };
}

// What only says that it is mended will be gone in a moment.
function isHome(holder: Element): boolean {
  return holder.hasAttribute('tabindex') && holder.getAttribute('data-state') !== 'resolved';
}

function openDialog(hosts: readonly HTMLElement[]): Element | undefined {
  return lastOf(hosts.flatMap((host) => [...host.querySelectorAll('[data-trtc-modal]')]));
}

function rootOf(host: Element): EventTarget {
  const root = host.getRootNode();
  return root.nodeType === Node.DOCUMENT_NODE ? ((root as Document).defaultView ?? root) : root;
}

function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Node | undefined;
  return target?.nodeType === Node.ELEMENT_NODE ? (target as Element) : undefined;
}

/** Ends an event before the page hears it, and tells it within the surfaces by a name of ours. What is the app's own hears it as it is. */
function keepToOurselves(event: Event, target: Element, name: 'trtc-focus' | 'trtc-blur') {
  if (target.closest('[data-trtc-part="own"]')) return;
  event.stopImmediatePropagation();
  target.dispatchEvent(new CustomEvent(name, { bubbles: true }));
}
