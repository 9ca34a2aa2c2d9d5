import type { Client, LocalStream, default as Namespace, RemoteStream } from 'trtc-js-sdk';
import type { Condition, ConditionChange, Device, ErrorKit } from '../../../src/index.js';
import type { SimulatedRoom } from '../../../stories/call-app/simulated-room/index.js';
import type { CountingClock } from './counting-clock.js';
import { countOn, type ListenerCount } from './listener-count.js';
import type { MediaEdge } from './media-edge.js';

type Sdk = typeof Namespace;

/** What the page draws; a new object each time it changes. */
export interface PageState {
  readonly language: string;
  readonly client: Client | null;
  /** Bound by hooks. */
  readonly streams: readonly LocalStream[];
  readonly isShown: boolean;
  /** Where the surfaces stand; the page's body where there is none. */
  readonly container: HTMLElement | null;
}

/** One change of a condition, as `onCondition` told it. */
export interface Told {
  readonly change: ConditionChange;
  readonly id: string;
  readonly kind: string;
  readonly code: number | undefined;
  readonly extraCode: number | undefined;
  readonly device: string | undefined;
  readonly userId: string | undefined;
  readonly source: string | undefined;
  readonly resolution: string | undefined;
  readonly count: number;
}

export interface CallOptions {
  mode?: 'rtc' | 'live';
  autoSubscribe?: boolean;
  /** The app calls `subscribe()` for each stream that is added; true by default. Else it relies on the automatic one alone. */
  subscribes?: boolean;
  enableAutoPlayDialog?: boolean;
}

/** A call of the app under test. */
export interface Call {
  client: Client;
  /** Everything the client and its streams say, as `event detail`. */
  events: string[];
  remotes: RemoteStream[];
  local: LocalStream | null;
  join: () => Promise<void>;
  /** Captures, plays and publishes; through guard each. */
  publish: (options?: StreamOptions) => Promise<LocalStream>;
  leave: () => Promise<void>;
  /** How many listeners somebody else than the app has on the client. */
  countListeners: () => number;
}

export interface StreamOptions {
  audio?: boolean;
  video?: boolean;
  screen?: boolean;
}

/** What the tests find in the page. */
export interface Harness {
  /** What the app uses: guarded where the page was opened so. */
  TRTC: Sdk;
  /** The SDK itself. */
  bare: Sdk;
  isGuarded: boolean;
  room: SimulatedRoom | null;
  stopRoom: () => void;
  kit: ErrorKit;
  clock: CountingClock;
  media: MediaEdge;
  listeners: ListenerCount;
  /** What the live regions said, in their order. */
  spoken: string[];
  told: Told[];
  /** The latest call. Throws before there is one. */
  readonly call: Call;
  createCall: (options?: CallOptions) => Call;
  createStream: (options?: StreamOptions) => LocalStream;
  /** Shows something else: another client, another language. */
  show: (state: Partial<PageState>) => void;
  /** Runs something and gives what it failed with, as a test compares it; null where it did not. */
  fail: (run: () => unknown) => Promise<{ code?: number; name: string } | null>;
  until: <Value>(check: () => Value | null | undefined | false) => Promise<Value>;
  /** What the page sees when its tab is hidden or shown again. */
  hide: (isHidden: boolean) => void;
  /** Whether the app's own tiles play and change. */
  isMoving: (video: HTMLVideoElement) => Promise<boolean>;
}

type Given = Pick<
  Harness,
  'TRTC' | 'bare' | 'isGuarded' | 'room' | 'stopRoom' | 'kit' | 'clock' | 'media' | 'listeners' | 'show'
>;

/** Makes the harness. */
export function createHarness(given: Given): Harness {
  const streams: LocalStream[] = [];
  let latest: Call | undefined;
  const harness: Harness = {
    ...given,
    spoken: listenToRegions(),
    told: [],
    get call() {
      if (!latest) throw new Error('No call has been made.');
      return latest;
    },
    createCall(options) {
      const call = createCall(harness, options);
      latest = call;
      if (!given.isGuarded) given.show({ client: call.client });
      return call;
    },
    createStream({ audio = true, video = true, screen } = {}) {
      const stream = screen
        ? given.TRTC.createStream({ userId: 'me', audio: false, screen: true })
        : given.TRTC.createStream({ userId: 'me', audio, video });
      if (video && !screen) stream.setVideoProfile('120p');
      streams.push(stream);
      if (!given.isGuarded) given.show({ streams: [...streams] });
      return stream;
    },
    fail,
    until,
    hide,
    isMoving,
  };
  return harness;
}

/** Keeps what a condition was when it was told. */
export function tell(condition: Condition, change: ConditionChange): Told {
  const { id, kind, info, resolution, count } = condition;
  const { code, extraCode, device, userId, source } = info;
  return { change, id, kind, code, extraCode, device, userId, source, resolution, count };
}

function createCall(harness: Harness, options: CallOptions = {}): Call {
  const { mode = 'rtc', autoSubscribe, subscribes = true, enableAutoPlayDialog = false } = options;
  const { TRTC, kit, isGuarded } = harness;
  const guard: ErrorKit['guard'] = isGuarded ? async (run) => run({ retries: 0 }) : kit.guard;
  const client = TRTC.createClient({
    mode,
    sdkAppId: 1400000000,
    userId: 'me',
    userSig: 'very-secret-sig',
    enableAutoPlayDialog,
    ...(autoSubscribe === undefined ? {} : { autoSubscribe }),
  });
  const events: string[] = [];
  const call: Call = {
    client,
    events,
    remotes: [],
    local: null,
    join: () => guard(() => client.join({ roomId: 1 }), { operation: 'join', owner: client }),
    async publish(streamOptions) {
      const local = harness.createStream(streamOptions);
      local.on('connection-state-changed', ({ prevState, state }) => events.push(`local ${prevState} ${state}`));
      local.on('player-state-changed', ({ type, state, reason }) => events.push(`player ${type} ${state} ${reason}`));
      local.on('device-auto-recovered', () => events.push('device-auto-recovered'));
      call.local = local;
      const device = deviceOf(streamOptions);
      await guard(() => local.initialize(), { operation: 'initialize', device, owner: local });
      await local.play('local', { muted: true });
      await guard(() => client.publish(local), { operation: 'publish', owner: client });
      return local;
    },
    leave: () => client.leave(),
    countListeners: () => 0,
  };
  client.on('connection-state-changed', ({ state }) => events.push(`state ${state}`));
  client.on('client-banned', ({ reason }) => events.push(`banned ${reason}`));
  client.on('error', (error) => events.push(`error ${error.getCode()}`));
  client.on('stream-added', ({ stream }) => {
    events.push(`added ${stream.getUserId()} ${stream.getType()}`);
    stream.on('connection-state-changed', ({ state }) => events.push(`remote ${stream.getUserId()} ${state}`));
    if (subscribes) client.subscribe(stream).catch(() => events.push(`subscribe failed ${stream.getUserId()}`));
    else play(stream);
  });
  client.on('stream-subscribed', ({ stream }) => {
    events.push(`subscribed ${stream.getUserId()} ${stream.getType()}`);
    if (subscribes) play(stream);
  });
  client.on('stream-removed', ({ stream }) => {
    events.push(`removed ${stream.getUserId()} ${stream.getType()}`);
    call.remotes = call.remotes.filter((remote) => remote !== stream);
  });
  call.countListeners = countOn(client);
  return call;

  function play(stream: RemoteStream) {
    call.remotes.push(stream);
    stream.on('player-state-changed', ({ type, state, reason }) =>
      events.push(`remote player ${stream.getUserId()} ${type} ${state} ${reason}`),
    );
    stream.play('remote').catch(() => events.push(`blocked ${stream.getUserId()}`));
  }
}

function deviceOf({ audio = true, video = true, screen }: StreamOptions = {}): Device {
  if (screen) return 'screen';
  if (audio && video) return 'both';
  return video ? 'camera' : 'microphone';
}

function listenToRegions(): string[] {
  const spoken: string[] = [];
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[data-trtc-announcer]');
      if (!region || (addedNodes.length === 0 && target instanceof Element)) continue;
      if (region.textContent) spoken.push(region.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return spoken;
}

interface RtcErrorLike extends Error {
  getCode?: () => number;
}

async function fail(run: () => unknown): ReturnType<Harness['fail']> {
  try {
    await run();
    return null;
  } catch (caught) {
    const error = caught as RtcErrorLike;
    return { code: error.getCode?.(), name: error.name };
  }
}

async function until<Value>(check: () => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const value = check();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function hide(isHidden: boolean): void {
  const state = isHidden ? 'hidden' : 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

async function isMoving(video: HTMLVideoElement): Promise<boolean> {
  await until(() => video.videoWidth > 0 && video.currentTime > 0);
  const startedAt = video.currentTime;
  await until(() => video.currentTime > startedAt + 0.3);
  return true;
}
