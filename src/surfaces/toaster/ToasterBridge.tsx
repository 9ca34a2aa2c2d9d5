'use client';
import { useEffect } from 'react';
import { describeError } from '../../core/describe-error.js';
import type { Condition } from '../../core/store/index.js';
import { warnOnce } from '../../core/warn.js';
import { useConditionView } from '../../react/index.js';
import { useLatest } from '../../react/use-latest.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import type { ToasterAdapter } from '../settings.js';

/** Shows toasts in the app's own toaster. */
export function ToasterBridge({ toaster }: { readonly toaster: ToasterAdapter }) {
  const toasts = useSurfaceConditions('toast').filter(({ status }) => status !== 'resolved');
  return toasts.map((condition) => <BridgedToast key={condition.id} condition={condition} toaster={toaster} />);
}

function BridgedToast({ condition, toaster }: { readonly condition: Condition; readonly toaster: ToasterAdapter }) {
  const { title, body, actions, dismiss } = useConditionView(condition);
  const { id, severity, count } = condition;

  const toast = useLatest({ id, title, body, severity, count, actions, dismiss });
  // An adapter written inline is another one at each render, and shows the same toasts.
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
      `The toaster threw, so a message may be missing from it. Mend its show() or hide(): ${describeError(error)}`,
    );
  }
}
