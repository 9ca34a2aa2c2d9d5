import { read } from '../../core/read.js';

/** What the kit uses of an event emitter of the SDK 4.x. */
interface Emitter {
  on(event: string, handler: (event: unknown) => void): unknown;
  off(event: string, handler: (event: unknown) => void): unknown;
}

/** What the kit uses of a stream of the SDK 4.x, local or remote. `TRTC.createStream()` gives one. */
export interface TrtcStream extends Emitter {
  play(...args: never[]): Promise<void>;
  resume(): Promise<void>;
  getId(): string;
  getUserId(): string;
  getAudioTrack(): MediaStreamTrack | null;
  getVideoTrack(): MediaStreamTrack | null;
}

/** What the kit uses of a local stream besides. */
export interface TrtcLocalStream extends TrtcStream {
  initialize(): Promise<void>;
  replaceTrack(track: MediaStreamTrack): Promise<void>;
}

/** What the kit uses of a client of the SDK 4.x. `TRTC.createClient()` gives one. */
export interface TrtcClient extends Emitter {
  join(...args: never[]): Promise<void>;
  leave(): Promise<void>;
  publish(stream: never, ...args: never[]): Promise<void>;
  unpublish(stream: never): Promise<void>;
  subscribe(stream: never, ...args: never[]): Promise<void>;
}

/** What the kit uses of the SDK's namespace, handed in as `sdk={TRTC}`. */
export interface TrtcSdk {
  checkSystemRequirements(): Promise<{ readonly result: boolean; readonly detail: Readonly<Record<string, boolean>> }>;
}

/** A client or a stream of the SDK. */
export type TrtcSource = TrtcClient | TrtcStream;

/** Whether a thing is a client of the SDK 4.x. */
export function isClient(source: unknown): source is TrtcClient {
  return hasMethod(source, 'join') && hasMethod(source, 'on');
}

/** Whether a thing is a stream of the SDK 4.x. */
export function isStream(source: unknown): source is TrtcStream {
  return hasMethod(source, 'play') && hasMethod(source, 'on');
}

/** Whether a stream is a local one. */
export function isLocalStream(stream: TrtcStream): stream is TrtcLocalStream {
  return hasMethod(stream, 'initialize') && hasMethod(stream, 'replaceTrack');
}

/** Whether a thing is the namespace of the SDK 4.x. */
export function isSdk(namespace: unknown): namespace is TrtcSdk {
  return hasMethod(namespace, 'checkSystemRequirements');
}

function hasMethod(source: unknown, name: string): boolean {
  return typeof read(source, name) === 'function';
}
