'use client';
import { useEffect, useState } from 'react';
import { useKitContext } from '../../react/context.js';
import { useWords } from '../../react/index.js';
import { announcementOf } from './announcement.js';

// Safari drops an announcement made within some 100 ms of the region's last change, and what comes in one burst is better heard as one.
const PAUSE = 150;

/** Says what appears and what is mended, apart from what is seen: one region for what cannot wait, one for the rest. */
export function Announcer() {
  const { store, host } = useKitContext('Announcer').kit;
  const { t } = useWords();
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');

  useEffect(() => {
    const { clock } = host;
    const waiting = new Map<string, { text: string; isUrgent: boolean }>();
    let timer: unknown;

    function speak() {
      timer = undefined;
      const messages = [...waiting.values()];
      waiting.clear();
      const join = (isUrgent: boolean) =>
        messages.flatMap((message) => (message.isUrgent === isUrgent ? [message.text] : [])).join(' ');
      setPolite(join(false));
      setAssertive(join(true));
    }

    const stop = store.observe((condition, change) => {
      const announcement = announcementOf(condition, change, t, store.getSnapshot());
      if (!announcement) return;
      waiting.delete(condition.id);
      waiting.set(condition.id, announcement);
      timer ??= clock.setTimeout(speak, PAUSE);
    });
    return () => {
      stop();
      clock.clearTimeout(timer);
    };
  }, [store, host, t]);

  return (
    <>
      <div data-trtc-part="hidden" role="status" aria-live="polite" aria-atomic="true" data-trtc-announcer="polite">
        {polite}
      </div>
      <div
        data-trtc-part="hidden"
        role="alert"
        aria-live="assertive"
        aria-atomic="true"
        data-trtc-announcer="assertive"
      >
        {assertive}
      </div>
    </>
  );
}
