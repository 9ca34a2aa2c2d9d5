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
    const target = event.composedPath()[0] as Element | undefined;
    // A window can get the focus too.
    if (target?.nodeType !== Node.ELEMENT_NODE) return;
    const host = hostOf(target);
    if (host) {
      inside = placeOf(target, host);
    } else {
      inside = [];
      outside = placeOf(target);
    }
  }

  // A click on the empty page takes the focus away on purpose.
  function handleFocusOut(event: Event) {
    if ((event as FocusEvent).relatedTarget !== null) return;
    setTimeout(() => {
      if (!focusedIn(page) && inside[0]?.isConnected) inside = [];
    });
  }

  const observer = new MutationObserver(() => {
    if (inside.length === 0 || inside[0]?.isConnected) return;
    const [, ...holders] = inside;
    inside = [];
    if (focusedIn(page)) return;
    const home = holders.find((holder) => holder.isConnected && isHome(holder)) ?? openDialog(hosts);
    if (!home || !focusOn(home)) focusPlace(outside, page);
  });

  // Within a shadow tree the page hears nothing of the focus that moves from one element to the next.
  const roots = new Set<Node>([page, ...hosts.map((host) => host.getRootNode())]);
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
  return hosts.flatMap((host) => [...host.querySelectorAll('[data-trtc-modal]')]).at(-1);
}
