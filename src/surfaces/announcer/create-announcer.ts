import type { Clock, Undo } from '../../core/host.js';
import type { Condition, ErrorStore } from '../../core/store/index.js';
import type { Voice } from '../../react/voice.js';
import type { SurfaceSettings } from '../settings.js';
import { type Announcement, AUTOPLAY, announcementOf, mendedAnnouncementOf, seenIn } from './announcement.js';

// Safari drops an announcement made within some 100 ms of the region's last change, and what comes in one burst is better heard as one.
const PAUSE = 150;

interface AnnouncerOptions {
  readonly store: ErrorStore;
  readonly clock: Clock;
  readonly settings: () => SurfaceSettings;
  /** The voice at the time of speaking: the language may have changed meanwhile. */
  readonly voice: () => Voice;
  /** Whether the surface of a condition lists another device. */
  readonly hasChoice: (condition: Condition) => boolean;
  readonly speak: (announcements: readonly Announcement[]) => void;
}

/** Says once what comes into sight, what is there already included, and what is mended of it. A repeat is a count and not said again. */
export function createAnnouncer({ store, clock, settings, voice, hasChoice, speak }: AnnouncerOptions): Undo {
  const seen = new Set<string>();
  const waiting = new Map<string, Condition | undefined>();
  let timer: unknown;

  function update() {
    const now = seenIn(store.getSnapshot(), settings());
    for (const name of seen) if (!now.has(name)) seen.delete(name);
    for (const [name, conditions] of now) {
      // What is being mended from the start is not to be seen yet.
      if (seen.has(name) || !conditions.some(({ status }) => status === 'active')) continue;
      seen.add(name);
      wait(name, undefined);
    }
  }

  function wait(name: string, mended: Condition | undefined) {
    waiting.set(name, mended);
    timer ??= clock.setTimeout(say, PAUSE);
  }

  function say() {
    timer = undefined;
    const now = seenIn(store.getSnapshot(), settings());
    const words = voice();
    const announcements = [...waiting].flatMap(([name, mended]) => {
      const isStill = now.has(name);
      if (!mended) return isStill ? (announcementOf(now.get(name) ?? [], words, hasChoice) ?? []) : [];
      return isStill ? [] : (mendedAnnouncementOf(mended, words) ?? []);
    });
    waiting.clear();
    if (announcements.length > 0) speak(announcements);
  }

  const stopObserving = store.observe((condition, change) => {
    const name = condition.surface === 'autoplay' ? AUTOPLAY : condition.id;
    if (change !== 'resolved' || !seen.has(name)) return;
    if (seenIn(store.getSnapshot(), settings()).has(name)) return;
    // What came and went before it was said needs no word.
    if (waiting.has(name) && !waiting.get(name)) waiting.delete(name);
    else wait(name, condition);
  });
  const stopSubscribing = store.subscribe(update);
  update();
  return () => {
    stopObserving();
    stopSubscribing();
    clock.clearTimeout(timer);
  };
}
