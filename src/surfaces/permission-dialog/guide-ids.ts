import type { Words } from '../../i18n/index.js';

/** Where a permission is given: in which browser, or in which system. */
export type GuideId = keyof Words['steps'];
