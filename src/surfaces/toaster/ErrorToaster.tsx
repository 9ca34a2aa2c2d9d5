'use client';
import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react';
import type { Condition } from '../../core/store/index.js';
import { emptySnapshot } from '../../core/store/snapshot.js';
import { MAX_TOASTS } from '../../core/store/toast-queue.js';
import { useKitContext } from '../../react/context.js';
import { useWords } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-snapshot.js';
import { SurfaceRoot, useSurfaceRoot } from '../root/SurfaceRoot.js';
import { useSurfaceSettings } from '../settings.js';
import { Toast } from './Toast.js';
import { useHotkey } from './use-hotkey.js';

/** Up to three toasts, and how many more wait; the stack opens to show them, and folds again. */
export function ErrorToaster() {
  const toasts = useSurfaceConditions('toast');
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const total = toasts.length + waiting;

  useEffect(() => {
    store.openToasts(isOpen);
    return () => store.openToasts(false);
  }, [store, isOpen]);

  useEffect(() => {
    if (total <= MAX_TOASTS) setIsOpen(false);
  }, [total]);

  if (toasts.length === 0) return null;
  return (
    <SurfaceRoot>
      <Region toasts={toasts} />
    </SurfaceRoot>
  );
}

function Region({ toasts }: { readonly toasts: readonly Condition[] }) {
  const { store } = useKitContext('ErrorToaster').kit;
  const { t } = useWords();
  const { hotkey = 'F8' } = useSurfaceSettings();
  const { returnFocus } = useSurfaceRoot();
  const waiting = useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().waitingToasts,
    () => emptySnapshot.waitingToasts,
  );
  const region = useRef<HTMLElement>(null);
  useHotkey(hotkey, region);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && event.target === event.currentTarget) returnFocus();
  }

  return (
    <section
      ref={region}
      tabIndex={-1}
      data-trtc-part="toaster"
      aria-label={hotkey ? t('labels.toasts_hint', { hotkey }) : t('labels.toasts')}
      onKeyDown={handleKeyDown}
    >
      <ol data-trtc-part="toasts">
        {toasts.map((condition) => (
          <Toast key={condition.id} condition={condition} region={region} />
        ))}
      </ol>
      {waiting > 0 && <p data-trtc-part="more">{t('labels.more', { count: waiting })}</p>}
    </section>
  );
}
