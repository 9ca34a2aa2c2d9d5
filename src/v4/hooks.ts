'use client';
import type { ConnectionState } from '../core/recovery/connection.js';
import type { ErrorContext } from '../core/types.js';
import { type TrtcErrors, useConnection, useErrors, useSource } from '../react/index.js';
import type { TrtcClient, TrtcSource } from '../sdk/v4/index.js';

/**
 * The errors of a call: what is wrong now, and what to do with what you catch. It is `useTrtcSource`, `useTrtcGuard` and
 * `useTrtcConditions` in one, so it renders with each change; a component that needs but one of them takes that one.
 * @param source a client or a stream of the SDK, whose events are listened to; null or nothing while there is none
 * @param context what is always known of the errors reported here, e.g. `{ device: 'camera' }`; what a call says itself comes first
 * @throws where there is no provider above, with the cure
 */
export function useTrtcError(source?: TrtcSource | null, context?: ErrorContext): TrtcErrors {
  return useErrors(source, context);
}

/**
 * Listens to a client or a stream while the component is mounted. Whoever unmounts stops listening, and ends nothing that still holds. Of a
 * source that makes way for another one, or for none, what belongs to it goes, unless somebody else listens to it.
 * @param source null or nothing while there is none
 * @throws where there is no provider above, with the cure
 */
export function useTrtcSource(source: TrtcSource | null | undefined): void {
  useSource(source);
}

/**
 * The connection as it is now, without the grace that the banner gives it.
 * @param client whose; by default the first that is bound
 * @throws where there is no provider above
 */
export function useTrtcConnection(client?: TrtcClient | null): ConnectionState {
  return useConnection(client);
}
