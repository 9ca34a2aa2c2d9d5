'use client';
import type { ConnectionState } from '../core/recovery/connection.js';
import type { ErrorContext } from '../core/types.js';
import { type TrtcErrors, useConnection, useErrors } from '../react/index.js';
import type { TrtcClient, TrtcSource } from '../sdk/v4/index.js';

/**
 * The errors of a call: what is wrong now, and what to do with what you catch.
 * @param source a client or a stream of the SDK, whose events are listened to; null or nothing while there is none
 * @param defaults what is always known of the errors reported here, e.g. `{ device: 'camera' }`
 * @throws where there is no provider above, with the cure
 */
export function useTrtcError(source?: TrtcSource | null, defaults?: ErrorContext): TrtcErrors {
  return useErrors(source, defaults);
}

/**
 * The connection as it is now, without the grace that the banner gives it.
 * @param client whose; by default the first that is bound
 * @throws where there is no provider above
 */
export function useTrtcConnection(client?: TrtcClient | null): ConnectionState {
  return useConnection(client);
}
