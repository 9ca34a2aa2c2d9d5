import type { Undo } from '../host.js';
import { once } from './once.js';

/** Which toasts somebody reads now. */
export interface Holds {
  hold(id: string): Undo;
  isHeld(id: string): boolean;
  forget(id: string): void;
  clear(): void;
}

/** @param onChange told whenever a hold begins or ends */
export function createHolds(onChange: () => void): Holds {
  const counts = new Map<string, number>();
  return {
    hold(id) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      onChange();
      return once(() => {
        const left = (counts.get(id) ?? 1) - 1;
        if (left > 0) counts.set(id, left);
        else counts.delete(id);
        onChange();
      });
    },
    isHeld: (id) => counts.has(id),
    forget: (id) => counts.delete(id),
    clear: () => counts.clear(),
  };
}
