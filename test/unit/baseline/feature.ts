import { oldestOf, type Tier } from '../../../scripts/baseline.mjs';

/** Since which version the three engines know something; `Infinity` where one does not know it yet. */
export interface Since {
  readonly chrome: number;
  readonly firefox: number;
  readonly safari: number;
}

/** Something that not every browser knows. Sources: caniuse.com, and the compatibility tables of developer.mozilla.org. */
export interface Feature {
  readonly name: string;
  readonly since: Since;
  /** What a participant sees where it is not known; needed where that may happen. */
  readonly without?: string;
}

/** Whether some browser of a tier does not know a feature. */
export function isNewer({ since }: Feature, tier: Tier): boolean {
  const { chrome, firefox, safari } = oldestOf(tier);
  return since.chrome > Number(chrome) || since.firefox > Number(firefox) || since.safari > Number(safari);
}
