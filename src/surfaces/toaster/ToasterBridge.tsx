'use client';
import { useCallback, useEffect } from 'react';
import { describeError } from '../../core/describe-error.js';
import type { Condition } from '../../core/store/index.js';
import { warnOnce } from '../../core/warn.js';
import { useKitContext } from '../../react/context.js';
import { useConditionView } from '../../react/index.js';
import { useLatest } from '../../react/use-latest.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import type { ToasterAdapter } from '../settings.js';
import { useStack } from './use-stack.js';

interface ToasterBridgeProps {
  readonly toaster: ToasterAdapter;
}

/** Shows toasts in the app's own toaster. An adapter written inline is another one at each render, and is told of the same things once. */
export function ToasterBridge({ toaster }: ToasterBridgeProps) {
  const shown = useSurfaceConditions('toast');
  const { waiting, setIsOpen } = useStack(shown.length);
  const latest = useLatest(toaster);
  const open = useCallback((isOpen?: boolean) => setIsOpen(isOpen !== false), [setIsOpen]);
  const hasMore = waiting > 0;

  useEffect(() => {
    if (waiting > 0) tryTo(() => latest.current.more?.(waiting, open));
  }, [latest, waiting, open]);
  useEffect(() => {
    if (hasMore) return () => tryTo(() => latest.current.more?.(0, open));
  }, [latest, hasMore, open]);

  const toasts = shown.filter(({ status }) => status !== 'resolved');
  return toasts.map((condition) => <BridgedToast key={condition.id} condition={condition} toaster={toaster} />);
}

function BridgedToast({ condition, toaster }: ToasterBridgeProps & { readonly condition: Condition }) {
  const { store } = useKitContext('ErrorToaster').kit;
  const { title, body, actions, dismiss } = useConditionView(condition);
  const { id, severity, count } = condition;
  const hold = useCallback(() => (store.get(id) ? store.hold(id) : () => {}), [store, id]);

  const toast = useLatest({ id, title, body, severity, count, actions, dismiss, hold });
  const latest = useLatest(toaster);
  const buttons = actions.map(({ name, label, isDisabled }) => `${name} ${label} ${isDisabled}`).join();

  useEffect(() => {
    // Only where something of it has changed.
    void [title, body, severity, count, buttons];
    tryTo(() => latest.current.show(toast.current));
  }, [toast, latest, title, body, severity, count, buttons]);
  useEffect(() => () => tryTo(() => latest.current.hide(id)), [latest, id]);
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
