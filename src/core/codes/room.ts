import type { RowFacts } from './row.js';

/** Sub-codes of entering a room; they come inside 16388, or in the message of a refusal. */
export const roomRows = {
  '-102023': { kind: 'app-fault', documents: ['zh-jsdoc'] },
  '-102010': { kind: 'join-refused', documents: ['zh-jsdoc'] },
  '-102006': { kind: 'service-busy', documents: ['zh-jsdoc'] },
  '-100024': { kind: 'service-suspended', documents: ['zh-jsdoc'] },
  '-100022': { kind: 'service-busy', documents: ['zh-jsdoc'] },
  '-100021': { kind: 'service-busy', documents: ['zh-jsdoc'] },
  '-100013': { kind: 'service-suspended', documents: ['zh-jsdoc'] },
  '-100006': { kind: 'join-refused', documents: ['zh-jsdoc'] },
  '-10020': { kind: 'service-busy', documents: ['en', 'ja', 'ko'] },
  '-10019': { kind: 'join-refused', documents: ['en', 'ja', 'ko'] },
  '-10018': { kind: 'join-refused', documents: ['en', 'ja', 'ko'] },
  '-10016': { kind: 'service-busy', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  '-10015': { kind: 'service-busy', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  '-10013': { kind: 'sign-in-failed', documents: ['en', 'ja', 'ko'] },
  '-10012': { kind: 'app-fault', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  '-10011': { kind: 'service-busy', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  '5001': { kind: 'service-busy', documents: ['zh-jsdoc'] },
  '10006': { kind: 'service-suspended', documents: ['en', 'ja', 'ko'] },
} as const satisfies Record<string, RowFacts>;

/** A documented sub-code of the room service, as a string: `'-10012'`. */
export type RoomCode = keyof typeof roomRows;
