import type { Condition } from './store/condition.js';
import type { Action } from './types.js';

/** What the app and the machine make possible, beyond what a condition knows itself. */
export interface Capabilities {
  readonly rejoin: boolean;
  /** Whether the client that a condition belongs to can enter its room again without the app. Default: no. */
  readonly canRejoin?: (condition: Condition) => boolean;
  readonly signIn: boolean;
  readonly contactSupport: boolean;
  readonly leave: boolean;
  readonly openSettings: boolean;
}

// Three ways to begin anew: beside the first that can work, the others would only make the participant choose.
const beginnings: readonly Action[] = ['retry', 'rejoin', 'reload'];

/**
 * The buttons of a condition: only those that can work now, in the order of importance, and of `retry`, `rejoin` and `reload` only the first.
 * Silenced sound that nobody can resume here can be put aside.
 * @param condition whose actions are asked for
 * @param capabilities what the app and the machine make possible
 */
export function availableActions(condition: Condition, capabilities: Capabilities): readonly Action[] {
  const possible = condition.actions.filter((action) => canWork(action, condition, capabilities));
  const beginning = possible.find((action) => beginnings.includes(action));
  const actions = possible.filter((action) => action === beginning || !beginnings.includes(action));
  // The pill has no other way to close it.
  return actions.length === 0 && condition.surface === 'autoplay' ? ['dismiss'] : actions;
}

/** Whether an action would do something now, if its button were there. */
export function canWork(action: Action, condition: Condition, capabilities: Capabilities): boolean {
  switch (action) {
    case 'retry':
    case 'resume':
      return condition.canRetry;
    case 'pick-device':
      return condition.canPickDevice;
    case 'rejoin':
      return capabilities.rejoin || capabilities.canRejoin?.(condition) === true;
    case 'sign-in':
      return capabilities.signIn;
    case 'contact-support':
      return capabilities.contactSupport;
    case 'leave':
      return capabilities.leave;
    case 'open-settings':
      return capabilities.openSettings;
    case 'continue-without':
    case 'reload':
    case 'dismiss':
      return true;
  }
}
