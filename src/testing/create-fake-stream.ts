import type { TrtcLocalStream, TrtcStream } from '../sdk/v4/index.js';
import { createEmitter, type FakeEmitter } from './create-emitter.js';
import { toAsync } from './create-fake-client.js';

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

/** A remote stream without media: `emit` plays the browser's part, and a method may be replaced at any time. */
export interface FakeStream extends FakeEmitter, TrtcStream {
  play(...args: unknown[]): Promise<void>;
  resume(): Promise<void>;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
  /** Gives the stream other tracks; undefined leaves one as it is. */
  setTracks(tracks: { readonly audio?: MediaStreamTrack | null; readonly video?: MediaStreamTrack | null }): void;
}

/** A local stream without devices. */
export interface FakeLocalStream extends FakeStream, TrtcLocalStream {
  initialize(): Promise<void>;
  switchDevice(...args: unknown[]): Promise<void>;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  play(...args: unknown[]): Promise<void>;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
}

/**
 * A stand-in for a remote stream of the SDK, as `stream-added` carries it.
 * @param options what it is and does
 */
export function createFakeStream(options: FakeStreamOptions = {}): FakeStream {
  const { userId = 'somebody', id = `${userId}-main` } = options;
  let { audioTrack = null, videoTrack = null } = options;
  return {
    ...createEmitter(),
    getId: () => id,
    getUserId: () => userId,
    getAudioTrack: () => audioTrack,
    getVideoTrack: () => videoTrack,
    play: toAsync(options.play),
    resume: toAsync(options.resume),
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
  const stream = createFakeStream({ userId: 'me', ...options });
  const replace = (track: MediaStreamTrack) => stream.setTracks({ [track.kind]: track });
  return Object.assign(stream, {
    initialize: toAsync(options.initialize),
    switchDevice: toAsync(options.switchDevice),
    replaceTrack: toAsync((options.replaceTrack ?? replace) as (...args: unknown[]) => unknown),
  });
}
