import { read } from '../../core/read.js';
import type { ConnectionStateName } from '../../core/recovery/connection.js';
import { type Binding, resolveWhere } from './binding.js';
import type { TrtcClient, TrtcStream } from './types.js';

// How long a stream may be on its way, or on its way back, in milliseconds.
const SUBSCRIPTION_GRACE = 8_000;

interface SubscriptionWatch {
  added(stream: TrtcStream): void;
  /** The connection that carries a stream has changed. */
  changed(stream: TrtcStream, state: unknown): void;
  /** Subscribed, or gone: nothing to wait for. */
  settled(stream: TrtcStream, isGone: boolean): void;
  /** The client's connection has changed: while it is down nothing can arrive, and something else is shown. */
  handle(state: ConnectionStateName): void;
  stop(): void;
}

/**
 * A stream of somebody else's that does not come, or does not come back. 4.15.22 swallows a failed automatic subscription, and tries
 * thirty times, for five minutes, to get a lost stream back. That one has come is told by the stream's own connection: the client says
 * `stream-subscribed` only to an app that calls `subscribe()` itself.
 */
export function watchSubscriptions(client: TrtcClient, { store, host }: Binding): SubscriptionWatch {
  const { clock } = host;
  const awaited = new Map<string, { readonly stream: TrtcStream; timer: unknown }>();
  const connected = new Set<string>();
  let isDown = false;

  function start(stream: TrtcStream) {
    const id = stream.getId();
    cancel(id);
    const timer = isDown ? undefined : clock.setTimeout(() => raise(stream), SUBSCRIPTION_GRACE);
    awaited.set(id, { stream, timer });
  }

  function cancel(id: string) {
    clock.clearTimeout(awaited.get(id)?.timer);
    awaited.delete(id);
  }

  function raise(stream: TrtcStream) {
    awaited.delete(stream.getId());
    if (!isWanted(stream) || isReceived(stream) || isTold(stream)) return;
    store.signal('subscribe-timeout', {
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'subscription-watch',
      operation: 'subscribe',
      retry: () => subscribe(stream),
      owner: client,
    });
  }

  // While the SDK reconnects a stream, subscribe() resolves at once and nothing has come yet.
  async function subscribe(stream: TrtcStream) {
    await client.subscribe(stream as never);
    if (!connected.has(stream.getId())) start(stream);
  }

  // The app may have subscribed by itself, and reported what came of it.
  function isTold(stream: TrtcStream): boolean {
    return store.getSnapshot().conditions.some(({ info }) => info.streamId === stream.getId());
  }

  function settled(stream: TrtcStream, isGone: boolean) {
    const id = stream.getId();
    cancel(id);
    resolveWhere(
      store,
      ({ kind, info }) => kind === 'subscribe-timeout' && info.streamId === id,
      isGone ? 'cleared' : 'healed',
    );
  }

  function stop() {
    for (const id of [...awaited.keys()]) cancel(id);
  }

  return {
    added(stream) {
      if (!isManual(stream)) start(stream);
    },
    changed(stream, state) {
      const id = stream.getId();
      if (state === 'CONNECTED') {
        connected.add(id);
        settled(stream, false);
      } else if (state === 'RECONNECTING' || state === 'DISCONNECTED') {
        const wasConnected = connected.delete(id);
        if (wasConnected) start(stream);
      }
    },
    settled(stream, isGone) {
      if (isGone) connected.delete(stream.getId());
      settled(stream, isGone);
    },
    handle(state) {
      isDown = state !== 'CONNECTED';
      // Left, or entering anew: then the SDK tells of every stream again.
      if (state === 'DISCONNECTED') stop();
      for (const { stream } of [...awaited.values()]) start(stream);
    },
    stop,
  };
}

// Packets tell, whatever the events said: a remote track is muted until the first one comes.
function isReceived(stream: TrtcStream): boolean {
  return [stream.getVideoTrack(), stream.getAudioTrack()].some((track) => track?.readyState === 'live' && !track.muted);
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
  return read(read(stream, 'connection_'), 'autoSubscribe') === false;
}
