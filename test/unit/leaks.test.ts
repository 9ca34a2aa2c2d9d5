import { expect, it } from 'vitest';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../src/testing/index.js';
import { createTestKit } from './create-test-kit.js';

it('a hundred rounds of fail and heal leave no listener, no timer and no condition behind', async () => {
  const { kit, host, store } = createTestKit({ permissions: { camera: 'denied', microphone: 'denied' } });
  const idle = host.listenerCount();
  for (let round = 0; round < 100; round++) {
    let isAllowed = false;
    const run = async () => {
      if (!isAllowed)
        throw createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied' });
    };
    const waiting = kit.guard(run, { device: 'camera', wait: true });
    await host.advance(100);
    isAllowed = true;
    host.setPermission('camera', 'granted');
    await waiting;
    await host.advance(1_000);
    host.setPermission('camera', 'denied');
    expect(store.getSnapshot().conditions).toEqual([]);
    expect(host.listenerCount()).toBe(idle);
    expect(host.timerCount()).toBe(0);
  }
  expect(store.getSnapshot().surfaces.permission).toEqual([]);
  expect(store.getSnapshot().conditions).toEqual([]);
});

it('a call with every trouble there is leaves nothing behind when all is undone', async () => {
  const { kit, host, store, stop } = createTestKit();
  const client = createFakeClient();
  const [video, audio] = [createFakeTrack('video'), createFakeTrack('audio')];
  const local = createFakeLocalStream({ videoTrack: video, audioTrack: audio });
  const remote = createFakeStream({ userId: 'ann' });
  const undos = [kit.bind(client), kit.bind(local), stop];

  client.emit('connection-state-changed', { prevState: 'CONNECTING', state: 'CONNECTED' });
  client.emit('stream-added', { stream: remote });
  remote.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
  video.end();
  local.emit('player-state-changed', { type: 'video', state: 'STOPPED', reason: 'ended' });
  local.emit('connection-state-changed', { prevState: 'CONNECTED', state: 'RECONNECTING' });
  client.emit('connection-state-changed', { prevState: 'CONNECTED', state: 'RECONNECTING' });
  client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
  client.emit('client-banned', { reason: 'kick', message: '' });
  host.setOnline(false);
  kit.guard(() => Promise.reject(createRtcError('DEVICE_NOT_FOUND')), { wait: true, owner: client });
  kit.guard(() => Promise.reject(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' })), { owner: local });
  client.emit('error', createRtcError('NOT_SUPPORTED'));
  await host.advance(2_500);
  expect(store.getSnapshot().conditions.length).toBeGreaterThan(6);
  expect(host.listenerCount()).toBeGreaterThan(3);

  for (const undo of undos) undo();
  kit.release(client);
  await host.advance(0);
  expect(store.getSnapshot().conditions).toEqual([]);
  expect(host.listenerCount()).toBe(0);
  expect([client, local, remote].map((emitter) => emitter.listenerCount())).toEqual([0, 0, 0]);
  expect(host.timerCount()).toBe(0);
});
