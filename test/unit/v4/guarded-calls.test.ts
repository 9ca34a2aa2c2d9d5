import { describe, expect, it } from 'vitest';
import { canPick, initializeWith } from '../../../src/sdk/v4/picked-device.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createRtcError,
} from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { busy, fail } from './create-fake-sdk.js';

describe('a guarded call', () => {
  it.each([
    ['video', { device: 'camera' }, { cameraId: 'picked', microphoneId: 'other' }, 'picked'],
    ['audio', { device: 'microphone' }, { cameraId: 'other', microphoneId: 'picked' }, 'picked'],
    ['video', { device: 'camera' }, {}, 'busy'],
  ] as const)('that switches the %s tells of %o, and takes what is picked of it', async (input, told, pick, taken) => {
    const { kit, first, store } = createTestKit();
    const switches: unknown[][] = [];
    const stream = createFakeLocalStream({
      switchDevice(...args) {
        switches.push(args);
        if (switches.length === 1) throw busy();
      },
    });
    await expect(kit.guarded(stream).switchDevice(input, 'busy')).rejects.toBeDefined();
    expect(first()).toMatchObject({ canPickDevice: true, info: { ...told, streamId: 'me-main' } });
    await store.retry(first()?.id ?? '', pick);
    expect(switches[1]).toEqual([input, taken]);
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

  it('that switches nothing the kit knows is told of no device', async () => {
    const { kit, first } = createTestKit();
    const stream = createFakeLocalStream({ switchDevice: () => Promise.reject(createRtcError('INVALID_PARAMETER')) });
    await expect(kit.guarded(stream).switchDevice('nothing', 'x')).rejects.toBeDefined();
    expect(first()).toMatchObject({ kind: 'app-fault', canPickDevice: false });
    expect(first()?.info.device).toBeUndefined();
  });

  it('that opens the screen tells so, whatever is captured with it', async () => {
    const { kit, first } = createTestKit();
    const stream = Object.assign(createFakeLocalStream({ initialize: () => Promise.reject(busy()) }), {
      screen_: true,
      audio_: true,
    });
    await expect(kit.guarded(stream).initialize()).rejects.toBeDefined();
    expect(first()).toMatchObject({ canPickDevice: false, info: { device: 'screen' } });
  });

  it('that acts on a stream is known by it, and without one by its name alone', async () => {
    const { kit, store } = createTestKit();
    const client = kit.guarded(createFakeClient({ publish: () => Promise.reject(createRtcError('SERVER_TIMEOUT')) }));
    for (const stream of [createFakeLocalStream({ id: 'one' }), undefined, {}]) {
      await expect(client.publish(stream)).rejects.toBeDefined();
      const [condition] = store.getSnapshot().conditions;
      expect(condition?.info.operation).toBe(stream && 'on' in stream ? 'publish:one' : 'publish:');
      expect(condition?.info.streamId).toBe(stream && 'on' in stream ? 'one' : undefined);
      store.clear();
    }
  });

  it('of a stream that a client gives, and that did not come with it, belongs to the stream', async () => {
    const { kit, store, first } = createTestKit();
    const local = createFakeLocalStream({ initialize: () => Promise.reject(busy()) });
    const client = Object.assign(Object.create({ findStream: () => local }), createFakeClient());
    await expect(kit.guarded(client).findStream().initialize()).rejects.toBeDefined();
    expect([store.isOf(first()?.id ?? '', local), store.isOf(first()?.id ?? '', client)]).toEqual([true, false]);
  });

  it('that resumes gives what the SDK gives, and is done in a retry as soon as it sounds', async () => {
    const { kit, first, store, kinds, settle } = createTestKit();
    const stream = createFakeStream({ userId: 'ann' });
    Object.assign(stream, { resume: async () => 'the SDK’s' });
    await expect(kit.guarded(stream).resume()).resolves.toBe('the SDK’s');
    Object.assign(stream, { resume: () => Promise.reject(createRtcError('PLAY_NOT_ALLOWED')) });
    await expect(kit.guarded(stream).resume()).rejects.toBeDefined();
    expect(first()?.info).toMatchObject({ userId: 'ann', operation: 'resume' });
    Object.assign(stream, { resume: () => new Promise(() => {}) });
    const retrying = store.retry(first()?.id ?? '');
    await settle();
    stream.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    await expect(retrying).resolves.toBe(true);
    expect(kinds()).toEqual([]);
  });

  it('that makes nothing is told as a guarded one', () => {
    const { kit, first } = createTestKit();
    const namespace = {
      checkSystemRequirements: async () => ({ result: true, detail: {} }),
      createClient() {
        throw createRtcError('INVALID_PARAMETER');
      },
    };
    expect(() => kit.guarded(namespace).createClient()).toThrow();
    expect(first()?.info).toMatchObject({ source: 'guard', operation: 'createClient' });
  });
});

describe('a stream that is opened once more', () => {
  const both = () => Object.assign(createFakeLocalStream(), { cameraId_: 'c', microphoneId_: 'm' });
  const camera = () => Object.assign(createFakeLocalStream(), { cameraId_: 'c' });
  const microphone = () => Object.assign(createFakeLocalStream(), { microphoneId_: 'm' });

  it.each([
    ['both', both, true],
    ['camera', both, true],
    ['microphone', both, true],
    ['screen', both, false],
    [undefined, both, false],
    ['both', camera, false],
    ['both', microphone, false],
    ['camera', camera, true],
    ['camera', microphone, false],
    ['microphone', microphone, true],
    ['microphone', camera, false],
  ] as const)('for %s can be told which where it keeps that', (device, create, can) => {
    expect(canPick(create(), device)).toBe(can);
  });

  it('opens what was picked of what it keeps, and adds nothing to it', async () => {
    const opened: unknown[] = [];
    const open = (stream: object) => async () => void opened.push({ ...stream });
    for (const create of [both, camera, microphone]) {
      const stream = create();
      const keys = Object.keys(stream);
      await initializeWith(stream, { retries: 1, microphoneId: 'm2' }, open(stream));
      await initializeWith(stream, { retries: 1, cameraId: 'c2' }, open(stream));
      expect(Object.keys(stream).filter((key) => key !== 'facingMode_')).toEqual(keys);
    }
    const ids = opened.map((stream) => [
      Reflect.get(Object(stream), 'cameraId_'),
      Reflect.get(Object(stream), 'microphoneId_'),
    ]);
    expect(ids).toEqual([
      ['c', 'm2'],
      ['c2', 'm2'],
      ['c', undefined],
      ['c2', undefined],
      [undefined, 'm2'],
      [undefined, 'm2'],
    ]);
  });

  it('opens what it was made with where nothing was picked', async () => {
    const stream = both();
    await initializeWith(stream, { retries: 1 }, () => Promise.resolve());
    expect([stream.cameraId_, stream.microphoneId_]).toEqual(['c', 'm']);
    expect('facingMode_' in stream).toBe(false);
  });
});
