import { focusedIn, holds, parentOf } from './composed.js';

/** Where the focus was: the element, then all that held it, from the inside to the outside. */
export type Place = readonly Element[];

/** @param end the holder to stop before; by default the page's body */
export function placeOf(element: Element | undefined, end?: Element): Place {
  const place: Element[] = [];
  const { body } = element?.ownerDocument ?? {};
  for (let part = element; part && part !== end && part !== body; part = parentOf(part)) place.push(part);
  return place;
}

/** Puts the focus where it was; where that is gone or cannot take it, on what held it, so that Tab goes on from there. */
export function focusPlace(place: Place, page: Document): void {
  const [element, ...holders] = place;
  if (!element || focusOn(element)) return;
  const holder =
    holders.find((part) => part.isConnected && isVisible(part)) ?? page.querySelector('main, [role="main"]');
  if (!holder || focusOn(holder)) return;
  holder.setAttribute('tabindex', '-1');
  holder.addEventListener('blur', () => holder.removeAttribute('tabindex'), { once: true });
  focusOn(holder);
}

/** Whether the focus is there now. */
export function focusOn(element: Element): boolean {
  if (!element.isConnected) return false;
  // Scrolling the app would move what the participant looks at.
  if ('focus' in element) (element as HTMLElement).focus({ preventScroll: true });
  const focused = focusedIn(element.ownerDocument);
  if (focused === element) return true;
  return element.shadowRoot !== null && focused !== undefined && holds(element, focused);
}

function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}
