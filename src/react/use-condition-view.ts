'use client';
import type { Condition, DevicePick } from '../core/store/index.js';
import type { Action, Device } from '../core/types.js';
import type { Said, Say } from '../i18n/index.js';
import { useKitContext } from './context.js';
import { useNow } from './use-now.js';
import { useVoice } from './use-voice.js';
import { actionsOf, mendedTextOf, type Texts, textsOf } from './voice.js';

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
  /** What follows, and what to do; empty where there is nothing to add. */
  readonly body: string;
  /** Only those that can work now, the most important first. */
  readonly actions: readonly ActionView[];
  /** Puts the condition aside. */
  readonly dismiss: () => void;
}

/** What the one who draws a condition offers besides its buttons. */
export interface ConditionViewOptions {
  /** Whether another device can be picked beside it, so that the words may speak of it. Default: false. */
  readonly hasChoice?: boolean;
}

/** A button as it is drawn. */
export interface SpokenAction extends ActionView {
  readonly said: Said;
}

/** A condition as it is drawn. */
export interface SpokenView extends ConditionView {
  readonly actions: readonly SpokenAction[];
  readonly said: Texts & {
    /** What is said once it is over; undefined where nobody needs to know. */
    readonly done: Said | undefined;
  };
}

const SECOND = 1_000;

/** A condition in the participant's words, with the buttons that can work now. For those who draw a surface themselves. @throws where there is no provider above. */
export function useConditionView(condition: Condition, options?: ConditionViewOptions): ConditionView {
  return useSpokenView(condition, options);
}

/** The same, and texts as they are drawn. */
export function useSpokenView(condition: Condition, { hasChoice = false }: ConditionViewOptions = {}): SpokenView {
  const { kit } = useKitContext('useConditionView');
  const voice = useVoice('useConditionView');
  const isWaiting = condition.canRetry && condition.retryAt > kit.host.clock.monotonic();
  const now = useNow(isWaiting);
  const wait = isWaiting ? Math.max(0, Math.ceil((condition.retryAt - now) / SECOND)) : 0;
  const isBusy = condition.status === 'recovering';

  const texts = textsOf(condition, voice, hasChoice);
  return {
    condition,
    title: texts.title.text,
    body: texts.body.text,
    said: { ...texts, done: mendedTextOf(condition, voice) },
    actions: actionsOf(condition, voice).map((name) => {
      const said = labelOf(name, condition, { wait, isBusy }, voice.say);
      return {
        name,
        label: said.text,
        said,
        isDisabled: isMending(name) && (isBusy || (name === 'retry' && wait > 0)),
        run: (pick) => kit.perform(name, condition, pick),
      };
    }),
    dismiss: () => kit.perform('dismiss', condition),
  };
}

function isMending(name: Action): boolean {
  return name === 'retry' || name === 'pick-device' || name === 'resume' || name === 'rejoin' || name === 'sign-in';
}

function labelOf(
  name: Action,
  { kind, info }: Condition,
  { wait, isBusy }: { readonly wait: number; readonly isBusy: boolean },
  say: Say,
): Said {
  if (name === 'retry') {
    if (isBusy) return say('actions.retry', { context: 'busy' });
    if (wait > 0) return say('actions.retry', { context: 'wait', seconds: wait });
    return say('actions.retry', { context: kind === 'permission-dismissed' ? 'dismissed' : undefined });
  }
  if (name === 'rejoin')
    return say('actions.rejoin', { context: kind === 'removed-duplicate' ? 'duplicate' : undefined });
  return say(`actions.${name}`, { context: deviceVariant(name, info.device) });
}

function deviceVariant(name: Action, device: Device | undefined): Device | undefined {
  return name === 'continue-without' || name === 'pick-device' ? device : undefined;
}
