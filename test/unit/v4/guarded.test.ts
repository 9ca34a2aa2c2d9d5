import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';

const busy = () => createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });

/** A namespace as far as the kit looks at it; what it makes is remembered in `made`. */
function createFakeSdk() {
  const made: object[] = [];
  const keep = <T extends object>(one: T): T => {
    made.push(one);
    return one;
  };
  class Sdk {
    readonly VERSION = '4.15.22';
    async checkSystemRequirements() {
      return { result: true, detail: {} };
    }
    createClient(_settings: object) {
      return keep(createFakeClient());
    }
    createStream(settings: { audio?: boolean; video?: boolean; screen?: boolean; userId?: string }) {
      if (settings.userId === '') throw createRtcError('INVALID_PARAMETER');
      return keep(createFakeLocalStream({ id: `stream-${made.length}`, initialize: fail(busy()) }));
    }
  }
  return { sdk: new Sdk(), made };
}

function fail(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('what is guarded', () => {
  it('gives what it gave, runs on the thing itself, and fails with the very error', async () => {
    const { kit, first } = createTestKit();
    const error = createRtcError('SERVER_TIMEOUT');
    const seen: unknown[] = [];
    class Client {
      readonly #secret = 42;
      readonly on = () => {};
      readonly off = () => {};
      async join(options: { roomId: number }) {
        seen.push(this);
        if (options.roomId === 0) throw error;
        return this.#secret;
      }
      get answer() {
        return this.#secret;
      }
      getSelf() {
        return this;
      }
    }
    const client = new Client();
    const guarded = kit.guarded(client);
    await expect(guarded.join({ roomId: 1 })).resolves.toBe(42);
    await expect(guarded.join({ roomId: 0 })).rejects.toBe(error);
    expect(seen).toEqual([client, client]);
    expect(seen.every((self) => self === client)).toBe(true);
    expect(guarded.answer).toBe(42);
    expect(guarded.getSelf()).toBe(guarded);
    expect(guarded).toBeInstanceOf(Client);
    expect(guarded.constructor).toBe(Client);
    expect(guarded.join).toBe(guarded.join);
    expect(first()).toMatchObject({ kind: 'server-timeout', info: { operation: 'join' }, canRetry: true });
    expect(kit.store.isOf(first()?.id ?? '', client)).toBe(true);
  });

  it('reads, lists, serialises and is written to as before', () => {
    const { kit } = createTestKit();
    const stream = createFakeLocalStream();
    const guarded: typeof stream & { note?: unknown; handle?: () => void } = kit.guarded(stream);
    const handle = () => {};
    guarded.note = { of: 'the app' };
    guarded.handle = handle;
    expect(Reflect.get(stream, 'note')).toBe(guarded.note);
    expect(guarded.handle).toBe(handle);
    expect(Object.keys(guarded)).toEqual(Object.keys(stream));
    expect(JSON.stringify(guarded)).toBe(JSON.stringify(stream));
    expect('initialize' in guarded).toBe(true);
    expect('nothing' in guarded).toBe(false);
    delete guarded.note;
    expect('note' in stream).toBe(false);
    Object.freeze(guarded);
    expect(guarded.getId()).toBe(stream.getId());
  });

  it('may be frozen, and keeps a guarded thing that is written to it as what that is', () => {
    const { kit } = createTestKit();
    const frozen = Object.freeze(createFakeClient());
    expect(kit.guarded(frozen).join).toBe(frozen.join);
    const client: ReturnType<typeof createFakeClient> & { stream?: object } = createFakeClient();
    const guarded = kit.guarded(client);
    const stream = createFakeLocalStream();
    guarded.stream = kit.guarded(stream);
    expect(client.stream).toBe(stream);
    expect(guarded.stream).toBe(kit.guarded(stream));
  });

  it('is one proxy, however often and through whatever it is asked for', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    expect(guarded).not.toBe(client);
    expect(kit.guarded(client)).toBe(guarded);
    expect(kit.guarded(guarded)).toBe(guarded);
    const other = createTestKit().kit.guarded(guarded);
    expect(other).not.toBe(guarded);
    expect(kit.guarded(other)).toBe(guarded);
  });

  it('reports what a method throws at once, and throws the same', () => {
    const { kit, first } = createTestKit();
    const error = createRtcError('INVALID_PARAMETER');
    const stream = Object.assign(createFakeLocalStream({ id: 'one' }), { setVideoProfile: fail(error) });
    expect(() => kit.guarded(stream).setVideoProfile()).toThrow(error);
    expect(first()).toMatchObject({ kind: 'app-fault', info: { operation: 'setVideoProfile', streamId: 'one' } });
    const { sdk } = createFakeSdk();
    expect(() => kit.guarded(sdk).createStream({ userId: '' })).toThrow();
    expect(first()).toMatchObject({ count: 2, info: { operation: 'createStream' } });
  });

  it('runs within the gesture, and again with what the app gave', async () => {
    const { kit, store, first, settle, changes } = createTestKit();
    const roles: unknown[] = [];
    let isRefused = true;
    const client = Object.assign(createFakeClient(), {
      async switchRole(role: string) {
        roles.push(role);
        if (isRefused) throw createRtcError('SWITCH_ROLE_FAILED');
      },
    });
    kit.guarded(client).switchRole('anchor');
    expect(roles).toEqual(['anchor']);
    await settle();
    isRefused = false;
    await expect(store.retry(first()?.id ?? '')).resolves.toBe(true);
    expect(roles).toEqual(['anchor', 'anchor']);
    expect(changes.slice(-1)).toEqual(['role-switch-failed resolved']);
  });

  it('tells two streams apart that fail alike, and a success of one mends only its own', async () => {
    const { kit, first, kinds, settle } = createTestKit();
    const tried: string[] = [];
    let isFree = false;
    const create = (id: string) =>
      createFakeLocalStream({
        id,
        initialize() {
          tried.push(id);
          if (!isFree) throw busy();
        },
      });
    const [one, two] = [kit.guarded(create('one')), kit.guarded(create('two'))];
    for (const stream of [one, two]) await stream.initialize().catch(() => {});
    expect(first()?.count).toBe(2);
    isFree = true;
    await one.initialize();
    await settle();
    expect(first()?.status).toBe('active');
    await kit.store.retry(first()?.id ?? '');
    expect(tried).toEqual(['one', 'two', 'one', 'two']);
    expect(kinds()).toEqual([]);
  });

  it('gets what stands for others as what they are, also within a list or settings', async () => {
    const { kit } = createTestKit();
    const stream = createFakeLocalStream();
    const guarded = kit.guarded(stream);
    const given: unknown[][] = [];
    const keep = async (...args: unknown[]) => void given.push(args);
    const client = kit.guarded(Object.assign(createFakeClient({ publish: keep }), { startMixTranscode: keep }));
    const untouched = { isAuxiliary: true };
    await client.publish(guarded, untouched);
    await client.startMixTranscode({ of: guarded, layout: 1 }, [guarded, 2]);
    expect(given[0]?.[0]).toBe(stream);
    expect(given[0]?.[1]).toBe(untouched);
    expect(given[1]).toEqual([{ of: stream, layout: 1 }, [stream, 2]]);
    expect(Reflect.get(given[1]?.[0] as object, 'of')).toBe(stream);
  });

  it('says which device a capture is for: by the settings of the namespace that made it, or by what the stream keeps', async () => {
    const { kit, first } = createTestKit();
    const trtc = kit.guarded(createFakeSdk().sdk);
    const told: unknown[] = [];
    for (const settings of [{ audio: true, video: true }, { video: true }, { audio: true, video: false }]) {
      await trtc
        .createStream(settings)
        .initialize()
        .catch(() => {});
      told.push(first()?.info.device);
      kit.store.clear();
    }
    const kept = Object.assign(createFakeLocalStream({ initialize: fail(busy()) }), { video_: false, audio_: true });
    await kit
      .guarded(kept)
      .initialize()
      .catch(() => {});
    told.push(first()?.info.device);
    expect(told).toEqual(['both', 'camera', 'microphone', 'microphone']);
  });

  it('switches to the device that the participant picks instead', async () => {
    const { kit, first, store } = createTestKit();
    const switches: unknown[] = [];
    const stream = createFakeLocalStream({
      switchDevice(...args) {
        switches.push(args);
        if (args[1] === 'busy') throw busy();
      },
    });
    await expect(kit.guarded(stream).switchDevice('audio', 'busy')).rejects.toBeDefined();
    expect(first()).toMatchObject({ canPickDevice: true, info: { device: 'microphone', operation: 'switchDevice' } });
    await store.retry(first()?.id ?? '', { cameraId: 'a camera', microphoneId: 'free' });
    expect(switches).toEqual([
      ['audio', 'busy'],
      ['audio', 'free'],
    ]);
  });

  it('opens the picked devices where a stream keeps what it is to open, and asks for the former again where that fails', async () => {
    const { kit, first, store } = createTestKit();
    const opened: unknown[] = [];
    let isFree = false;
    const stream = Object.assign(
      createFakeLocalStream({
        initialize() {
          opened.push([stream.cameraId_, stream.facingMode_]);
          if (!isFree) throw busy();
        },
      }),
      { cameraId_: 'asked', facingMode_: 'user' as string | undefined, video_: true },
    );
    await expect(kit.guarded(stream).initialize()).rejects.toBeDefined();
    expect(first()?.canPickDevice).toBe(true);
    await store.retry(first()?.id ?? '', { cameraId: 'picked' });
    expect([stream.cameraId_, stream.facingMode_]).toEqual(['asked', 'user']);
    isFree = true;
    await store.retry(first()?.id ?? '', { cameraId: 'picked' }, { isAutomatic: true });
    expect(opened).toEqual([
      ['asked', 'user'],
      ['picked', undefined],
      ['picked', undefined],
    ]);
    expect(stream.cameraId_).toBe('picked');
  });

  it('offers no device where a stream could not be told which', async () => {
    const { kit, first } = createTestKit();
    const stream = Object.assign(createFakeLocalStream({ initialize: fail(busy()) }), { video_: true });
    await expect(kit.guarded(stream).initialize()).rejects.toBeDefined();
    expect(first()).toMatchObject({ canRetry: true, canPickDevice: false });
  });

  it('resumes what was held back, where playing once more would do nothing', async () => {
    const { kit, first, store } = createTestKit();
    const error = createRtcError('PLAY_NOT_ALLOWED');
    const resume = vi.fn();
    const play = vi.fn(fail(error));
    const stream = createFakeStream({ userId: 'ann', play, resume });
    await expect(kit.guarded(stream).play('tile')).rejects.toBe(error);
    expect(first()).toMatchObject({ kind: 'autoplay-blocked', info: { userId: 'ann' } });
    await store.retry(first()?.id ?? '');
    expect([play.mock.calls.length, resume.mock.calls.length]).toEqual([1, 1]);
  });

  it('plays once more where it failed for another reason', async () => {
    const { kit, first, store } = createTestKit();
    const played: unknown[] = [];
    const stream = createFakeStream({
      play(place) {
        played.push(place);
        if (played.length === 1) throw createRtcError('UNKNOWN');
      },
    });
    await expect(kit.guarded(stream).play('tile')).rejects.toBeDefined();
    await expect(store.retry(first()?.id ?? '')).resolves.toBe(true);
    expect(played).toEqual(['tile', 'tile']);
  });

  it('that is nothing of the SDK’s stays as it is, and the developer is told', () => {
    forgetWarnings();
    expectConsole(/guarded: the source is neither a client or a stream/);
    const { kit } = createTestKit();
    const thing = { play: 1 };
    expect(kit.guarded(thing)).toBe(thing);
    expect(kit.guarded(null as unknown as object)).toBe(null);
  });
});

describe('events of what is guarded', () => {
  it('carry guarded streams, the same each time, and one handler hears and is taken away as before', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    const [ann, ben] = [createFakeStream({ userId: 'ann' }), createFakeStream({ userId: 'ben' })];
    const streams: object[] = [];
    const payloads: unknown[] = [];
    const handle = (event: { stream: object }) => {
      streams.push(event.stream);
      payloads.push(event);
    };
    const other = (event: unknown) => payloads.push(event);
    guarded.on('stream-added', handle);
    guarded.on('stream-added', other);
    client.emit('stream-added', { stream: ann });
    client.emit('stream-added', { stream: ben });
    expect(streams).toEqual([kit.guarded(ann), kit.guarded(ben)]);
    expect(streams.includes(kit.guarded(ann))).toBe(true);
    expect(streams.includes(ann)).toBe(false);
    expect(payloads[0]).toBe(payloads[1]);
    guarded.off('stream-added', handle);
    client.emit('stream-added', { stream: ann });
    expect([streams.length, payloads.length]).toEqual([2, 5]);
  });

  it('carry what has no stream as it is, and the streams of a list guarded', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const ann = createFakeStream({ userId: 'ann' });
    const heard: unknown[] = [];
    const guarded = kit.guarded(client);
    guarded.on('audio-volume', (event: unknown) => heard.push(event));
    guarded.on('error', (event: unknown) => heard.push(event));
    const error = createRtcError('SERVER_TIMEOUT');
    const silence = { result: [] };
    client.emit('error', error);
    client.emit('audio-volume', silence);
    client.emit('audio-volume', { result: [{ userId: 'ann', audioVolume: 7, stream: ann }] });
    expect(heard[0]).toBe(error);
    expect(heard[1]).toBe(silence);
    expect(heard[2]).toEqual({ result: [{ userId: 'ann', audioVolume: 7, stream: kit.guarded(ann) }] });
    expect(Reflect.get(Object((heard[2] as { result: object[] }).result[0]), 'stream')).toBe(kit.guarded(ann));
  });

  it('bring streams whose conditions go with them', async () => {
    const { kit, kinds } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await guarded.join();
    const stream = createFakeStream({ userId: 'ann', play: fail(createRtcError('SERVER_TIMEOUT')) });
    const plays: Promise<void>[] = [];
    guarded.on('stream-added', (event: { stream: typeof stream }) => plays.push(event.stream.play('tile')));
    client.emit('stream-added', { stream });
    await Promise.allSettled(plays);
    expect(kinds()).toEqual(['server-timeout']);
    client.emit('stream-removed', { stream });
    expect(kinds()).toEqual([]);
  });

  it('call a handler on what it was given for', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    const selves: unknown[] = [];
    const app = { name: 'the app' };
    function handle(this: unknown) {
      selves.push(this);
    }
    guarded.on('peer-join', handle, app);
    guarded.on('peer-join', handle, guarded);
    client.emit('peer-join', { userId: 'ann' });
    expect(selves).toEqual([app, guarded]);
  });

  it('are all taken away by an app that says so, and the kit hears on', async () => {
    const { kit, kinds, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    const listeners = client.listenerCount();
    const handle = vi.fn();
    guarded.on('error', handle);
    guarded.off('*');
    expect(client.listenerCount()).toBe(listeners);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(handle).not.toHaveBeenCalled();
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('that were listened to before are taken away through the proxy, too', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const handle = vi.fn();
    client.on('error', handle);
    kit.guarded(client).off('error', handle);
    client.emit('error', createRtcError('UNKNOWN'));
    expect(handle).not.toHaveBeenCalled();
  });
});

describe('listening to what is guarded', () => {
  it('needs no further line: a namespace’s clients, their streams and local streams', async () => {
    const { kit, kinds } = createTestKit();
    const { sdk, made } = createFakeSdk();
    const trtc = kit.guarded(sdk);
    const guarded = trtc.createClient({});
    const local = trtc.createStream({ video: true });
    const [client, stream] = made as [ReturnType<typeof createFakeClient>, ReturnType<typeof createFakeLocalStream>];
    const remote = createFakeStream();
    expect([client.listenerCount(), stream.listenerCount()]).toEqual([0, 0]);
    await guarded.join();
    await local.initialize().catch(() => {});
    kit.store.clear();
    client.emit('stream-added', { stream: remote });
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    remote.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    expect(kinds()).toEqual(['server-timeout', 'device-lost', 'autoplay-blocked']);
    expect(kit.guarded(stream)).toBe(local);
  });

  it('begins a moment later where a client is handed in, so that a component may do that while it renders', async () => {
    const { kit, settle } = createTestKit();
    const client = createFakeClient();
    kit.guarded(client);
    expect(client.listenerCount()).toBe(0);
    await settle();
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it('is done once, whoever binds the proxy or the thing besides', async () => {
    const { kit, first, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    const listeners = client.listenerCount();
    const undos = [kit.bind(guarded), kit.bind(client)];
    expect(client.listenerCount()).toBe(listeners);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(first()?.count).toBe(1);
    const id = first()?.id ?? '';
    expect([kit.store.isOf(id, client), kit.store.isOf(id, guarded)]).toEqual([true, true]);
    for (const undo of undos) undo();
    expect(client.listenerCount()).toBe(listeners);
  });

  it('takes a proxy for what it stands for: as an owner, to clear, and to ask for a connection', async () => {
    const { kit, first, kinds, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    kit.report(createRtcError('SERVER_TIMEOUT'), { owner: guarded });
    expect(kit.store.isOf(first()?.id ?? '', client)).toBe(true);
    client.emit('connection-state-changed', { prevState: 'DISCONNECTED', state: 'CONNECTING' });
    expect(kit.connection.getState(guarded)).toBe(kit.connection.getState(client));
    expect(kit.connection.getState(guarded).state).toBe('CONNECTING');
    kit.store.clear(guarded);
    expect(kinds()).toEqual([]);
  });

  it('ends with close(), and nothing of a stream that was open stays', async () => {
    const { kit, kinds, settle } = createTestKit();
    const stream = createFakeLocalStream({ videoTrack: createFakeTrack('video') });
    const guarded = kit.guarded(Object.assign(stream, { close: () => {} }));
    await settle();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    guarded.close();
    await settle();
    expect(kinds()).toEqual([]);
    expect(stream.listenerCount()).toBe(0);
  });

  it('goes on after close() while it is told why a stream could not be opened', async () => {
    const { kit, first, settle } = createTestKit();
    const stream = Object.assign(createFakeLocalStream({ initialize: fail(busy()) }), { close: () => {} });
    const guarded = kit.guarded(stream);
    await guarded.initialize().catch(() => guarded.close());
    await settle();
    expect(first()).toMatchObject({ status: 'active', kind: 'device-in-use' });
    kit.store.dismiss(first()?.id ?? '');
    await settle();
    expect(stream.listenerCount()).toBe(0);
  });
});
