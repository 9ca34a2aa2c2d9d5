import { realOf } from '../core/real.js';
import type { ConnectionMonitor } from '../core/recovery/connection.js';
import type { ErrorStore } from '../core/store/index.js';

/** The same store, which takes a guarded client or stream for the one that it stands for. */
export function ofStore(store: ErrorStore): ErrorStore {
  return override(store, {
    isOf: (id, owner) => store.isOf(id, realOf(owner)),
    clear: (owner) => store.clear(realOf(owner)),
    resolve: (id, resolution, owner) => store.resolve(id, resolution, realOf(owner)),
  });
}

/** The same monitor, which takes a guarded client for the one that it stands for. */
export function ofConnection(connection: ConnectionMonitor): ConnectionMonitor {
  return override(connection, { getState: (client) => connection.getState(realOf(client)) });
}

// Getters stay getters.
function override<T extends object>(whole: T, changes: Partial<T>): T {
  return Object.defineProperties({} as T, {
    ...Object.getOwnPropertyDescriptors(whole),
    ...Object.getOwnPropertyDescriptors(changes),
  });
}
