import { isOpen } from '../../core/store/index.js';
import type { ConditionView } from '../../react/index.js';

/** How a surface that stands in the way is left. */
export interface Leave {
  /** Goes on without the device, or leaves the call, where that is offered; else puts the condition aside. */
  readonly leave: () => void;
  /** Whether a button for it has to be added: a finger has no Escape key. */
  readonly needsClose: boolean;
}

export function leaveOf({ condition, actions, dismiss }: ConditionView): Leave {
  const way = actions.find(({ name }) => name === 'continue-without' || name === 'leave' || name === 'dismiss');
  return { leave: () => (way ? way.run() : dismiss()), needsClose: isOpen(condition) && !way };
}
