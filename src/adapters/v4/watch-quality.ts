import { type Binding, resolveWhere } from './binding.js';
import { field } from './listen.js';
import type { TrtcClient } from './types.js';

// NETWORK_QUALITY counts from 1 (excellent) to 6 (disconnected); 0 is unknown.
const WORST_GOOD = 3;
// How long it must be bad on end, in milliseconds.
const BAD_FOR = 10_000;

/** A network that has been bad for ten seconds on end: a quiet notice, which goes when it is good again. */
export function watchQuality(client: TrtcClient, { store, host }: Binding): (event: unknown) => void {
  let badSince: number | undefined;
  return (event) => {
    const worst = Math.max(
      toQuality(field(event, 'uplinkNetworkQuality')),
      toQuality(field(event, 'downlinkNetworkQuality')),
    );
    if (worst <= WORST_GOOD) {
      badSince = undefined;
      resolveWhere(store, ({ id, kind }) => kind === 'network-poor' && store.isOf(id, client));
      return;
    }
    badSince ??= host.clock.now();
    const isShown = store
      .getSnapshot()
      .conditions.some(({ id, kind }) => kind === 'network-poor' && store.isOf(id, client));
    if (!isShown && host.clock.now() - badSince >= BAD_FOR) store.signal('network-poor', { scope: client }, badSince);
  };
}

function toQuality(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
