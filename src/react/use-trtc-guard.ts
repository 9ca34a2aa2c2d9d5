'use client';
import { useMemo } from 'react';
import type { Guard, GuardContext } from '../core/guard.js';
import { readContext } from '../core/read-context.js';
import type { Condition } from '../core/store/index.js';
import type { Attempt, ErrorContext, Operation } from '../core/types.js';
import type { ErrorKit } from '../kit/index.js';
import { useKitContext } from './context.js';
import { useLatest } from './use-latest.js';

/** What `useTrtcGuard` gives. The functions stay the same as long as the context says the same, be it written inline. */
export interface TrtcGuard {
  /** Takes in whatever was thrown. Never throws; the same object again is the same occurrence. Gives back the condition. */
  readonly report: (raw: unknown, context?: ErrorContext) => Condition;
  /** Runs an operation; a failure is shown with a button that runs it again. Rejects with the same error. */
  readonly guard: Guard;
  /** Stands for a client, a stream or the SDK's namespace, whose methods then need no `guard` by hand: `kit.guarded`. */
  readonly guarded: ErrorKit['guarded'];
}

/**
 * What to do with what may fail. A component that uses it is not rendered again when errors come and go: of fifty tiles that only guard
 * none is drawn anew.
 * @param context what is always known of the errors told here, e.g. `{ device: 'camera', owner: localStream }`; what a call says itself
 * comes first. Of its `retry` the one of the latest render runs.
 * @throws where there is no provider above, with the cure
 */
export function useTrtcGuard(context?: ErrorContext): TrtcGuard {
  return useGuardFor('useTrtcGuard', context);
}

/** @param caller the hook that asks, named in the message where there is no provider */
export function useGuardFor(caller: string, context?: ErrorContext): TrtcGuard {
  const { kit } = useKitContext(caller);
  const { device, deviceId, source, userId, streamId, operation, picksDevice, owner, retry } = readContext(context);
  const latestRetry = useLatest(retry);
  const hasRetry = retry !== undefined;

  // One written inline is another object at each render, so what it says is what counts.
  return useMemo(() => {
    const known = readContext({
      ...{ device, deviceId, source, userId, streamId, operation, picksDevice, owner },
      retry: hasRetry ? (attempt: Attempt) => latestRetry.current?.(attempt) : undefined,
    });
    const withKnown = (given: unknown) => ({ ...known, ...readContext(given) });
    return {
      report: (raw: unknown, given?: ErrorContext) => kit.report(raw, withKnown(given)),
      guard: <T>(run: Operation<T>, given?: GuardContext) => kit.guard(run, withKnown(given)),
      guarded: kit.guarded,
    };
  }, [kit, device, deviceId, source, userId, streamId, operation, picksDevice, owner, hasRetry, latestRetry]);
}
