import type { ConnectionStateName } from '../../core/recovery/connection.js';
import { type Binding, resolveWhere } from './binding.js';
import type { TrtcClient, TrtcStream } from './types.js';

// How long a stream may take to be subscribed by itself, in milliseconds.
const SUBSCRIPTION_GRACE = 8_000;

interface SubscriptionWatch {
  added(stream: TrtcStream): void;
  /** Subscribed, or gone: nothing to wait for. */
  settled(stream: TrtcStream, isGone: boolean): void;
  /** The client's connection has changed: while it is down nothing can arrive, and something else is shown. */
  handle(state: ConnectionStateName): void;
  stop(): void;
}

/** A failed automatic subscription: `stream-added` without `stream-subscribed`, and nothing else is ever said. */
export function watchSubscriptions(client: TrtcClient, { store, host }: Binding): SubscriptionWatch {
  const { clock } = host;
  const awaited = new Map<string, { readonly stream: TrtcStream; timer: unknown }>();

  function start(stream: TrtcStream) {
    const id = stream.getId();
    cancel(id);
    awaited.set(id, { stream, timer: clock.setTimeout(() => raise(stream), SUBSCRIPTION_GRACE) });
  }

  function cancel(id: string) {
    clock.clearTimeout(awaited.get(id)?.timer);
    awaited.delete(id);
  }

  function raise(stream: TrtcStream) {
    awaited.delete(stream.getId());
    if (!isWanted(stream)) return;
    store.signal('subscribe-timeout', {
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'subscription-watch',
      operation: 'subscribe',
      retry: () => client.subscribe(stream as never),
      scope: client,
    });
  }

  function stop() {
    for (const id of [...awaited.keys()]) cancel(id);
  }

  return {
    added(stream) {
      if (!isManual(stream)) start(stream);
    },
    settled(stream, isGone) {
      const id = stream.getId();
      cancel(id);
      resolveWhere(
        store,
        ({ kind, status, info }) => kind === 'subscribe-timeout' && status !== 'recovering' && info.streamId === id,
        isGone ? 'cleared' : 'healed',
      );
    },
    handle(state) {
      // Left, or entering anew: then the SDK tells of every stream again.
      if (state === 'DISCONNECTED') stop();
      for (const { stream, timer } of [...awaited.values()]) {
        if (state === 'CONNECTED') start(stream);
        else clock.clearTimeout(timer);
      }
    },
    stop,
  };
}

// The app may have unsubscribed meanwhile. 4.15.22 says so on the stream; its getter throws once the stream has lost its connection.
function isWanted(stream: TrtcStream): boolean {
  try {
    return Reflect.get(stream, 'isSubscribed') !== false;
  } catch {
    return false;
  }
}

// With `autoSubscribe: false` the app subscribes when it likes. 4.15.22 keeps that on the stream's connection; where it cannot be read,
// the default holds.
function isManual(stream: TrtcStream): boolean {
  const connection: unknown = Reflect.get(stream, 'connection_');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'autoSubscribe') === false;
}
