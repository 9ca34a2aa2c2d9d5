import type { TrtcLocalStream, TrtcStream } from '../sdk/v4/index.js';
import { createEmitter, type FakeEmitter } from './create-emitter.js';
import { createErrorOf, type ErrorName } from './create-error-of.js';
import { createFailures, type Failures, type QueuedFailures } from './failures.js';

/** What a fake stream is to be and do; each method by default resolves with nothing. */
export interface FakeStreamOptions {
  /** `getId()`; by default the user's name with `-main`. */
  readonly id?: string;
  readonly userId?: string;
  readonly audioTrack?: MediaStreamTrack | null;
  readonly videoTrack?: MediaStreamTrack | null;
  readonly play?: (...args: unknown[]) => unknown;
  readonly resume?: () => unknown;
}

/** What a fake local stream does besides. */
export interface FakeLocalStreamOptions extends FakeStreamOptions {
  readonly initialize?: () => unknown;
  readonly switchDevice?: (...args: unknown[]) => unknown;
  /** By default the new track takes the place of the one of its kind. */
  readonly replaceTrack?: (track: MediaStreamTrack) => unknown;
}

/** A remote stream without media: `emit` plays the browser's part, and a method may be replaced at any time. It can stand where the SDK's `RemoteStream` is asked for. */
export interface FakeStream extends FakeEmitter, Pick<Failures, 'failNext'>, TrtcStream {
  play(...args: unknown[]): Promise<void>;
  resume(): Promise<void>;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
  getType(): 'main' | 'auxiliary';
  hasAudio(): boolean;
  hasVideo(): boolean;
  stop(): void;
  close(): void;
  muteAudio(): boolean;
  muteVideo(): boolean;
  unmuteAudio(): boolean;
  unmuteVideo(): boolean;
  setAudioOutput(...args: unknown[]): Promise<void>;
  setAudioVolume(...args: unknown[]): void;
  getAudioLevel(): number;
  getVideoFrame(): string | null;
  /**
   * The SDK tells of a documented error now, by the stream's `error` event.
   * @throws where no document knows it
   */
  raise(error: ErrorName): void;
  /** Gives the stream other tracks; undefined leaves one as it is. */
  setTracks(tracks: { readonly audio?: MediaStreamTrack | null; readonly video?: MediaStreamTrack | null }): void;
}

/** A local stream without devices. It can stand where the SDK's `LocalStream` is asked for. */
export interface FakeLocalStream extends FakeStream, TrtcLocalStream {
  initialize(): Promise<void>;
  switchDevice(...args: unknown[]): Promise<void>;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  addTrack(track: MediaStreamTrack): Promise<void>;
  removeTrack(track: MediaStreamTrack): Promise<void>;
  setAudioProfile(...args: unknown[]): void;
  setVideoProfile(...args: unknown[]): void;
  setScreenProfile(...args: unknown[]): void;
  setVideoContentHint(...args: unknown[]): void;
  // biome-ignore lint/complexity/noBannedTypes: the SDK's own types say Boolean.
  setAudioCaptureVolume(...args: unknown[]): Boolean;
  play(...args: unknown[]): Promise<void>;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
}

/**
 * A stand-in for a remote stream of the SDK, as `stream-added` carries it.
 * @param options what it is and does
 */
export function createFakeStream(options: FakeStreamOptions = {}): FakeStream {
  return makeStream(options, createFailures());
}

function makeStream(options: FakeStreamOptions, { method, failNext }: QueuedFailures): FakeStream {
  const { userId = 'somebody', id = `${userId}-main` } = options;
  let { audioTrack = null, videoTrack = null } = options;
  const emitter = createEmitter();
  return {
    ...emitter,
    failNext,
    raise: (error) => emitter.emit('error', createErrorOf(error)),
    getType: () => 'main',
    hasAudio: () => audioTrack !== null,
    hasVideo: () => videoTrack !== null,
    stop() {},
    close() {
      audioTrack = null;
      videoTrack = null;
    },
    muteAudio: () => audioTrack !== null,
    muteVideo: () => videoTrack !== null,
    unmuteAudio: () => audioTrack !== null,
    unmuteVideo: () => videoTrack !== null,
    setAudioOutput: method('setAudioOutput'),
    setAudioVolume() {},
    getAudioLevel: () => 0,
    getVideoFrame: () => null,
    getId: () => id,
    getUserId: () => userId,
    getAudioTrack: () => audioTrack,
    getVideoTrack: () => videoTrack,
    play: method('play', options.play),
    resume: method('resume', options.resume),
    setTracks({ audio, video }) {
      if (audio !== undefined) audioTrack = audio;
      if (video !== undefined) videoTrack = video;
    },
  };
}

/**
 * A stand-in for what `TRTC.createStream()` gives.
 * @param options what it is and does
 */
export function createFakeLocalStream(options: FakeLocalStreamOptions = {}): FakeLocalStream {
  return makeLocalStream(options, createFailures());
}

/** @param failures what is to fail next */
export function makeLocalStream(options: FakeLocalStreamOptions, failures: QueuedFailures): FakeLocalStream {
  const { method } = failures;
  const stream = makeStream({ userId: 'me', ...options }, failures);
  const replace = (track: MediaStreamTrack) => stream.setTracks({ [track.kind]: track });
  return Object.assign(stream, {
    initialize: method('initialize', options.initialize),
    switchDevice: method('switchDevice', options.switchDevice),
    replaceTrack: method('replaceTrack', options.replaceTrack ?? replace),
    addTrack: method('addTrack', replace),
    removeTrack: method('removeTrack', (track: MediaStreamTrack) => stream.setTracks({ [track.kind]: null })),
    setAudioProfile() {},
    setVideoProfile() {},
    setScreenProfile() {},
    setVideoContentHint() {},
    setAudioCaptureVolume: () => true,
  });
}
