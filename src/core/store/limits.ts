import type { Kind } from '../kinds.js';
import type { Surface } from '../types.js';
import type { Condition } from './condition.js';

/** How many conditions of one surface are kept at a time, so that no flood of toasts ends a dialog. */
export const MAX_CONDITIONS = 100;
// Each silenced participant is a condition, and holds what makes them heard: more than a room of the SDK has speakers.
const MAX_SILENCED = 1_000;

/** How many conditions of a surface are kept at a time. */
export function roomOf(surface: Surface): number {
  return surface === 'autoplay' ? MAX_SILENCED : MAX_CONDITIONS;
}

// What has been mended says so for a moment before it goes, in milliseconds.
const lingers: Partial<Record<Surface, number>> = { toast: 1_200, permission: 250, device: 900, banner: 3_000 };

// The documents ask for a minute after too many attempts to sign in.
const retryWaits: Partial<Record<Kind, number>> = { 'too-many-attempts': 60_000 };

/** How long a mended condition stays to say so, in milliseconds. One that went for another reason goes at once. */
export function lingerOf({ kind, surface, resolution }: Condition): number {
  if (kind === 'network-poor') return 0;
  return resolution === 'retried' || resolution === 'healed' ? (lingers[surface] ?? 0) : 0;
}

/** How long the first retry of a kind has to wait, in milliseconds. */
export function retryWaitOf(kind: Kind): number {
  return retryWaits[kind] ?? 0;
}
