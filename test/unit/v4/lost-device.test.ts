import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeLocalStream, createFakeTrack, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createCall } from './create-call.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a device of two, unplugged', () => {
  it.each([
    ['camera', 'video'],
    ['microphone', 'audio'],
  ] as const)('is told as the %s, and is over when it plays again', async (device, type) => {
    const call = await createCall();
    call[device].end();
    call.player(type, 'STOPPED', 'ended');
    await call.host.advance(3_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.first()?.info).toMatchObject({
      device,
      userId: 'me',
      streamId: 'me-main',
      source: 'capture-watch',
      operation: 'recapture',
    });
    call.player(type === 'video' ? 'audio' : 'video', 'PLAYING', 'playing');
    expect(call.kinds()).toEqual(['device-lost']);
    call.player(type, 'PLAYING', 'playing');
    expect(call.kinds()).toEqual([]);
  });

  it('is told once, though the player stops twice', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(2_000);
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(60_000);
    expect(call.first()).toMatchObject({ kind: 'device-lost', count: 1 });
  });

  it('is told though the other one is back', async () => {
    const call = await createCall();
    call.microphone.end();
    call.player('audio', 'STOPPED', 'ended');
    call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    await call.host.advance(4_000);
    expect(call.first()?.info.device).toBe('microphone');
  });

  it('is captured anew by its button', async () => {
    const captured = createFakeTrack('video', 'new');
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: async () => ({ getTracks: () => [captured] }) },
    });
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(4_000);
    await expect(call.store.retry(call.first()?.id ?? '')).resolves.toBe(true);
    expect(call.local.getVideoTrack()).toBe(captured);
  });

  it('is told by a kit that listens, and by no other', async () => {
    const { kit, host, changes } = createTestKit();
    const camera = createFakeTrack('video');
    const local = createFakeLocalStream({ videoTrack: camera });
    const undo = kit.bind(local);
    camera.end();
    local.emit('player-state-changed', { type: 'video', state: 'STOPPED', reason: 'ended' });
    undo();
    expect(host.timerCount()).toBe(0);
    await host.advance(60_000);
    expect(changes).toEqual([]);
  });

  it('is told though it had gone before the kit saw it', async () => {
    const call = await createCall();
    const camera = createFakeTrack('video', 'other');
    camera.end();
    call.local.setTracks({ video: camera });
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(4_000);
    expect(call.first()).toMatchObject({ kind: 'device-lost', info: { device: 'camera' } });
  });

  it('and plays again is no sign that one which could not be opened can', async () => {
    const call = await createCall();
    const error = createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });
    call.kit.report(error, { device: 'camera', owner: call.local });
    call.player('video', 'PLAYING', 'playing');
    expect(call.kinds()).toEqual(['device-in-use']);
  });

  it('is not listened to any more by a kit that no longer listens, whatever was shared', () => {
    const { kit } = createTestKit();
    const camera = createFakeTrack('video');
    const [added, removed] = [vi.spyOn(camera, 'addEventListener'), vi.spyOn(camera, 'removeEventListener')];
    const local = createFakeLocalStream({ videoTrack: camera });
    const undo = kit.bind(local);
    local.setTracks({ video: null });
    local.emit('screen-sharing-stopped', undefined);
    expect(undo).not.toThrow();
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
