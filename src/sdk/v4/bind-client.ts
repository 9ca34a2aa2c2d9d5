import type { Undo } from '../../core/host.js';
import { read } from '../../core/read.js';
import type { ConnectionStateName } from '../../core/recovery/connection.js';
import { together } from '../../core/recovery/while-open.js';
import type { ErrorContext } from '../../core/types.js';
import { warnOnce } from '../../core/warn.js';
import { bindStream } from './bind-stream.js';
import { type Binding, resolveWhere } from './binding.js';
import { codeOf } from './codes/index.js';
import { listen } from './listen.js';
import { readPresent } from './present.js';
import { codeIn } from './read-error.js';
import { isStream, type TrtcClient, type TrtcStream } from './types.js';
import { watchQuality } from './watch-quality.js';
import { watchSubscriptions } from './watch-subscription.js';
import { republish } from './watch-uplink.js';

/** Listens to a client and to its remote streams as they come and go. */
export function bindClient(client: TrtcClient, binding: Binding): Undo {
  const { store, connection, clients, onError } = binding;
  const unbinds = new Map<string, Undo>();
  const streams = binding.remoteStreams.get(client) ?? new Map<string, TrtcStream>();
  const subscriptions = watchSubscriptions(client, binding);
  const handleQuality = watchQuality(client, binding);
  const present = readPresent(client);
  const removeConnection = connection.add(client, present.state);
  clients.add(client);
  warnOfDialog(client);
  binding.remoteStreams.set(client, streams);

  function addStream(stream: TrtcStream) {
    const id = stream.getId();
    if (streams.get(id) === stream && unbinds.has(id)) return;
    unbinds.get(id)?.();
    streams.set(id, stream);
    const handleState = (event: unknown) => subscriptions.changed(stream, read(event, 'state'));
    unbinds.set(
      id,
      together(
        bindStream(stream, binding, client),
        listen(stream, { 'connection-state-changed': handleState }, onError),
      ),
    );
  }

  function removeStream(stream: TrtcStream) {
    const id = stream.getId();
    unbinds.get(id)?.();
    unbinds.delete(id);
    streams.delete(id);
    resolveWhere(store, (condition) => condition.info.streamId === id && store.isOf(condition.id, client), 'cleared');
  }

  function handleError(error: unknown) {
    // The SDK has given up what was noticed to be lost long before: one trouble.
    if (isUplinkLoss(error)) {
      const owners = [client, ...binding.localStreams];
      const isOurs = (id: string) => owners.some((owner) => store.isOf(id, owner));
      resolveWhere(store, ({ id, kind, info }) => kind === 'uplink-lost' && !info.code && isOurs(id), 'superseded');
    }
    store.report(error, { source: 'client-error', owner: client, ...waysBack(client, binding, error) });
  }

  for (const stream of [...streams.values(), ...present.streams]) addStream(stream);

  const stop = listen(
    client,
    {
      error: handleError,
      'client-banned': (event) => store.report(event, { source: 'client-banned', owner: client }),
      'connection-state-changed': (event) => {
        const state = read(event, 'state');
        if (!isConnectionState(state)) return;
        subscriptions.handle(state);
        connection.update(client, state);
      },
      'stream-added': (event) => {
        const stream = streamOf(event);
        if (!stream) return;
        addStream(stream);
        subscriptions.added(stream);
        connection.confirm(client);
      },
      'stream-subscribed': (event) => {
        const stream = streamOf(event);
        if (!stream) return;
        addStream(stream);
        subscriptions.settled(stream, false);
      },
      'stream-removed': (event) => {
        const stream = streamOf(event);
        if (!stream) return;
        subscriptions.settled(stream, true);
        removeStream(stream);
      },
      'network-quality': (event) => {
        handleQuality(event);
        // Told every two seconds in a room: so a client that was bound in mid-call is in one.
        if (connection.getState(client).state === 'DISCONNECTED') connection.confirm(client);
      },
    },
    onError,
  );

  return () => {
    stop();
    subscriptions.stop();
    for (const unbind of unbinds.values()) unbind();
    unbinds.clear();
    clients.delete(client);
    removeConnection();
  };
}

// The uplink can be published anew by the kit itself, where it knows which stream it was.
function waysBack(client: TrtcClient, { localStreams }: Binding, error: unknown): ErrorContext {
  const [stream, ...others] = localStreams;
  return isUplinkLoss(error) && stream && others.length === 0
    ? { operation: 'republish', retry: () => republish(client, stream) }
    : {};
}

function isUplinkLoss(error: unknown): boolean {
  return codeIn(error) === codeOf('UPLINK_RECONNECTION_FAILED');
}

function streamOf(event: unknown): TrtcStream | undefined {
  const stream = read(event, 'stream');
  return isStream(stream) ? stream : undefined;
}

function isConnectionState(value: unknown): value is ConnectionStateName {
  return value === 'DISCONNECTED' || value === 'CONNECTING' || value === 'RECONNECTING' || value === 'CONNECTED';
}

// On by default in 4.x, and then two dialogs would show.
function warnOfDialog(client: TrtcClient) {
  if (read(client, 'enableAutoPlayDialog_') !== true) return;
  warnOnce(
    "The SDK's own autoplay dialog is on, so a participant would see two. Create the client with enableAutoPlayDialog: false.",
  );
}
