import type { TrtcClient } from '../sdk/v4/index.js';
import { createEmitter, type FakeEmitter } from './create-emitter.js';
import { createErrorOf, type ErrorName, findDocumented } from './create-error-of.js';
import { createFailures, type Failures, type QueuedFailures } from './failures.js';

// All that 4.15's client has and that gives a promise of nothing; each may fail.
const calls = [
  'join',
  'leave',
  'publish',
  'unpublish',
  'subscribe',
  'unsubscribe',
  'switchRole',
  'startMixTranscode',
  'stopMixTranscode',
  'startPublishCDNStream',
  'stopPublishCDNStream',
  'enableSmallStream',
  'disableSmallStream',
  'setRemoteVideoStreamType',
] as const;

type Call = (typeof calls)[number];

/** What a fake client is to do; each method by default resolves with nothing. */
export interface FakeClientOptions extends Partial<Record<Call, (...args: unknown[]) => unknown>> {
  readonly userId?: string;
  /** Whether the SDK's own autoplay dialog is on; by default off, as the kit asks for. */
  readonly enableAutoPlayDialog?: boolean;
}

/** A client without a cloud: `emit` plays the cloud's part, and a method may be replaced at any time. It can stand where the SDK's `Client` is asked for. */
export interface FakeClient
  extends FakeEmitter,
    Pick<Failures, 'failNext'>,
    Record<Exclude<Call, keyof TrtcClient>, (...args: unknown[]) => Promise<void>>,
    TrtcClient {
  join(...args: unknown[]): Promise<void>;
  leave(): Promise<void>;
  publish(...args: unknown[]): Promise<void>;
  unpublish(...args: unknown[]): Promise<void>;
  subscribe(...args: unknown[]): Promise<void>;
  getUserId(): string;
  destroy(): void;
  setProxyServer(...args: unknown[]): void;
  setTurnServer(...args: unknown[]): void;
  sendSEIMessage(...args: unknown[]): void;
  enableAudioVolumeEvaluation(...args: unknown[]): void;
  setSmallStreamProfile(...args: unknown[]): void;
  /** Nobody, until a test puts another function here. */
  getRemoteMutedState(): never[];
  getTransportStats(): Promise<{ rtt: number; downlinksRTT: Record<string, number> }>;
  getLocalAudioStats(): Promise<Record<string, never>>;
  getLocalVideoStats(): Promise<Record<string, never>>;
  getRemoteAudioStats(): Promise<Record<string, never>>;
  getRemoteVideoStats(): Promise<Record<string, never>>;
  callExperimentalAPI(...args: unknown[]): Promise<unknown>;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
  /**
   * The SDK tells of an error now: its `error` event with a documented error, or `client-banned` for the reason of a ban.
   * @throws where no document knows it
   */
  raise(error: ErrorName): void;
}

/**
 * A stand-in for what `TRTC.createClient()` gives, with all its methods.
 * @param options what its methods do
 */
export function createFakeClient(options: FakeClientOptions = {}): FakeClient {
  return makeClient(options, createFailures());
}

/** @param failures what is to fail next */
export function makeClient(options: FakeClientOptions, { method, failNext }: QueuedFailures): FakeClient {
  const { userId = 'me', enableAutoPlayDialog = false } = options;
  const emitter = createEmitter();
  const named = Object.fromEntries(calls.map((name) => [name, method(name, options[name])])) as Record<
    Call,
    (...args: unknown[]) => Promise<void>
  >;
  const client: FakeClient = {
    ...emitter,
    ...named,
    failNext,
    raise(error) {
      emitter.emit(findDocumented(error).group === 'banned' ? 'client-banned' : 'error', createErrorOf(error));
    },
    getUserId: () => userId,
    destroy: () => emitter.off('*'),
    setProxyServer() {},
    setTurnServer() {},
    sendSEIMessage() {},
    enableAudioVolumeEvaluation() {},
    setSmallStreamProfile() {},
    getRemoteMutedState: () => [],
    getTransportStats: async () => ({ rtt: 0, downlinksRTT: {} }),
    getLocalAudioStats: async () => ({}),
    getLocalVideoStats: async () => ({}),
    getRemoteAudioStats: async () => ({}),
    getRemoteVideoStats: async () => ({}),
    callExperimentalAPI: async () => undefined,
  };
  return Object.assign(client, { enableAutoPlayDialog_: enableAutoPlayDialog });
}
