import type { Condition } from '../core/store/index.js';
import type { Action } from '../core/types.js';
import type { Situation } from './use-situation.js';

// A list of devices and what closes a surface are no buttons that a text asks for.
const unspoken: readonly Action[] = ['pick-device', 'continue-without', 'dismiss'];

interface Shown extends Situation {
  /** The buttons that are there, the most important first. */
  readonly actions: readonly Action[];
  /** Whether another device can be picked. */
  readonly hasChoice: boolean;
}

/** What is true now of a condition, in the tokens that choose the variant of its texts: `camera_phone_retry`. */
export function tokensOf({ info }: Condition, { actions, call, isPhone, hasChoice }: Shown): string {
  const spoken = actions.filter((action) => !unspoken.includes(action));
  const tokens = [
    info.device,
    info.userId && 'named',
    call !== 'video' && call,
    isPhone && 'phone',
    hasChoice && 'choice',
    spoken[0],
    spoken.indexOf('contact-support') > 0 && 'support',
  ];
  return tokens.filter(Boolean).join('_');
}
