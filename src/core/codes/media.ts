import type { RowFacts } from './row.js';

/** Names of the DOMExceptions of a capture; they come as the `name` of a 4100, or bare. */
export const mediaRows = {
  NotFoundError: { kind: 'device-not-found', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  NotAllowedError: { kind: 'permission-denied', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  NotReadableError: { kind: 'device-in-use', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  OverconstrainedError: {
    kind: 'device-unavailable',
    documents: ['en', 'ja', 'ko', 'zh-jsdoc'],
    alias: 'OverConstrainedError',
  },
  AbortError: { kind: 'device-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
} as const satisfies Record<string, RowFacts>;

/** The name of a capture's DOMException: `'NotAllowedError'`. */
export type MediaErrorName = keyof typeof mediaRows;
