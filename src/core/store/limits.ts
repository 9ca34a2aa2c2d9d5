import type { Kind } from '../kinds.js';
import type { Surface } from '../types.js';
import type { Condition } from './condition.js';

/** How many conditions are kept at a time. */
export const MAX_CONDITIONS = 100;

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
