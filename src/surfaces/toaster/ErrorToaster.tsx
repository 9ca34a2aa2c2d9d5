'use client';
import { useRef, useSyncExternalStore } from 'react';
import { emptySnapshot } from '../../core/store/snapshot.js';
import { useKitContext } from '../../react/context.js';
import { useWords } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-snapshot.js';
import { SurfaceRoot } from '../root/SurfaceRoot.js';
import { useSurfaceSettings } from '../settings.js';
import { Toast } from './Toast.js';
import { useHotkey } from './use-hotkey.js';

/** Up to three toasts, and how many more wait. */
export function ErrorToaster() {
  const { store } = useKitContext('ErrorToaster').kit;
  const { t } = useWords();
  const { hotkey = 'F8' } = useSurfaceSettings();
  const toasts = useSurfaceConditions('toast');
  const waiting = useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().waitingToasts,
    () => emptySnapshot.waitingToasts,
  );
  const region = useRef<HTMLElement>(null);
  useHotkey(hotkey, region);

  if (toasts.length === 0) return null;
  return (
    <SurfaceRoot>
      <section
        ref={region}
        tabIndex={-1}
        data-trtc-part="toaster"
        aria-label={hotkey ? t('labels.toasts_hint', { hotkey }) : t('labels.toasts')}
      >
        <ol data-trtc-part="toasts">
          {toasts.map((condition) => (
            <Toast key={condition.id} condition={condition} region={region} />
          ))}
        </ol>
        {waiting > 0 && <p data-trtc-part="more">{t('labels.more', { count: waiting })}</p>}
      </section>
    </SurfaceRoot>
  );
}
