import { read } from '../../core/read.js';
import { type Binding, resolveWhere } from './binding.js';
import type { TrtcClient, TrtcLocalStream } from './types.js';

// How long an uplink may be down before the participant is told, in milliseconds: shorter once the SDK's attempt has failed.
const RECONNECTING_GRACE = 8_000;
const FAILED_GRACE = 4_000;

interface UplinkWatch {
  handle(event: unknown): void;
  stop(): void;
}

/**
 * An uplink that the cloud refuses to take back: the stream goes to RECONNECTING, then between DISCONNECTED and CONNECTING, the client
 * stays CONNECTED, and nothing else is ever said. A first publish that fails never was CONNECTED; unpublishing and leaving take the
 * stream's connection away.
 */
export function watchUplink(
  stream: TrtcLocalStream,
  { store, host, connection, clients }: Binding,
  owner: object,
): UplinkWatch {
  const { clock } = host;
  let isLost = false;
  let timer: unknown;
  let raiseAt = Number.POSITIVE_INFINITY;

  function raiseAfter(milliseconds: number) {
    const at = clock.monotonic() + milliseconds;
    if (at >= raiseAt) return;
    clock.clearTimeout(timer);
    raiseAt = at;
    timer = clock.setTimeout(raise, milliseconds);
  }

  function stop() {
    clock.clearTimeout(timer);
    raiseAt = Number.POSITIVE_INFINITY;
    isLost = false;
  }

  function raise() {
    raiseAt = Number.POSITIVE_INFINITY;
    const states = [...clients].map((client) => ({ client, state: connection.getState(client).state }));
    const carrier = states.find(({ state }) => state === 'CONNECTED')?.client;
    if (!isPublished(stream) || states.every(({ state }) => state === 'DISCONNECTED')) stop();
    // While the client itself reconnects, that is what the participant is told.
    else if (!carrier) raiseAfter(FAILED_GRACE);
    else signal(carrier);
  }

  function signal(client: TrtcClient) {
    store.signal('uplink-lost', {
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'uplink-watch',
      operation: 'republish',
      retry: () => republish(client, stream),
      owner,
    });
  }

  function heal() {
    resolveWhere(store, ({ id, kind }) => {
      const isItsOwn = store.isOf(id, owner) || [...clients].some((client) => store.isOf(id, client));
      return kind === 'uplink-lost' && isItsOwn;
    });
  }

  return {
    handle(event) {
      switch (read(event, 'state')) {
        case 'CONNECTED':
          stop();
          heal();
          break;
        case 'RECONNECTING':
          isLost = true;
          raiseAfter(RECONNECTING_GRACE);
          break;
        case 'DISCONNECTED':
          if (isLost) raiseAfter(FAILED_GRACE);
          break;
      }
    },
    stop,
  };
}

// 4.15.22 takes the connection from a stream that is no longer published; where that cannot be read, it counts as published.
function isPublished(stream: TrtcLocalStream): boolean {
  const getConnection: unknown = Reflect.get(stream, 'getConnection');
  return typeof getConnection !== 'function' || Reflect.apply(getConnection, stream, []) !== null;
}

/** Publishes a stream anew. Where it is no longer published, there is nothing to take back first. */
export async function republish(client: TrtcClient, stream: TrtcLocalStream): Promise<void> {
  await client.unpublish(stream as never).catch(() => {});
  await client.publish(stream as never);
}
