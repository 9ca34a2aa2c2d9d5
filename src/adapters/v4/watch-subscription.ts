import { type Binding, resolveWhere } from './binding.js';
import type { TrtcClient, TrtcStream } from './types.js';

// How long a stream may take to be subscribed by itself, in milliseconds.
const SUBSCRIPTION_GRACE = 8_000;

interface SubscriptionWatch {
  added(stream: TrtcStream): void;
  /** Subscribed, or gone: nothing to wait for. */
  settled(stream: TrtcStream, isGone: boolean): void;
  /** The connection is down: nothing can arrive, and something else is shown. */
  pause(): void;
  stop(): void;
}

/** A failed automatic subscription: `stream-added` without `stream-subscribed`, and nothing else is ever said. */
export function watchSubscriptions(client: TrtcClient, { store, host }: Binding): SubscriptionWatch {
  const { clock } = host;
  const timers = new Map<string, unknown>();

  function cancel(id: string) {
    clock.clearTimeout(timers.get(id));
    timers.delete(id);
  }

  function raise(stream: TrtcStream) {
    timers.delete(stream.getId());
    store.signal('subscribe-timeout', {
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'subscription-watch',
      operation: 'subscribe',
      retry: () => client.subscribe(stream as never),
      scope: client,
    });
  }

  function pause() {
    for (const id of [...timers.keys()]) cancel(id);
  }

  return {
    added(stream) {
      const id = stream.getId();
      cancel(id);
      if (!isManual(stream))
        timers.set(
          id,
          clock.setTimeout(() => raise(stream), SUBSCRIPTION_GRACE),
        );
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
    pause,
    stop: pause,
  };
}

// With `autoSubscribe: false` the app subscribes when it likes. 4.15.22 keeps that on the stream's connection; where it cannot be read,
// the default holds.
function isManual(stream: TrtcStream): boolean {
  const connection: unknown = Reflect.get(stream, 'connection_');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'autoSubscribe') === false;
}
