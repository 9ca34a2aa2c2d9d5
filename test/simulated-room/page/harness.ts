import type { Client, LocalStream, default as Namespace, RemoteStream } from 'trtc-js-sdk';
import type { faults, SimulatedRoom, Undo, WireLine } from '../../../stories/call-app/simulated-room/index.js';

type Sdk = typeof Namespace;

/** What the tests find in the page. */
export interface Harness {
  TRTC: Sdk;
  room: SimulatedRoom;
  stop: Undo;
  faults: typeof faults;
  wire: WireLine[];
  nativeSocket: typeof WebSocket;
  /** A client of the real SDK and everything it says, as `event detail`. */
  createCall: (options?: CallOptions) => Call;
  /** The error that `run` rejects with; null when it does not. */
  fail: (run: () => Promise<unknown>) => Promise<Failure | null>;
  /** Waits for `check` to give something. */
  until: <Value>(check: () => Value | null | undefined | false) => Promise<Value>;
  /** Waits until a picture plays and changes; gives its measures. */
  watch: (video: HTMLVideoElement) => Promise<{ width: number; hasMoved: boolean; hasChanged: boolean }>;
}

/** `live` is needed to change roles. */
export interface CallOptions {
  mode?: 'rtc' | 'live';
}

/** One call under test. */
export interface Call {
  client: Client;
  events: string[];
  remotes: RemoteStream[];
  join: () => Promise<void>;
  publish: () => Promise<LocalStream>;
}

/** A failure as a test compares it. */
export interface Failure {
  code?: number;
  extraCode?: number;
  message: string;
}

type Given = Pick<Harness, 'TRTC' | 'room' | 'stop' | 'faults' | 'wire' | 'nativeSocket'>;

/** Makes the harness. */
export function createHarness(given: Given): Harness {
  return { ...given, createCall: (options) => createCall(given.TRTC, options), fail, until, watch };
}

function createCall(sdk: Sdk, { mode = 'rtc' }: CallOptions = {}): Call {
  const client = sdk.createClient({
    mode,
    sdkAppId: 1400000000,
    userId: 'me',
    userSig: 'very-secret-sig',
    enableAutoPlayDialog: false,
  });
  const events: string[] = [];
  const remotes: RemoteStream[] = [];
  client.on('connection-state-changed', ({ state }) => events.push(`state ${state}`));
  client.on('client-banned', ({ reason }) => events.push(`banned ${reason}`));
  client.on('error', (error) => events.push(`error ${error.getCode()}`));
  client.on('peer-join', ({ userId }) => events.push(`peer-join ${userId}`));
  client.on('peer-leave', ({ userId }) => events.push(`peer-leave ${userId}`));
  client.on('stream-added', ({ stream }) => {
    events.push(`added ${stream.getUserId()} ${stream.getType()}`);
    client.subscribe(stream).catch((error: RtcErrorLike) => events.push(`subscribe failed ${error.getCode?.()}`));
  });
  client.on('stream-removed', ({ stream }) => events.push(`removed ${stream.getUserId()} ${stream.getType()}`));
  client.on('mute-video', ({ userId }) => events.push(`mute-video ${userId}`));
  client.on('network-quality', ({ uplinkNetworkQuality }) => events.push(`uplink ${uplinkNetworkQuality}`));
  client.on('stream-subscribed', ({ stream }) => {
    events.push(`subscribed ${stream.getUserId()} ${stream.getType()}`);
    remotes.push(stream);
    void stream.play('remote');
  });
  return {
    client,
    events,
    remotes,
    join: () => client.join({ roomId: 1 }),
    publish: async () => {
      const local = sdk.createStream({ userId: 'me', audio: true, video: true });
      local.setVideoProfile('120p');
      local.on('connection-state-changed', ({ state }) => events.push(`local ${state}`));
      await local.initialize();
      await client.publish(local);
      return local;
    },
  };
}

interface RtcErrorLike extends Error {
  getCode?: () => number;
  getExtraCode?: () => number;
}

async function fail(run: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await run();
    return null;
  } catch (caught) {
    const error = caught as RtcErrorLike;
    return { code: error.getCode?.(), extraCode: error.getExtraCode?.(), message: error.message };
  }
}

async function until<Value>(check: () => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const value = check();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function watch(video: HTMLVideoElement): ReturnType<Harness['watch']> {
  await until(() => video.videoWidth > 0 && video.currentTime > 0);
  const startedAt = video.currentTime;
  const before = readPixels(video);
  await until(() => video.currentTime > startedAt + 0.5);
  const after = readPixels(video);
  return {
    width: video.videoWidth,
    hasMoved: video.currentTime > startedAt,
    hasChanged: after.some((value, index) => Math.abs(value - (before[index] ?? 0)) > 24),
  };
}

function readPixels(video: HTMLVideoElement): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), { width: 96, height: 54 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.drawImage(video, 0, 0, 96, 54);
  return context.getImageData(0, 0, 96, 54).data;
}
