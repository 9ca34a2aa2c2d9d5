'use client';
import { useSyncExternalStore } from 'react';
import type { ConnectionState } from '../core/recovery/connection.js';
import { useKitContext } from './context.js';

const onServer: ConnectionState = { state: 'DISCONNECTED', since: 0, isOffline: false };

/**
 * The connection as it is now, without the grace that the banner gives it.
 * @param client whose; by default the first that is bound
 * @throws where there is no provider above
 */
export function useConnection(client?: object | null): ConnectionState {
  const { connection } = useKitContext('useTrtcConnection').kit;
  return useSyncExternalStore(
    connection.subscribe,
    () => connection.getState(client ?? undefined),
    () => onServer,
  );
}
