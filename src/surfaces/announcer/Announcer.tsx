'use client';
import { useEffect, useState } from 'react';
import { speakWith } from '../../i18n/index.js';
import { useCapabilities, useKitContext } from '../../react/context.js';
import { useLatest } from '../../react/use-latest.js';
import { useNames } from '../../react/use-names.js';
import { useSituation } from '../../react/use-situation.js';
import { useSurfaceSettings } from '../settings.js';
import type { Announcement } from './announcement.js';
import { createAnnouncer } from './create-announcer.js';

// Long enough to be read; later it would be found by who looks through the page, when it is no longer true.
const LASTS = 10_000;

interface Spoken {
  readonly announcements: readonly Announcement[];
  /** Counts what was said, for the same words said again are a change too. */
  readonly turn: number;
}

/** Says what appears and what is mended, apart from what is seen: one region for what cannot wait, one for the rest. */
export function Announcer() {
  const { kit, choices, words } = useKitContext('Announcer');
  const { store, host } = kit;
  const situation = useLatest({ nameOf: useNames(), capabilities: useCapabilities('Announcer'), ...useSituation() });
  const settings = useLatest(useSurfaceSettings());
  const [{ announcements, turn }, setSpoken] = useState<Spoken>({ announcements: [], turn: 0 });

  useEffect(
    () =>
      createAnnouncer({
        store,
        clock: host.clock,
        settings: () => settings.current,
        // The words are looked up when it speaks; until then a new language is nothing to render.
        voice: () => ({ ...speakWith(words.i18n), ...situation.current }),
        hasChoice: ({ id }) => choices.has(id),
        speak: (next) => setSpoken((last) => ({ announcements: next, turn: last.turn + 1 })),
      }),
    [store, host, settings, words, situation, choices],
  );

  useEffect(() => {
    if (turn === 0) return;
    const timer = host.clock.setTimeout(() => setSpoken({ announcements: [], turn }), LASTS);
    return () => host.clock.clearTimeout(timer);
  }, [host, turn]);

  const textOf = (isUrgent: boolean) => {
    const texts = announcements.flatMap((announcement) =>
      announcement.isUrgent === isUrgent ? announcement.text : [],
    );
    return texts.length > 0 && <span key={turn}>{[...new Set(texts)].join(' ')}</span>;
  };
  return (
    <>
      <div data-trtc-part="hidden" role="status" aria-live="polite" aria-atomic="true" data-trtc-announcer="polite">
        {textOf(false)}
      </div>
      <div
        data-trtc-part="hidden"
        role="alert"
        aria-live="assertive"
        aria-atomic="true"
        data-trtc-announcer="assertive"
      >
        {textOf(true)}
      </div>
    </>
  );
}
