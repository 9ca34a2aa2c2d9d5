'use client';
import { availableActions } from '../core/actions.js';
import { type Condition, type DevicePick, isOpen } from '../core/store/index.js';
import type { Action, Device } from '../core/types.js';
import type { Translate } from '../i18n/index.js';
import { useCapabilities, useKitContext } from './context.js';
import { type NameOf, useNames } from './use-names.js';
import { useNow } from './use-now.js';
import { useWords } from './use-words.js';

/** One button of a condition. */
export interface ActionView {
  readonly name: Action;
  /** What it says now, a countdown included. */
  readonly label: string;
  /** Whether a click does nothing now: it is running, or its wait is not over. */
  readonly isDisabled: boolean;
  /** Does it. Never throws. */
  readonly run: (pick?: DevicePick) => void;
}

/** A condition in words and buttons: all that is needed to draw it. */
export interface ConditionView {
  readonly condition: Condition;
  /** What happened. */
  readonly title: string;
  /** What follows, and what to do. */
  readonly body: string;
  /** Only those that can work now, the most important first. */
  readonly actions: readonly ActionView[];
  /** Puts the condition aside. */
  readonly dismiss: () => void;
}

const SECOND = 1_000;

/** A condition in the participant's words, with the buttons that can work now. For those who draw a surface themselves. @throws where there is no provider above. */
export function useConditionView(condition: Condition): ConditionView {
  const { kit } = useKitContext('useConditionView');
  const capabilities = useCapabilities('useConditionView');
  const { t } = useWords();
  const nameOf = useNames();
  const isWaiting = condition.canRetry && condition.retryAt > kit.host.clock.monotonic();
  const now = useNow(isWaiting);
  const wait = isWaiting ? Math.max(0, Math.ceil((condition.retryAt - now) / SECOND)) : 0;
  const isBusy = condition.status === 'recovering';

  const actions = isOpen(condition) ? availableActions(condition, capabilities) : [];
  return {
    condition,
    ...textsOf(condition, t, nameOf),
    actions: actions.map((name) => ({
      name,
      label: labelOf(name, condition, { wait, isBusy }, t),
      isDisabled: isMending(name) && (isBusy || (name === 'retry' && wait > 0)),
      run: (pick) => kit.perform(name, condition, pick),
    })),
    dismiss: () => kit.perform('dismiss', condition),
  };
}

/** Title and body of a condition, in the variant of its device. */
export function textsOf({ kind, info }: Condition, t: Translate, nameOf: NameOf): { title: string; body: string } {
  const context = kind === 'subscribe-timeout' && info.userId ? 'named' : info.device;
  const values = { context, name: info.userId && nameOf(info.userId) };
  return { title: t(`kinds.${kind}.title`, values), body: t(`kinds.${kind}.body`, values) };
}

function isMending(name: Action): boolean {
  return name === 'retry' || name === 'pick-device' || name === 'resume' || name === 'rejoin' || name === 'sign-in';
}

function labelOf(
  name: Action,
  { kind, info }: Condition,
  { wait, isBusy }: { readonly wait: number; readonly isBusy: boolean },
  t: Translate,
): string {
  if (name === 'retry') {
    if (isBusy) return t('actions.retry', { context: 'busy' });
    if (wait > 0) return t('actions.retry', { context: 'wait', seconds: wait });
    return t('actions.retry', { context: kind === 'permission-dismissed' ? 'dismissed' : undefined });
  }
  if (name === 'rejoin')
    return t('actions.rejoin', { context: kind === 'removed-duplicate' ? 'duplicate' : undefined });
  return t(`actions.${name}`, { context: deviceVariant(name, info.device) });
}

function deviceVariant(name: Action, device: Device | undefined): Device | undefined {
  return name === 'continue-without' || name === 'pick-device' ? device : undefined;
}
