import { describe, expect, it, vi } from 'vitest';
import { resumeAll } from '../../src/core/recovery/autoplay.js';
import { REPAIR_DEADLINE } from '../../src/core/store/transition.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../src/testing/index.js';
import { createTestKit } from './create-test-kit.js';
import { createDeferred } from './store/create-test-store.js';

const never = () => new Promise<never>(() => {});
const timeout = () => createRtcError('API_CALL_TIMEOUT');

describe('a retry that never settles', () => {
  // Its button was disabled for ever.
  it('gives its button back after a minute, and may be pressed again', async () => {
    const { kit, store, host } = createTestKit();
    const run = vi.fn(never);
    const { id } = kit.report(timeout(), { operation: 'join', retry: run });
    store.retry(id);
    await host.advance(REPAIR_DEADLINE - 1);
    expect(store.get(id)).toMatchObject({ status: 'recovering' });
    await host.advance(1);
    expect(store.get(id)).toMatchObject({ status: 'active', canRetry: true });
    store.retry(id);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('mends all the same when it succeeds late, and whoever waits goes on', async () => {
    const { kit, store, host, settle } = createTestKit();
    const late = createDeferred<string>();
    let runs = 0;
    const awaited = kit.guard(() => (runs++ === 0 ? Promise.reject(timeout()) : late.promise), { wait: true });
    await settle();
    const [condition] = store.getSnapshot().conditions;
    const outcome = store.retry(condition?.id ?? '');
    await host.advance(REPAIR_DEADLINE);
    late.resolve('joined');
    await expect(awaited).resolves.toBe('joined');
    await expect(outcome).resolves.toBe(true);
    expect(store.getSnapshot().conditions).toEqual([]);
  });

  it('that fails late counts as an occurrence of its own', async () => {
    const { kit, store, host, settle } = createTestKit();
    const late = createDeferred();
    const { id } = kit.report(timeout(), { retry: () => late.promise });
    store.retry(id);
    await host.advance(REPAIR_DEADLINE);
    late.reject(timeout());
    await settle();
    expect(store.get(id)).toMatchObject({ status: 'active', count: 2 });
  });

  // An open question of the browser is quite normal: every later occurrence was unseen.
  it('keeps nothing unseen that occurs again after it was put aside', async () => {
    const { kit, store } = createTestKit();
    const { id } = kit.report(timeout(), { retry: never });
    store.retry(id);
    store.dismiss(id);
    expect(store.getSnapshot().surfaces.toast).toEqual([]);
    kit.report(timeout());
    expect(store.getSnapshot().surfaces.toast).toMatchObject([{ id, status: 'recovering', count: 2 }]);
  });
});

describe('what heals while its retry runs', () => {
  // Sound played, and the pill stayed.
  it('is over as soon as the sound plays, though resume() never settles', async () => {
    const { kit, store, host } = createTestKit();
    const client = createFakeClient();
    const stream = createFakeStream({ userId: 'ann' });
    stream.resume = never;
    kit.bind(client);
    client.emit('stream-added', { stream });
    stream.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    const resumed = resumeAll(store);
    await host.advance(0);
    stream.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    await expect(resumed).resolves.toBe(true);
    expect(store.getSnapshot().silenced).toEqual([]);
  });

  // A sticky toast lay over a call that worked.
  it('is healed when the retry then fails, and what it failed with is no news', async () => {
    const { kit, store, host, kinds, changes } = createTestKit();
    const deferred = createDeferred();
    const { id } = kit.report(createRtcError('UPLINK_RECONNECTION_FAILED'), { retry: () => deferred.promise });
    const outcome = store.retry(id);
    store.resolve(id);
    expect(store.get(id)?.status).toBe('recovering');
    deferred.reject(timeout());
    await expect(outcome).resolves.toBe(true);
    expect(store.get(id)).toMatchObject({ status: 'resolved', resolution: 'healed' });
    await host.advance(3_000);
    expect(kinds()).toEqual([]);
    expect(changes.filter((change) => change.startsWith('call-timeout'))).toEqual([]);
  });

  // A green toast without a close button stood for ever.
  it('and occurs again in that moment is a condition like any other', async () => {
    const { kit, store, host } = createTestKit();
    const { id } = kit.report(timeout(), { retry: () => 'mended' });
    await store.retry(id);
    expect(kit.report(timeout())).toMatchObject({ id, status: 'active', count: 1 });
    expect(store.getSnapshot().surfaces.toast).toMatchObject([{ id, status: 'active' }]);
    await host.advance(60_000);
    store.resolve(id);
    await host.advance(10_000);
    expect(store.getSnapshot().conditions).toEqual([]);
  });
});

describe('all that is silenced', () => {
  const block = ({ kit }: ReturnType<typeof createTestKit>, userId: string, resume: () => unknown) =>
    kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId, operation: 'resume', retry: resume });

  it('plays, though another listener of the same gesture was faster', async () => {
    const test = createTestKit();
    const resume = vi.fn(async () => {});
    block(test, 'ann', resume);
    test.host.gesture();
    await expect(resumeAll(test.store)).resolves.toBe(true);
    expect(resume).toHaveBeenCalledTimes(1);
  });

  it('does not play while one of them stays blocked', async () => {
    const test = createTestKit();
    block(test, 'ann', async () => {});
    block(test, 'bob', () => Promise.reject(createRtcError('PLAY_NOT_ALLOWED')));
    await expect(resumeAll(test.store)).resolves.toBe(false);
    expect(test.store.getSnapshot().silenced.map(({ info }) => info.userId)).toEqual(['bob']);
  });

  it('is heard at a gesture, also where the app shows it in its own way', async () => {
    const test = createTestKit({}, { policy: { 'autoplay-blocked': false } });
    const resume = vi.fn(async () => {});
    block(test, 'ann', resume);
    expect(test.store.getSnapshot().surfaces.autoplay).toEqual([]);
    expect(test.store.getSnapshot().silenced).toHaveLength(1);
    test.host.gesture();
    await test.settle();
    expect(resume).toHaveBeenCalledTimes(1);
    expect(test.store.getSnapshot().silenced).toEqual([]);
  });
});

describe('camera and microphone lost together', () => {
  // Each came back for itself, and the panel stayed.
  it('are missed one by one, and over when both are back', async () => {
    const { kit, first, kinds, host } = createTestKit();
    const [video, audio] = [createFakeTrack('video'), createFakeTrack('audio')];
    const stream = createFakeLocalStream({ videoTrack: video, audioTrack: audio });
    kit.bind(stream);
    video.end();
    audio.end();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(first()?.info.device).toBe('both');
    stream.setTracks({ video: createFakeTrack('video') });
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(first()?.info.device).toBe('microphone');
    stream.setTracks({ audio: createFakeTrack('audio') });
    stream.emit('device-auto-recovered', { isCamera: false, isMicrophone: true });
    await host.advance(1_000);
    expect(kinds()).toEqual([]);
  });
});

// What had occurred again went, as if something else had taken its place.
it('a retry of former days that fails ends nothing of what has occurred again meanwhile', async () => {
  const { kit, store, host, settle } = createTestKit();
  const late = createDeferred();
  const { id } = kit.report(timeout(), { retry: () => late.promise });
  store.retry(id);
  store.resolve(id);
  await host.advance(3_000);
  expect(store.get(id)?.status).toBe('resolved');
  kit.report(timeout());
  late.reject(timeout());
  await settle();
  expect(store.get(id)).toMatchObject({ status: 'active', count: 2 });
});
