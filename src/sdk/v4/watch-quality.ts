import { read } from '../../core/read.js';
import { type Binding, resolveWhere } from './binding.js';
import type { TrtcClient } from './types.js';

// NETWORK_QUALITY counts from 1 (excellent) to 6 (disconnected); 0 is unknown.
const WORST_GOOD = 3;
// How long it must be bad on end, in milliseconds.
const BAD_FOR = 10_000;
// The SDK tells every two seconds while it is in a room; after a longer silence it tells of another stay.
const MAX_SILENCE = 6_000;

/** A network that has been bad for ten seconds on end: a quiet notice, which goes when it is good again. */
export function watchQuality(client: TrtcClient, { store, host }: Binding): (event: unknown) => void {
  let badSince: number | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    const now = host.clock.monotonic();
    if (now - toldAt > MAX_SILENCE) badSince = undefined;
    toldAt = now;
    const worst = Math.max(
      toQuality(read(event, 'uplinkNetworkQuality')),
      toQuality(read(event, 'downlinkNetworkQuality')),
    );
    if (worst <= WORST_GOOD) {
      badSince = undefined;
      resolveWhere(store, ({ id, kind }) => kind === 'network-poor' && store.isOf(id, client), 'healed', client);
      return;
    }
    badSince ??= now;
    const isShown = store
      .getSnapshot()
      .conditions.some(({ id, kind }) => kind === 'network-poor' && store.isOf(id, client));
    if (!isShown && now - badSince >= BAD_FOR) store.signal('network-poor', { owner: client }, now - badSince);
  };
}

function toQuality(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
