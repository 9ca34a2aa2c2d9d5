import { read } from '../../core/read.js';
import type { ConnectionStateName } from '../../core/recovery/connection.js';
import { isStream, type TrtcClient, type TrtcStream } from './types.js';

/** How things stand with a client that is bound in mid-call, for its events are not said again. */
export interface Present {
  /** Undefined where 4.15.22's own fields cannot be read. */
  readonly state: ConnectionStateName | undefined;
  readonly streams: readonly TrtcStream[];
}

// The SDK has no public word for either. What its fields say is only a beginning: from here on its events count.
export function readPresent(client: TrtcClient): Present {
  const isReconnecting = read(read(client, 'signalChannel_'), 'isReconnecting_') === true;
  const joined: ConnectionStateName = isReconnecting ? 'RECONNECTING' : 'CONNECTED';
  return {
    state: read(client, 'isJoined_') === true ? joined : undefined,
    streams: valuesOf(read(client, 'connections_'))
      .flatMap((connection) => valuesOf(read(connection, 'remoteStreams_')))
      .filter(isStream),
  };
}

function valuesOf(map: unknown): readonly unknown[] {
  return map instanceof Map ? [...map.values()] : [];
}
