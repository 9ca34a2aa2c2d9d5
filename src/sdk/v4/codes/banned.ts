import type { RowFacts } from './row.js';

/** Reasons of the `client-banned` event (4.15.22); the event carries no RtcError. */
export const bannedRows = {
  kick: { kind: 'removed-duplicate' },
  banned: { kind: 'removed-by-admin' },
  'room-disband': { kind: 'room-closed' },
} as const satisfies Record<string, RowFacts>;

/** A reason of the `client-banned` event. */
export type BannedReason = keyof typeof bannedRows;
