import { availableActions, type Capabilities, canWork } from '../core/actions.js';
import { kinds } from '../core/kinds.js';
import type { Condition } from '../core/store/index.js';
import type { Action } from '../core/types.js';

/** Why a button is not there; each has its sentence in `texts`. */
export type Reason =
  | 'no-operation'
  | 'picks-no-device'
  | 'no-rejoin'
  | 'no-sign-in'
  | 'no-contact-support'
  | 'no-leave'
  | 'no-settings'
  | 'another-first';

// What an action needs that cannot work; those that are not here always can.
const lacks: Readonly<Partial<Record<Action, Reason>>> = {
  retry: 'no-operation',
  resume: 'no-operation',
  'pick-device': 'picks-no-device',
  rejoin: 'no-rejoin',
  'sign-in': 'no-sign-in',
  'contact-support': 'no-contact-support',
  leave: 'no-leave',
  'open-settings': 'no-settings',
};

/** What else decides what is seen of a condition; each is a key of `texts.notes`. */
export type Note =
  | 'silent-kind'
  | 'silenced-by-policy'
  | 'moved-by-policy'
  | 'put-aside'
  | 'under-repair'
  | 'offers-nothing';

/** A button that the kind of a condition offers, and that is not there. */
export interface MissingAction {
  readonly action: Action;
  readonly reason: Reason;
}

/** The buttons that a condition could have and has not, each with what it would need. */
export function missingActions(condition: Condition, capabilities: Capabilities): readonly MissingAction[] {
  const present = availableActions(condition, capabilities);
  return condition.actions.flatMap((action) =>
    present.includes(action) ? [] : [{ action, reason: reasonOf(action, condition, capabilities) }],
  );
}

function reasonOf(action: Action, condition: Condition, capabilities: Capabilities): Reason {
  return (!canWork(action, condition, capabilities) && lacks[action]) || 'another-first';
}

/** What a developer who wonders about a condition should know besides. */
export function notesOn({ kind, surface, status, actions }: Condition): readonly Note[] {
  const usual = kinds[kind].surface;
  const notes: readonly (readonly [Note, boolean])[] = [
    ['silent-kind', surface === 'silent' && usual === 'silent'],
    ['silenced-by-policy', surface === 'silent' && usual !== 'silent'],
    ['moved-by-policy', surface !== 'silent' && surface !== usual],
    ['put-aside', status === 'dismissed'],
    ['under-repair', status === 'recovering'],
    ['offers-nothing', actions.length === 0 && surface !== 'silent'],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}
