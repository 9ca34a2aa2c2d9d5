import type { Undo } from '../core/host.js';
import type { ErrorKit } from '../kit/index.js';
import type { KitContextValue } from '../react/context.js';
import { type AppearanceOverride, createAppearanceOverride } from './appearance.js';
import { type Faults, holdFaults } from './faults.js';
import { createLanguageOverride, type LanguageOverride } from './language-override.js';
import { createTimeline, type Timeline } from './timeline.js';

/** What the panel looks at, and what it changes. */
export interface Tools {
  readonly kit: ErrorKit;
  readonly timeline: Timeline;
  readonly faults: Faults;
  readonly appearance: AppearanceOverride;
  readonly language: LanguageOverride;
}

/** Begins to listen; with the undo all that was changed is as it was. */
export function createTools({ kit, words }: KitContextValue): readonly [Tools, Undo] {
  const timeline = createTimeline(kit.store, kit.host.clock.now);
  const [faults, releaseFaults] = holdFaults(window);
  const appearance = createAppearanceOverride(document);
  const language = createLanguageOverride(words);
  return [
    { kit, timeline, faults, appearance, language },
    () => {
      for (const undo of [timeline.stop, releaseFaults, appearance.stop, language.stop]) undo();
    },
  ];
}
