/** Where the focus was: the element, then all that held it, from the inside to the outside. */
export type Place = readonly Element[];

/** @param end the holder to stop before; by default the page's body */
export function placeOf(element: Element | null, end: Element = document.body): Place {
  const place: Element[] = [];
  for (let part = element; part && part !== end && part !== document.body; part = part.parentElement) place.push(part);
  return place;
}

/** Puts the focus where it was; where that is gone or cannot take it, on what held it, so that Tab goes on from there. */
export function focusPlace(place: Place): void {
  const [element, ...holders] = place;
  if (!element || focusOn(element)) return;
  const holder =
    holders.find((part) => part.isConnected && isVisible(part)) ?? document.querySelector('main, [role="main"]');
  if (!holder || focusOn(holder)) return;
  holder.setAttribute('tabindex', '-1');
  holder.addEventListener('blur', () => holder.removeAttribute('tabindex'), { once: true });
  focusOn(holder);
}

/** Whether the focus is there now. */
export function focusOn(element: Element): boolean {
  if (!element.isConnected) return false;
  // Scrolling the app would move what the participant looks at.
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
  return document.activeElement === element;
}

function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}
