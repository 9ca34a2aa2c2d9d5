'use client';
import { forwardRef, type KeyboardEvent, useId, useRef } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useKitContext } from '../../react/context.js';
import { useSpeech } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { SurfaceRoot } from '../host/SurfaceRoot.js';
import { useSurfaceHost } from '../host/use-surface-host.js';
import { onEscape } from '../parts/on-escape.js';
import { wordsIn } from '../parts/Words.js';
import { type SurfaceElementProps, useSurfaceSettings } from '../settings.js';
import { useElementProps } from '../use-element-props.js';
import { useRefs } from '../use-refs.js';
import { Toast } from './Toast.js';
import { useHotkey } from './use-hotkey.js';
import { useStack } from './use-stack.js';

/** Up to three toasts, and how many more wait; the stack opens to show them, and folds again. */
export const ErrorToaster = forwardRef<HTMLElement, SurfaceElementProps>(function ErrorToaster(props, ref) {
  const element = useElementProps('toast', props, ref);
  const toasts = useSurfaceConditions('toast');
  if (toasts.length === 0) return null;
  return (
    <SurfaceRoot area="toast">
      <Region toasts={toasts} element={element} />
    </SurfaceRoot>
  );
});

interface RegionProps {
  readonly toasts: readonly Condition[];
  readonly element: SurfaceElementProps;
}

function Region({ toasts, element }: RegionProps) {
  const { kit } = useKitContext('ErrorToaster');
  const { t, say } = useSpeech();
  const { hotkey = 'F8' } = useSurfaceSettings();
  const host = useSurfaceHost();
  const { waiting, isOpen, setIsOpen } = useStack(toasts.length);
  const region = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const ref = useRefs(region, element.ref);
  const listId = useId();
  useHotkey(hotkey, region);

  // Within a toast Escape closes it. The key is heard here and not there, so that the app's handler comes first.
  function handleEscape(target: EventTarget) {
    const index = [...(list.current?.children ?? [])].findIndex((toast) => toast.contains(target as Node));
    const toast = toasts[index];
    if (toast) close(toast);
    else host?.returnFocus();
  }

  function close(toast: Condition) {
    region.current?.focus();
    kit.perform('dismiss', toast);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    onEscape(event, element.onKeyDown, () => handleEscape(event.target));
  }

  return (
    <section
      {...element}
      ref={ref}
      tabIndex={-1}
      data-trtc-part="toaster"
      aria-label={hotkey ? t('labels.toasts_hint', { hotkey }) : t('labels.toasts')}
      onKeyDown={handleKeyDown}
    >
      <ol ref={list} id={listId} data-trtc-part="toasts">
        {toasts.map((condition) => (
          <Toast key={condition.id} condition={condition} onClose={() => close(condition)} />
        ))}
      </ol>
      {(waiting > 0 || isOpen) && (
        <button
          type="button"
          data-trtc-part="more"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {wordsIn(isOpen ? say('labels.fewer') : say('labels.more', { count: waiting }))}
        </button>
      )}
    </section>
  );
}
