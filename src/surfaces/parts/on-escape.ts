import type { KeyboardEvent, KeyboardEventHandler } from 'react';
import { isClaimed } from '../host/shield.js';

/**
 * Does what Escape does in a surface, after the app's own handler and unless that prevents it; other keys go to the app's handler alone.
 * @param given the app's handler for keys on this surface
 * @param act what Escape does
 */
export function onEscape<E extends HTMLElement>(
  event: KeyboardEvent<E>,
  given: KeyboardEventHandler<E> | undefined,
  act: () => void,
): void {
  if (isClaimed(event.nativeEvent)) unmark(event);
  given?.(event);
  if (event.key === 'Escape' && !event.isDefaultPrevented()) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}

// Prevented for the page so that nothing else closes by it; here it is as it was pressed.
function unmark(event: KeyboardEvent) {
  let isPrevented = false;
  event.defaultPrevented = false;
  event.isDefaultPrevented = () => isPrevented;
  event.preventDefault = () => {
    isPrevented = true;
    event.defaultPrevented = true;
  };
}
