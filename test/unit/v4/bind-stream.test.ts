import { afterEach, describe, expect, it, vi } from 'vitest';
import { resumeSound } from '../../../src/sdk/v4/resume-sound.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createCall } from './create-call.js';

const lost = () => createRtcError('DEVICE_AUTO_RECOVER_FAILED');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a local stream’s error', () => {
  it('that is about no device is told as it is', async () => {
    const call = await createCall();
    call.local.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(call.first()).toMatchObject({
      kind: 'server-timeout',
      count: 1,
      canRetry: false,
      canPickDevice: false,
      info: { userId: 'me', streamId: 'me-main', source: 'stream-error' },
    });
    expect(call.first()?.info.device).toBeUndefined();
    expect(call.first()?.info.operation).toBeUndefined();
  });

  it.each([
    ['camera', { video: createFakeTrack('video') }],
    ['microphone', { audio: createFakeTrack('audio') }],
    ['both', { video: createFakeTrack('video'), audio: createFakeTrack('audio') }],
  ] as const)('that does not show what was lost is about what it has: %s', (device, tracks) => {
    const { kit, first } = createTestKit();
    const stream = createFakeLocalStream();
    stream.setTracks(tracks);
    kit.bind(stream);
    stream.emit('error', lost());
    expect(first()?.info).toMatchObject({ device, source: 'stream-error', operation: 'recapture' });
    expect(first()?.info.deviceId).toBeUndefined();
  });

  it.each([
    ['camera', 'video-1'],
    ['microphone', 'audio-1'],
  ] as const)('that lost its %s says which one it was', async (device, deviceId) => {
    const call = await createCall();
    call[device].end();
    call.local.emit('error', lost());
    expect(call.first()?.info).toMatchObject({ device, deviceId });
  });

  it('is mended by capturing anew', async () => {
    const captured = createFakeTrack('video', 'new');
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [captured] }) } });
    const call = await createCall();
    call.camera.end();
    call.local.emit('error', lost());
    await expect(call.store.retry(call.first()?.id ?? '')).resolves.toBe(true);
    expect(call.local.getVideoTrack()).toBe(captured);
  });

  it('is one trouble within 200 milliseconds, and counted after that', async () => {
    const call = await createCall();
    call.local.emit('error', lost());
    await call.host.advance(199);
    call.local.emit('error', lost());
    expect(call.first()?.count).toBe(1);
    await call.host.advance(1);
    call.local.emit('error', lost());
    expect(call.first()).toMatchObject({ kind: 'device-lost', count: 2 });
  });

  it('takes the place of what was noticed of its own device, and of nothing else', async () => {
    const call = await createCall();
    const other = createFakeLocalStream({ id: 'other' });
    call.kit.bind(other);
    call.uplink('RECONNECTING');
    await call.host.advance(5_000);
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['uplink-lost', 'device-lost']);
    other.emit('error', lost());
    expect(call.kinds()).toEqual(['uplink-lost', 'device-lost', 'device-lost']);
    expect(call.store.getSnapshot().conditions[1]?.info.code).toBeUndefined();
    call.microphone.end();
    call.local.emit('error', lost());
    expect(call.kinds()).toEqual(['uplink-lost', 'device-lost', 'device-lost']);
    expect(call.store.getHistory()[1]).toMatchObject({ kind: 'device-lost', resolution: 'superseded' });
  });
});

describe('a device that the SDK has again', () => {
  const recovered = (isCamera: boolean, isMicrophone: boolean) => ({ isCamera, isMicrophone });

  async function createLost() {
    const call = await createCall();
    call.camera.end();
    call.microphone.end();
    call.local.emit('error', lost());
    expect(call.first()?.info.device).toBe('both');
    return call;
  }

  it.each([
    ['camera', 'microphone', { video: createFakeTrack('video') }, recovered(true, false)],
    ['microphone', 'camera', { audio: createFakeTrack('audio') }, recovered(false, true)],
  ] as const)('is over for the %s, where the %s is still missed', async (_back, missed, tracks, event) => {
    const call = await createLost();
    call.local.setTracks(tracks);
    call.local.emit('device-auto-recovered', event);
    expect(call.first()).toMatchObject({ kind: 'device-lost', info: { device: missed } });
  });

  it.each<[string, unknown]>([
    ['both are named', recovered(true, true)],
    ['none is named', {}],
  ])('is over for both, where %s', async (_which, event) => {
    const call = await createLost();
    call.local.setTracks({ video: createFakeTrack('video'), audio: createFakeTrack('audio') });
    call.local.emit('device-auto-recovered', event);
    expect(call.kinds()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['both are named', recovered(true, true)],
    ['none is named', {}],
  ])('is over for both, where they went one after the other and %s', async (_which, event) => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    call.microphone.end();
    call.player('audio', 'STOPPED', 'ended');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['device-lost', 'device-lost']);
    call.local.emit('device-auto-recovered', event);
    expect(call.kinds()).toEqual([]);
  });

  it.each([
    ['is there', { video: createFakeTrack('video'), audio: createFakeTrack('audio') }],
    ['is no longer wanted', { video: createFakeTrack('video'), audio: null }],
  ])('is over for both, where the other one %s', async (_which, tracks) => {
    const call = await createLost();
    call.local.setTracks(tracks);
    call.local.emit('device-auto-recovered', recovered(true, false));
    expect(call.kinds()).toEqual([]);
  });

  it('ends what was lost but now, and says nothing of the other device', async () => {
    const call = await createCall();
    call.camera.end();
    call.local.emit('error', lost());
    call.microphone.end();
    call.local.emit('device-auto-recovered', recovered(false, true));
    expect(call.first()?.info.device).toBe('camera');
    call.local.emit('device-auto-recovered', recovered(true, false));
    expect(call.kinds()).toEqual([]);
  });

  it('ends nothing that is no matter of devices, and nothing of another stream’s', async () => {
    const call = await createCall();
    const other = createFakeLocalStream({ id: 'other', userId: 'other', videoTrack: createFakeTrack('video') });
    call.kit.bind(other);
    other.emit('error', lost());
    call.store.signal('uplink-lost', { owner: call.local });
    await call.host.advance(60_000);
    call.local.emit('device-auto-recovered', recovered(true, true));
    expect(call.kinds()).toEqual(['device-lost', 'uplink-lost']);
  });

  it('is taken back up to a second after another one failed, which that does not mend', async () => {
    const { kit, host, kinds } = createTestKit();
    const stream = createFakeLocalStream();
    kit.bind(stream);
    kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), { device: 'camera', owner: stream });
    await host.advance(1_000);
    stream.emit('device-auto-recovered', recovered(true, false));
    expect(kinds()).toEqual(['device-in-use']);
    await host.advance(1);
    stream.emit('device-auto-recovered', recovered(true, false));
    expect(kinds()).toEqual([]);
  });
});

describe('sound that was held back', () => {
  const playing = { type: 'audio', state: 'PLAYING', reason: 'playing' };

  it('is resumed as soon as it sounds, though the SDK waits for the picture, and is listened to no longer', async () => {
    const stream = createFakeStream({ resume: () => new Promise(() => {}) });
    let isDone = false;
    const resuming = resumeSound(stream).then(() => {
      isDone = true;
    });
    for (const event of [
      { ...playing, type: 'video' },
      { ...playing, state: 'PAUSED' },
      { ...playing, reason: 'unmute' },
    ]) {
      stream.emit('player-state-changed', event);
    }
    await new Promise((resolve) => setTimeout(resolve));
    expect(isDone).toBe(false);
    stream.emit('player-state-changed', playing);
    await resuming;
    expect(stream.listenerCount()).toBe(0);
  });

  it('of one’s own preview is mended when it plays, whoever asked for it, and by no name', async () => {
    const { kit, first, kinds, settle } = createTestKit();
    const stream = createFakeLocalStream({ resume: () => Promise.reject(createRtcError('PLAY_NOT_ALLOWED')) });
    await expect(kit.guarded(stream).resume()).rejects.toBeDefined();
    await settle();
    expect(first()).toMatchObject({ kind: 'autoplay-blocked', info: { streamId: 'me-main', operation: 'resume' } });
    expect(first()?.info.userId).toBeUndefined();
    stream.emit('player-state-changed', playing);
    expect(kinds()).toEqual([]);
  });

  it('of somebody else’s is told by their name', () => {
    const { kit, first } = createTestKit();
    const client = createFakeClient();
    const stream = createFakeStream({ userId: 'ann', resume: () => {} });
    kit.bind(client);
    client.emit('stream-added', { stream });
    stream.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    expect(first()?.info).toMatchObject({ userId: 'ann', operation: 'resume', source: 'stream-error' });
  });
});
