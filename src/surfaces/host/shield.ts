import type { Undo } from '../../core/host.js';
import { topLayerOf } from './top-layer.js';

// By these the dialogs, menus and focus traps of a page know that something outside of them was touched: Radix, MUI, Bootstrap.
const presses = ['pointerdown', 'mousedown', 'touchstart', 'click', 'focusin', 'focusout', 'wheel', 'touchmove'];

// Keys that do something in a surface; all others may be the app's own shortcuts.
const keys = /^(?:Escape|Enter| |Tab|Arrow\w+|Home|End|Page\w+)$/;

/** Ends at an element of ours what the page must not take for its own: pressing a button of the kit closes nothing of the app's. */
export function endPressesAt(element: Element): Undo {
  const end = (event: Event) => event.stopPropagation();
  const endKey = (event: Event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (keys.test(key) && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
  };
  for (const type of presses) element.addEventListener(type, end, { passive: true });
  element.addEventListener('keydown', endKey);
  return () => {
    for (const type of presses) element.removeEventListener(type, end);
    element.removeEventListener('keydown', endKey);
  };
}

// What a library sets to keep assistive technology, and the finger, out of all that is not its own dialog.
const muting = ['aria-hidden', 'inert', 'hidden'];

/** Keeps an element of ours from being hidden or made inert by the page's own dialogs: they hide whatever stands beside them. */
export function keepReachable(element: Element): Undo {
  const observer = new MutationObserver(() => {
    for (const name of muting) if (element.hasAttribute(name)) element.removeAttribute(name);
  });
  observer.observe(element, { attributes: true, attributeFilter: muting });
  return () => observer.disconnect();
}

const claimed = new WeakSet<Event>();

/**
 * Takes Escape for the surface it was pressed in before anything of the page hears it: Radix closes the app's dialog by it, and the
 * browser ours.
 * @param isOurs whether an event comes from within the surfaces
 */
export function claimEscape(page: Document, isOurs: (event: Event) => boolean): Undo {
  const view = page.defaultView;
  const handle = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || claimed.has(event)) return;
    const modal = topLayerOf(page).topModal();
    const isWithin = isOurs(event);
    if (!isWithin && !modal) return;
    claimed.add(event);
    event.preventDefault();
    if (isWithin) return;
    // A click on the backdrop has left the focus nowhere.
    event.stopImmediatePropagation();
    modal?.onEscape();
  };
  view?.addEventListener('keydown', handle, true);
  return () => view?.removeEventListener('keydown', handle, true);
}

/** Whether Escape was taken for a surface, and is marked as prevented for the page only. */
export function isClaimed(event: Event): boolean {
  return claimed.has(event);
}
