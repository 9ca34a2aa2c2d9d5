import type { Words } from '../../i18n/index.js';

/** Where a permission is given: in which browser, or in which system. */
export type GuideId = keyof Words['steps'];

/** What a browser and its system say of themselves. */
export interface Surroundings {
  readonly userAgent: string;
  /** Tells an iPad from a Mac. */
  readonly maxTouchPoints: number;
}
