import { lastOf } from '../../core/built-ins.js';

const stops = 'a[href], button, input, select, textarea, summary, video[controls], [tabindex], [contenteditable]';

/**
 * Lets Tab go around within a dialog, both ways. The browser alone would lead it to its own bars, and from a frame into the page around
 * it, where nothing tells that a dialog is open.
 * @param focused what has the focus
 */
export function loopFocus(dialog: HTMLElement, event: KeyboardEvent, focused: Element | undefined): void {
  const reachable = [...dialog.querySelectorAll<HTMLElement>(stops)].filter(isReachable);
  const [first, last] = [reachable[0], lastOf(reachable)];
  const isAtEnd = event.shiftKey ? focused === first || focused === dialog : focused === last;
  if (first && last && !isAtEnd) return;
  event.preventDefault();
  ((event.shiftKey ? last : first) ?? dialog).focus({ preventScroll: false });
}

function isReachable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0;
}
