import type { RowFacts } from './row.js';

/** Sub-codes of entering a room; they come inside 16388, or in the message of a refusal. */
export const roomRows = {
  '-102023': { kind: 'app-fault' },
  '-102010': { kind: 'join-refused' },
  '-102006': { kind: 'service-busy' },
  '-100024': { kind: 'service-suspended' },
  '-100022': { kind: 'service-busy' },
  '-100021': { kind: 'service-busy' },
  '-100013': { kind: 'service-suspended' },
  '-100006': { kind: 'join-refused' },
  '-10020': { kind: 'service-busy' },
  '-10019': { kind: 'join-refused' },
  '-10018': { kind: 'join-refused' },
  '-10016': { kind: 'service-busy' },
  '-10015': { kind: 'service-busy' },
  '-10013': { kind: 'sign-in-failed' },
  '-10012': { kind: 'app-fault' },
  '-10011': { kind: 'service-busy' },
  '5001': { kind: 'service-busy' },
  '10006': { kind: 'service-suspended' },
} as const satisfies Record<string, RowFacts>;

/** A documented sub-code of the room service, as a string: `'-10012'`. */
export type RoomCode = keyof typeof roomRows;
