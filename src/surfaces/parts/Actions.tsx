import type { DevicePick } from '../../core/store/index.js';
import type { Action } from '../../core/types.js';
import type { SpokenAction } from '../../react/index.js';
import { ActionButton } from './ActionButton.js';

interface ActionsProps {
  readonly actions: readonly SpokenAction[];
  /** What goes with an action, e.g. the picked device. */
  readonly pickFor?: (name: Action) => DevicePick | undefined;
  /** Runs before an action. */
  readonly onAction?: (name: Action) => void;
}

/** The buttons of a condition: the first is the main one, going on without is the quietest. */
export function Actions({ actions, pickFor, onAction }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <div data-trtc-part="actions">
      {actions.map((action, index) => (
        <ActionButton
          key={action.name}
          action={action}
          variant={variantOf(action.name, index)}
          pick={pickFor?.(action.name)}
          onClick={() => onAction?.(action.name)}
        />
      ))}
    </div>
  );
}

function variantOf(name: Action, index: number) {
  if (index === 0) return 'primary';
  return name === 'continue-without' ? 'quiet' : 'secondary';
}
