import { type Binding, resolveWhere } from './binding.js';
import { field } from './listen.js';
import type { TrtcClient, TrtcLocalStream } from './types.js';

// Longer than the moment between a stream's end and its client's, shorter than a person's patience.
const UPLINK_GRACE = 4_000;

interface UplinkWatch {
  handle(event: unknown): void;
  stop(): void;
}

/**
 * An uplink that the cloud refuses to take back: the stream goes from RECONNECTING to DISCONNECTED, the client stays CONNECTED, and
 * nothing else is ever said. Unpublishing and leaving go from CONNECTED to DISCONNECTED.
 */
export function watchUplink(
  stream: TrtcLocalStream,
  { store, host, connection, clients }: Binding,
  scope: object,
): UplinkWatch {
  const { clock } = host;
  let timer: unknown;

  function carrier(): TrtcClient | undefined {
    return [...clients].find((client) => connection.getState(client).state === 'CONNECTED');
  }

  function raise() {
    const client = carrier();
    if (!client) return;
    store.signal('uplink-lost', {
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'uplink-watch',
      operation: 'republish',
      retry: () => republish(client, stream),
      scope,
    });
  }

  return {
    handle(event) {
      clock.clearTimeout(timer);
      const state = field(event, 'state');
      const before = field(event, 'prevState');
      if (state === 'CONNECTED') {
        resolveWhere(store, ({ id, kind, status }) => {
          return kind === 'uplink-lost' && status !== 'recovering' && (store.isOf(id, scope) || isOfAny(id));
        });
      } else if (state === 'DISCONNECTED' && before !== 'CONNECTED') {
        timer = clock.setTimeout(raise, UPLINK_GRACE);
      }
    },
    stop: () => clock.clearTimeout(timer),
  };

  function isOfAny(id: string): boolean {
    return [...clients].some((client) => store.isOf(id, client));
  }
}

/** Publishes a stream anew. Where it is no longer published, there is nothing to take back first. */
export async function republish(client: TrtcClient, stream: TrtcLocalStream): Promise<void> {
  await client.unpublish(stream as never).catch(() => {});
  await client.publish(stream as never);
}
