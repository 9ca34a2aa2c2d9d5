import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createRtcError,
} from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';
import { busy, createFakeSdk, fail } from './create-fake-sdk.js';

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
