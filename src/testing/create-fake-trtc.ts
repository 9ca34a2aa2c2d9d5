import { lastOf } from '../core/built-ins.js';
import type { ErrorName } from './create-error-of.js';
import { findDocumented } from './create-error-of.js';
import { type FakeClient, makeClient } from './create-fake-client.js';
import { type FakeLocalStream, makeLocalStream } from './create-fake-stream.js';
import { createFakeTrack } from './create-fake-track.js';
import { createFailures, type Failures } from './failures.js';

interface ClientSettings {
  readonly userId: string;
  readonly enableAutoPlayDialog?: boolean;
}

interface StreamSettings {
  readonly userId?: string;
  readonly audio?: boolean;
  readonly video?: boolean;
  readonly screen?: boolean;
  readonly audioSource?: MediaStreamTrack;
  readonly videoSource?: MediaStreamTrack;
}

/** The SDK's namespace without devices and without a cloud: all goes well until a test says otherwise. */
export interface FakeTrtc extends Pick<Failures, 'failNext'> {
  readonly VERSION: string;
  readonly Logger: {
    readonly LogLevel: { TRACE: 0; DEBUG: 1; INFO: 2; WARN: 3; ERROR: 4; NONE: 5 };
    setLogLevel(level: number): void;
    enableUploadLog(): void;
    disableUploadLog(): void;
  };
  createClient(settings: ClientSettings): FakeClient;
  createStream(settings: StreamSettings): FakeLocalStream;
  checkSystemRequirements(): Promise<{ result: boolean; detail: Record<(typeof requirements)[number], boolean> }>;
  isScreenShareSupported(): boolean;
  isSmallStreamSupported(): boolean;
  /** No device, until a test puts another function here. */
  getDevices(): Promise<never[]>;
  getCameras(): Promise<never[]>;
  getMicrophones(): Promise<never[]>;
  getSpeakers(): Promise<never[]>;
  /** The clients that the app has made, in order. */
  readonly clients: readonly FakeClient[];
  /** The local streams that the app has made, in order. */
  readonly streams: readonly FakeLocalStream[];
  /**
   * The SDK tells of a documented error now, by the event of the app's latest local stream where it is of camera, microphone or player, else by that
   * of its latest client. What only comes as a rejection is presented all the same; `failNext` makes it one.
   * @throws where no document knows it, or the app has made nothing that could tell
   */
  raise(error: ErrorName): void;
  /** Forgets clients, streams and failures that did not come to pass, as between two tests. */
  reset(): void;
}

const requirements = [
  'isBrowserSupported',
  'isWebRTCSupported',
  'isMediaDevicesSupported',
  'isH264EncodeSupported',
  'isH264DecodeSupported',
  'isVp8EncodeSupported',
  'isVp8DecodeSupported',
] as const;

const ofStream = ['DEVICE_NOT_FOUND', 'INITIALIZE_FAILED', 'PLAY_NOT_ALLOWED', 'DEVICE_AUTO_RECOVER_FAILED'];

/** A stand-in for what `trtc-js-sdk` exports by default, to be put in its place: `vi.mock('trtc-js-sdk', () => ({ default: createFakeTrtc() }))`. */
export function createFakeTrtc(): FakeTrtc {
  const clients: FakeClient[] = [];
  const streams: FakeLocalStream[] = [];
  const failures = createFailures();
  const nobody = async () => [];

  return {
    VERSION: '4.15.22',
    Logger: {
      LogLevel: { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, NONE: 5 },
      setLogLevel() {},
      enableUploadLog() {},
      disableUploadLog() {},
    },
    createClient({ userId, enableAutoPlayDialog = true }) {
      const connect = (prevState: string, state: string) =>
        client.emit('connection-state-changed', { prevState, state });
      const client = makeClient(
        {
          userId,
          enableAutoPlayDialog,
          join() {
            connect('DISCONNECTED', 'CONNECTING');
            connect('CONNECTING', 'CONNECTED');
          },
          leave: () => connect('CONNECTED', 'DISCONNECTED'),
        },
        createFailures(failures),
      );
      clients.push(client);
      return client;
    },
    createStream({ userId = '', audio = false, video = false, screen = false, audioSource, videoSource }) {
      const stream = makeLocalStream(
        {
          userId,
          initialize: () =>
            stream.setTracks({
              audio: audioSource ?? (audio ? createFakeTrack('audio') : null),
              video: videoSource ?? (video || screen ? createFakeTrack('video') : null),
            }),
        },
        createFailures(failures),
      );
      streams.push(stream);
      return stream;
    },
    async checkSystemRequirements() {
      const detail = Object.fromEntries(requirements.map((name) => [name, true]));
      return { result: true, detail: detail as Record<(typeof requirements)[number], boolean> };
    },
    isScreenShareSupported: () => true,
    isSmallStreamSupported: () => true,
    getDevices: nobody,
    getCameras: nobody,
    getMicrophones: nobody,
    getSpeakers: nobody,
    clients,
    streams,
    failNext: failures.failNext,
    raise(error) {
      const { group, id } = findDocumented(error);
      const isOfStream = group === 'media' || ofStream.includes(id);
      const source = isOfStream ? (lastOf(streams) ?? lastOf(clients)) : lastOf(clients);
      if (!source) throw new Error('The app has not made a client yet, so nobody tells of the error. Render it first.');
      source.raise(error);
    },
    reset() {
      clients.length = 0;
      streams.length = 0;
      failures.clear();
    },
  };
}
