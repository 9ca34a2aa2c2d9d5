'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Guard, GuardContext } from '../core/guard.js';
import { readContext } from '../core/read-context.js';
import { type Condition, isShown, severityRank } from '../core/store/index.js';
import type { ErrorContext, Operation } from '../core/types.js';
import { useKitContext } from './context.js';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js';
import { useSnapshot } from './use-snapshot.js';

/** What `useTrtcError` gives. The functions keep their identity as long as the source does. */
export interface TrtcErrors {
  /** What is wrong now, those put aside included, oldest first; with a source, only what belongs to it. */
  readonly conditions: readonly Condition[];
  /** The gravest and latest of what is shown, or undefined. */
  readonly current: Condition | undefined;
  /** Takes in whatever was thrown. Never throws; the same object again is the same occurrence. Gives back the condition. */
  readonly report: (raw: unknown, context?: ErrorContext) => Condition;
  /** Runs an operation; a failure is shown with a button that runs it again. Rejects with the same error. */
  readonly guard: Guard;
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
 * The errors of a call: what is wrong now, and what to do with what you catch.
 * @param source a client or a stream of the SDK, whose events are listened to; null or nothing while there is none
 * @param defaults what is always known of the errors reported here, e.g. `{ device: 'camera' }`
 * @throws where there is no provider above, with the cure
 */
export function useErrors(source?: object | null, defaults?: ErrorContext): TrtcErrors {
  const { kit } = useKitContext('useTrtcError');
  const snapshot = useSnapshot('useTrtcError');
  const [escalated, setEscalated] = useState<{ readonly error: unknown }>();
  const owner = source ?? undefined;

  const former = useRef(owner);
  useBrowserLayoutEffect(() => {
    // Another one in its place, or none: it is gone. A component that is gone itself says nothing of it.
    if (former.current && former.current !== owner) kit.release(former.current);
    former.current = owner;
    return owner ? kit.bind(owner) : undefined;
  }, [kit, owner]);

  // An inline object of defaults must not change the functions' identity, so its parts are what counts.
  const { device, operation, userId, streamId, source: origin } = readContext(defaults);
  const withDefaults = useCallback(
    (context?: GuardContext): GuardContext & ErrorContext => {
      const known = { device, operation, userId, streamId, source: origin };
      const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
      return { ...(owner ? { owner } : {}), ...given, ...readContext(context) };
    },
    [owner, device, operation, userId, streamId, origin],
  );

  const functions = useMemo(
    () => ({
      report: (raw: unknown, context?: ErrorContext) => kit.report(raw, withDefaults(context)),
      guard: <T>(run: Operation<T>, context?: GuardContext) => kit.guard(run, withDefaults(context)),
      retry: (condition: Condition) => kit.store.retry(condition.id),
      dismiss: (condition: Condition) => kit.store.dismiss(condition.id),
      clear: () => kit.store.clear(owner),
      showBoundary: (condition: Condition) => setEscalated({ error: condition.info.cause }),
    }),
    [kit, owner, withDefaults],
  );

  const conditions = useMemo(
    () => (owner ? snapshot.conditions.filter(({ id }) => kit.store.isOf(id, owner)) : snapshot.conditions),
    [kit, owner, snapshot.conditions],
  );

  if (escalated) throw escalated.error;
  return { conditions, current: useMemo(() => gravest(conditions), [conditions]), ...functions };
}

function gravest(conditions: readonly Condition[]): Condition | undefined {
  return conditions
    .filter(isShown)
    .reduce<Condition | undefined>(
      (found, next) => (found && severityRank[found.severity] > severityRank[next.severity] ? found : next),
      undefined,
    );
}
