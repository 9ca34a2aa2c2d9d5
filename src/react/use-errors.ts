'use client';
import { useMemo, useState } from 'react';
import { readContext } from '../core/read-context.js';
import { type Condition, isShown, severityRank } from '../core/store/index.js';
import type { ErrorContext } from '../core/types.js';
import { useKitContext } from './context.js';
import { useSource } from './use-source.js';
import { useConditionsFor } from './use-trtc-conditions.js';
import { type TrtcGuard, useGuardFor } from './use-trtc-guard.js';

/** What `useTrtcError` gives. The functions keep their identity as long as the source does. */
export interface TrtcErrors extends TrtcGuard {
  /** What is wrong now, those put aside included, oldest first; with a source, only what belongs to it. */
  readonly conditions: readonly Condition[];
  /** The gravest and latest of what is shown, or undefined. */
  readonly current: Condition | undefined;
  /** Runs what failed once more. False where it could not run, or failed again. */
  readonly retry: (condition: Condition) => Promise<boolean>;
  /** Puts a condition aside; it comes back if it occurs again. */
  readonly dismiss: (condition: Condition) => void;
  /** Ends all conditions, or with a source those that belong to it. */
  readonly clear: () => void;
  /** Throws a condition's error into the nearest error boundary at the next render: for what the app cannot go on with. */
  readonly showBoundary: (condition: Condition) => void;
}

/**
 * The errors of a call: what is wrong now, and what to do with what you catch. All of `useTrtcSource`, `useTrtcGuard` and
 * `useTrtcConditions` in one.
 * @param source a client or a stream of the SDK, whose events are listened to; null or nothing while there is none
 * @param context what is always known of the errors reported here, e.g. `{ device: 'camera' }`
 * @throws where there is no provider above, with the cure
 */
export function useErrors(source?: object | null, context?: ErrorContext): TrtcErrors {
  const { kit } = useKitContext('useTrtcError');
  const owner = source ?? undefined;
  const [escalated, setEscalated] = useState<{ readonly error: unknown }>();
  const { report, guard, guarded } = useGuardFor('useTrtcError', owner ? { owner, ...readContext(context) } : context);
  const conditions = useConditionsFor('useTrtcError', { owner });
  useSource(owner);

  const functions = useMemo(
    () => ({
      retry: (condition: Condition) => kit.store.retry(condition.id),
      dismiss: (condition: Condition) => kit.store.dismiss(condition.id),
      clear: () => kit.store.clear(owner),
      showBoundary: (condition: Condition) => setEscalated({ error: condition.info.cause }),
    }),
    [kit, owner],
  );

  if (escalated) throw escalated.error;
  return {
    conditions,
    current: useMemo(() => gravest(conditions), [conditions]),
    report,
    guard,
    guarded,
    ...functions,
  };
}

function gravest(conditions: readonly Condition[]): Condition | undefined {
  return conditions
    .filter(isShown)
    .reduce<Condition | undefined>(
      (found, next) => (found && severityRank[found.severity] > severityRank[next.severity] ? found : next),
      undefined,
    );
}
