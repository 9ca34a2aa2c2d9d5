import type { Undo } from '../../core/host.js';
import { holds } from './composed.js';
import { loopFocus } from './loop-focus.js';
import { topLayerOf } from './top-layer.js';

// By these the dialogs, menus and focus traps of a page know that something outside of them was touched: Radix, MUI, Bootstrap.
const presses = ['pointerdown', 'mousedown', 'touchstart', 'click', 'wheel', 'touchmove'] as const;

// Keys that do something in a surface; all others may be the app's own shortcuts.
const keys = /^(?:Escape|Enter| |Tab|Arrow\w+|Home|End|Page\w+)$/;

const stoppers = ['preventDefault', 'stopPropagation', 'stopImmediatePropagation'] as const;

/**
 * Stands between the page and what happens within the surfaces, both ways: the page cannot swallow it on its way in (a focus trap does
 * that to every click outside of it), and does not take it for its own on its way out, so that pressing a button of the kit closes
 * nothing of the app's.
 * @param hosts the elements of ours in the page
 */
export function shield(page: Document, hosts: readonly HTMLElement[]): Undo {
  const isOurs = (event: Event) => hosts.some((host) => event.composedPath().includes(host));
  const types = [...presses, 'keydown'] as const;

  function handleIn(event: Event) {
    if (event.type === 'keydown') claimKey(event as KeyboardEvent, page, isOurs(event));
    if (isOurs(event))
      for (const name of stoppers) Object.defineProperty(event, name, { value() {}, configurable: true });
  }

  function handleArrival(event: Event) {
    for (const name of stoppers) Reflect.deleteProperty(event, name);
  }

  function handleOut(event: Event) {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const isShortcut = event.type === 'keydown' && (!keys.test(key) || ctrlKey || metaKey || altKey);
    if (!isShortcut) event.stopPropagation();
  }

  const observers = hosts.map(keepReachable);
  for (const type of types) {
    page.defaultView?.addEventListener(type, handleIn, { capture: true, passive: type !== 'keydown' });
    for (const host of hosts) {
      host.addEventListener(type, handleArrival, { capture: true, passive: true });
      host.addEventListener(type, handleOut, { passive: true });
    }
  }
  return () => {
    for (const undo of observers) undo();
    for (const type of types) {
      page.defaultView?.removeEventListener(type, handleIn, true);
      for (const host of hosts) {
        host.removeEventListener(type, handleArrival, true);
        host.removeEventListener(type, handleOut);
      }
    }
  };
}

// What a library sets to keep assistive technology, and the finger, out of all that is not its own dialog.
const muting = ['aria-hidden', 'inert', 'hidden'];

/** Keeps an element of ours from being hidden or made inert by the page's own dialogs: they hide whatever stands beside them. */
function keepReachable(host: Element): Undo {
  const observer = new MutationObserver(() => {
    for (const name of muting) if (host.hasAttribute(name)) host.removeAttribute(name);
  });
  observer.observe(host, { attributes: true, attributeFilter: muting });
  return () => observer.disconnect();
}

// Known to every copy of the package: one of them stands at the window for all.
const claimed = Symbol.for('trtc-error-kit.claimed');

/**
 * Takes Escape and Tab for the surface they were pressed in before anything of the page hears them: by Escape Radix closes the app's
 * dialog, and the browser ours; by Tab a focus trap goes where it likes.
 */
function claimKey(event: KeyboardEvent, page: Document, isOurs: boolean) {
  const modal = topLayerOf(page).topModal();
  if (event.key === 'Tab' && isOurs) {
    const [target] = event.composedPath() as [Element];
    if (modal && holds(modal.dialog, target)) loopFocus(modal.dialog, event, target);
    event.stopImmediatePropagation();
  }
  if (event.key !== 'Escape' || event.defaultPrevented || isClaimed(event)) return;
  if (!isOurs && !modal) return;
  Object.defineProperty(event, claimed, { value: true });
  event.preventDefault();
  if (isOurs) return;
  // A click on the backdrop has left the focus nowhere.
  event.stopImmediatePropagation();
  modal?.onEscape();
}

/** Whether Escape was taken for a surface, and is marked as prevented for the page only. */
export function isClaimed(event: Event): boolean {
  return Reflect.has(event, claimed);
}
