'use client';
import { useCallback, useEffect, useRef } from 'react';
import { describeError } from '../../core/describe-error.js';
import type { Condition } from '../../core/store/index.js';
import { warnOnce } from '../../core/warn.js';
import { useKitContext } from '../../react/context.js';
import { useSpeech, useSpokenView } from '../../react/index.js';
import { useLatest } from '../../react/use-latest.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import type { ToastContent, ToasterAdapter } from '../settings.js';
import { createToastId } from './create-toast-id.js';
import { useStack } from './use-stack.js';

interface ToasterBridgeProps {
  readonly toaster: ToasterAdapter;
}

/** Shows toasts in the app's own toaster. An adapter written inline is another one at each render, and is told of the same things once. */
export function ToasterBridge({ toaster }: ToasterBridgeProps) {
  const shown = useSurfaceConditions('toast');
  return (
    <>
      {shown.map((condition) => (
        <BridgedToast key={condition.id} condition={condition} toaster={toaster} />
      ))}
      <BridgedStack onScreen={shown.length} toaster={toaster} />
    </>
  );
}

function BridgedToast({ condition, toaster }: ToasterBridgeProps & { readonly condition: Condition }) {
  const toast = useToastContent(condition);
  const latest = useLatest({ toast, toaster });
  const shown = useRef<string>(undefined);
  const isShown = toast !== undefined;

  useEffect(() => {
    if (!isShown) return;
    const id = createToastId(condition.id);
    shown.current = id;
    return () => {
      shown.current = undefined;
      tryTo(() => latest.current.toaster.hide(id));
    };
  }, [latest, condition.id, isShown]);

  const says = toast && JSON.stringify(toast);
  useEffect(() => {
    // Only where something of it has changed.
    void says;
    const { toast, toaster } = latest.current;
    const id = shown.current;
    if (!toast || id === undefined) return;
    // A toaster may tell of a toast that it was itself told to hide: that one is not put aside.
    const dismiss = () => {
      if (shown.current === id) toast.dismiss();
    };
    tryTo(() => toaster.show({ ...toast, id, dismiss }));
  }, [latest, says]);
  return null;
}

function useToastContent(condition: Condition): Omit<ToastContent, 'id'> | undefined {
  const { store } = useKitContext('ErrorToaster').kit;
  const { t, say, language, direction } = useSpeech();
  const { title, body, said, actions, dismiss } = useSpokenView(condition);
  const { id, severity, count, status } = condition;
  const hold = useCallback(() => (store.get(id) ? store.hold(id) : () => {}), [store, id]);

  const isMended = status === 'resolved';
  if (isMended && !said.done) return undefined;
  const isRepeated = count > 1 && !isMended;
  return {
    title: said.done && isMended ? said.done.text : title,
    body: isMended ? '' : body,
    severity,
    isMended,
    count,
    actions,
    labels: {
      severity: say(`labels.severity_${isMended ? 'success' : severity}`).text,
      times: isRepeated ? t('labels.times', { times: count }) : '',
      timesSpoken: isRepeated ? say('labels.times_spoken', { count }).text : '',
      close: t('actions.dismiss'),
    },
    attributes: { lang: language, dir: direction, ...surfaceAttributes('toast', condition) },
    dismiss,
    hold,
  };
}

function BridgedStack({ onScreen, toaster }: ToasterBridgeProps & { readonly onScreen: number }) {
  const { say, language, direction } = useSpeech();
  const { waiting, isOpen, setIsOpen } = useStack(onScreen);
  const latest = useLatest(toaster);
  const shown = useRef<string>(undefined);
  const text = isOpen ? say('labels.fewer') : say('labels.more', { count: waiting });
  const label = isOpen || waiting > 0 ? text.text : '';

  const tell = useCallback(
    (stack: { readonly waiting: number; readonly isOpen: boolean; readonly label: string }) => {
      // Nobody needs to hear that there is nothing, unless there was something.
      if (!stack.label && shown.current === undefined) return;
      const id = shown.current ?? createToastId('trtc-more');
      shown.current = stack.label ? id : undefined;
      const attributes = { lang: language, dir: direction, 'data-trtc-slot': 'more' };
      tryTo(() => latest.current.more?.({ ...stack, id, attributes, toggle: () => setIsOpen(!stack.isOpen) }));
    },
    [latest, setIsOpen, language, direction],
  );

  useEffect(() => tell({ waiting, isOpen, label }), [tell, waiting, isOpen, label]);
  const tellLast = useLatest(() => tell({ waiting: 0, isOpen: false, label: '' }));
  useEffect(() => () => tellLast.current(), [tellLast]);
  return null;
}

function tryTo(call: () => void) {
  try {
    call();
  } catch (error) {
    warnOnce(
      `The toaster threw, so a message may be missing from it. Mend its show(), hide() or more(): ${describeError(error)}`,
    );
  }
}
