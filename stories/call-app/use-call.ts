import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client, LocalStream, RemoteStream } from 'trtc-js-sdk';
import { type Attempt, useTrtcError } from '../../src/index.js';
import type { Account } from './accounts.js';
import type { Sdk } from './load-sdk.js';

/** Which devices a call wants. */
export interface Wanted {
  readonly camera: boolean;
  readonly microphone: boolean;
}

/** A call as the app sees it: the streams, whether it is in the room, and what it can do. Every operation goes through `guard`. */
export interface Call {
  readonly client: Client | null;
  readonly local: LocalStream | null;
  readonly remotes: readonly RemoteStream[];
  readonly isJoined: boolean;
  startDevices(wanted: Wanted): Promise<void>;
  stopDevices(): void;
  join(account: Account): Promise<void>;
  rejoin(): Promise<void>;
  leave(): Promise<void>;
  shareScreen(): Promise<void>;
  startBroadcast(): Promise<void>;
}

const ignore = () => {};

export function useCall({ TRTC }: Sdk): Call {
  const [client, setClient] = useState<Client | null>(null);
  const [local, setLocal] = useState<LocalStream | null>(null);
  const [remotes, setRemotes] = useState<readonly RemoteStream[]>([]);
  const [isJoined, setIsJoined] = useState(false);
  const account = useRef<Account | null>(null);
  const localNow = useRef<LocalStream | null>(null);
  const clientNow = useRef<Client | null>(null);
  const { guard } = useTrtcError(local);

  const keepLocal = useCallback((stream: LocalStream | null) => {
    if (localNow.current !== stream) localNow.current?.close();
    localNow.current = stream;
    setLocal(stream);
  }, []);

  const publish = useCallback(async () => {
    const [from, stream] = [clientNow.current, localNow.current];
    if (from && stream) await guard(() => from.publish(stream), { operation: 'publish', owner: from });
  }, [guard]);

  const startDevices = useCallback(
    async ({ camera, microphone }: Wanted) => {
      const device = camera && microphone ? 'both' : camera ? 'camera' : 'microphone';
      await guard(
        async ({ cameraId, microphoneId }: Attempt) => {
          const stream = TRTC.createStream({ audio: microphone, video: camera, cameraId, microphoneId });
          await stream.initialize();
          keepLocal(stream);
          await publishIn(clientNow.current, stream);
        },
        { device, operation: 'start-devices', picksDevice: true, owner: TRTC },
      );
    },
    [guard, keepLocal, TRTC],
  );

  const makeClient = useCallback(
    ({ sdkAppId, userId, userSig }: Account) => {
      const made = TRTC.createClient({ mode: 'rtc', sdkAppId, userId, userSig, enableAutoPlayDialog: false });
      made.on('stream-added', ({ stream }) => {
        guard(() => made.subscribe(stream), { operation: 'subscribe', userId: stream.getUserId(), owner: made });
      });
      made.on('stream-subscribed', ({ stream }) =>
        setRemotes((all) => [...all.filter((one) => one !== stream), stream]),
      );
      made.on('stream-removed', ({ stream }) => setRemotes((all) => all.filter((one) => one !== stream)));
      made.on('client-banned', () => setIsJoined(false));
      return made;
    },
    [guard, TRTC],
  );

  const enter = useCallback(
    async (made: Client, { roomId }: Account) => {
      await made.join({ roomId });
      setIsJoined(true);
      if (localNow.current) publish().catch(ignore);
    },
    [publish],
  );

  const leave = useCallback(async () => {
    const made = clientNow.current;
    clientNow.current = null;
    setIsJoined(false);
    setRemotes([]);
    setClient(null);
    await made?.leave().catch(ignore);
    made?.destroy();
  }, []);

  const join = useCallback(
    async (next: Account) => {
      await leave();
      account.current = next;
      // Inside the guard: a wrong sdkAppId or userId is refused by createClient itself.
      await guard(
        async () => {
          await leave();
          const made = makeClient(next);
          clientNow.current = made;
          setClient(made);
          await enter(made, next);
        },
        { operation: 'join', owner: TRTC },
      );
    },
    [guard, makeClient, enter, leave, TRTC],
  );

  const rejoin = useCallback(async () => {
    if (account.current) await join(account.current);
  }, [join]);

  const shareScreen = useCallback(async () => {
    const screen = TRTC.createStream({ screen: true, audio: false });
    await guard(() => screen.initialize(), { device: 'screen', operation: 'share-screen' });
    screen.on('screen-sharing-stopped', () => clientNow.current?.unpublish(screen).catch(ignore));
    const made = clientNow.current;
    if (made)
      await guard(() => made.publish(screen, { isAuxiliary: true }), { operation: 'publish-screen', owner: made });
  }, [guard, TRTC]);

  const startBroadcast = useCallback(async () => {
    const made = clientNow.current;
    if (made)
      await guard(() => made.startPublishCDNStream({ streamId: 'demo' }), { operation: 'broadcast', owner: made });
  }, [guard]);

  useEffect(() => {
    return () => {
      leave();
      localNow.current?.close();
    };
  }, [leave]);

  return {
    client,
    local,
    remotes,
    isJoined,
    startDevices,
    stopDevices: () => keepLocal(null),
    join,
    rejoin,
    leave,
    shareScreen,
    startBroadcast,
  };
}

async function publishIn(client: Client | null, stream: LocalStream) {
  if (client) await client.publish(stream);
}
