import { focusedIn, holds } from './composed.js';

/** Puts an element at the end of another, with the focus and the scrolling within it as they were. */
export function move(element: HTMLElement, target: ParentNode & Node): void {
  const page = target.ownerDocument ?? (target as Document);
  const focused = focusedIn(page);
  const inside = focused && holds(element, focused) ? focused : undefined;
  if (!moveWhole(element, target)) target.appendChild(element);
  if (inside && focusedIn(page) !== inside) (inside as HTMLElement).focus({ preventScroll: true });
}

// Newer browsers move a tree without taking it out of the page, so that a running picture goes on.
function moveWhole(element: HTMLElement, target: ParentNode & Node): boolean {
  const moveBefore: unknown = Reflect.get(target, 'moveBefore');
  if (typeof moveBefore !== 'function' || !element.isConnected || !target.isConnected) return false;
  try {
    Reflect.apply(moveBefore, target, [element, null]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts an element into the browser's top layer, or takes it out again.
 * @param isAnew whether something opened meanwhile that it must lie above
 */
export function lift(element: HTMLElement, isLifted: boolean, isAnew: boolean): void {
  if (typeof element.showPopover !== 'function') return;
  if (!isLifted) {
    // Only where it was there: each write is a change that the page may be watching.
    if (element.hasAttribute('popover')) element.removeAttribute('popover');
    return;
  }
  if (element.getAttribute('popover') !== 'manual') element.setAttribute('popover', 'manual');
  if (isAnew && element.matches(':popover-open')) element.hidePopover();
  if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
}
