import type { Severity } from '../types.js';

/** The graver, the higher. */
export const severityRank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2, fatal: 3 };
