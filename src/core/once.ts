import type { Undo } from './host.js';

/** An undo that does nothing when it is called again. */
export function once(undo: Undo): Undo {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    undo();
  };
}
