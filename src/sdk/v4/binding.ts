import type { SdkTools } from '../../core/sdk.js';
import type { Resolution } from '../../core/store/condition.js';
import type { Condition, ErrorStore } from '../../core/store/index.js';
import type { TrtcClient, TrtcLocalStream, TrtcStream } from './types.js';

/** What a binding works with. */
export interface Binding extends SdkTools {
  /** Clients and local streams that are bound now. */
  readonly clients: Set<TrtcClient>;
  readonly localStreams: Set<TrtcLocalStream>;
  /** The remote streams of each client by their ids, kept while it is unbound: the SDK does not announce them a second time. */
  readonly remoteStreams: WeakMap<TrtcClient, Map<string, TrtcStream>>;
}

/**
 * Ends every open condition that is meant.
 * @param owner the client for which they are over; where another has them too, they stay
 */
export function resolveWhere(
  store: ErrorStore,
  isMeant: (condition: Condition) => boolean,
  resolution: Resolution = 'healed',
  owner?: object,
): void {
  for (const condition of store.getSnapshot().conditions) {
    if (isMeant(condition)) store.resolve(condition.id, resolution, owner);
  }
}
