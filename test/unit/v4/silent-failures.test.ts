import { describe, expect, it } from 'vitest';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

/** A participant in a room, with camera and microphone, both published. */
async function createCall() {
  const test = createTestKit();
  const client = createFakeClient();
  const [camera, microphone] = [createFakeTrack('video'), createFakeTrack('audio')];
  const local = createFakeLocalStream({ videoTrack: camera, audioTrack: microphone });
  test.kit.bind(client);
  test.kit.bind(local);
  client.emit('connection-state-changed', { prevState: 'CONNECTING', state: 'CONNECTED' });
  local.emit('connection-state-changed', { prevState: 'CONNECTING', state: 'CONNECTED' });
  await test.host.advance(10_000);
  let uplink = 'CONNECTED';
  return {
    ...test,
    client,
    local,
    camera,
    microphone,
    uplink(...states: string[]) {
      for (const state of states) {
        local.emit('connection-state-changed', { prevState: uplink, state });
        uplink = state;
      }
    },
    connect(prevState: string, state: string) {
      client.emit('connection-state-changed', { prevState, state });
    },
    player(type: 'audio' | 'video', state: string, reason: string) {
      local.emit('player-state-changed', { type, state, reason });
    },
  };
}

describe('a stream that is announced and never comes', () => {
  it('is told within ten seconds, with a way to try again', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(7_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(2_000);
    expect(call.first()).toMatchObject({ kind: 'subscribe-timeout', canRetry: true, info: { userId: 'ann' } });
    const subscribed: unknown[] = [];
    call.client.subscribe = async (wanted) => void subscribed.push(wanted);
    await call.store.retry(call.first()?.id ?? '');
    expect(subscribed).toEqual([stream]);
    expect(call.kinds()).toEqual([]);
  });

  it('heals when it comes after all', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(10_000);
    call.client.emit('stream-subscribed', { stream });
    expect(call.kinds()).toEqual([]);
    expect(call.store.getHistory()).toMatchObject([{ kind: 'subscribe-timeout', resolution: 'healed' }]);
  });

  it('is no trouble any more when its owner leaves', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(10_000);
    call.client.emit('stream-removed', { stream });
    expect(call.kinds()).toEqual([]);
  });

  it('has its whole time again after a cut, in which nothing could come', async () => {
    const call = await createCall();
    call.client.emit('stream-added', { stream: createFakeStream() });
    await call.host.advance(1_000);
    call.connect('CONNECTED', 'RECONNECTING');
    await call.host.advance(1_500);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(7_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it.each<
    [string, (call: Awaited<ReturnType<typeof createCall>>, stream: ReturnType<typeof createFakeStream>) => void]
  >([
    ['it came', (call, stream) => call.client.emit('stream-subscribed', { stream })],
    ['it was removed', (call, stream) => call.client.emit('stream-removed', { stream })],
    ['the participant left', (call) => call.connect('CONNECTED', 'DISCONNECTED')],
    [
      'the participant left, and entered again without it',
      (call) => {
        call.connect('CONNECTED', 'DISCONNECTED');
        call.connect('DISCONNECTED', 'CONNECTING');
        call.connect('CONNECTING', 'CONNECTED');
      },
    ],
    ['the app subscribes by itself', (_call, stream) => Object.assign(stream, { isSubscribed: false })],
    [
      'the stream has lost its connection',
      (_call, stream) =>
        Object.defineProperty(stream, 'isSubscribed', {
          get() {
            throw new TypeError('null');
          },
        }),
    ],
  ])('is no alarm where %s', async (_name, happen) => {
    const call = await createCall();
    const stream = createFakeStream();
    call.client.emit('stream-added', { stream });
    await call.host.advance(1_000);
    happen(call, stream);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });

  it('is no alarm where the client subscribes only when the app says so', async () => {
    const call = await createCall();
    const stream = Object.assign(createFakeStream(), { connection_: { autoSubscribe: false } });
    call.client.emit('stream-added', { stream });
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });
});

describe('an uplink that dies without a word', () => {
  it('is told within ten seconds while the rest of the call goes on, and can be published anew', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(3_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.first()).toMatchObject({ kind: 'uplink-lost', canRetry: true, severity: 'error' });
    const order: string[] = [];
    call.client.unpublish = async () => void order.push('unpublish');
    call.client.publish = async () => void order.push('publish');
    await call.store.retry(call.first()?.id ?? '');
    expect(order).toEqual(['unpublish', 'publish']);
    expect(call.kinds()).toEqual([]);
  });

  it('is told although the SDK tries again and again', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    for (let attempt = 0; attempt < 5; attempt++) {
      call.uplink('DISCONNECTED', 'CONNECTING');
      await call.host.advance(2_000);
    }
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it('is told although nothing ends the reconnecting', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it('heals when it is back', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(4_000);
    call.uplink('CONNECTING', 'CONNECTED');
    expect(call.banners()).toEqual(['uplink-lost resolved']);
  });

  it('heals the one that the client’s error told of, too', async () => {
    const call = await createCall();
    call.client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    expect(call.first()).toMatchObject({ kind: 'uplink-lost', canRetry: true });
    call.uplink('DISCONNECTED', 'CONNECTING', 'CONNECTED');
    expect(call.banners()).toEqual(['uplink-lost resolved']);
  });

  it('waits while the whole client reconnects, and is told when only the uplink has not come back', async () => {
    const call = await createCall();
    call.connect('CONNECTED', 'RECONNECTING');
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(30_000);
    expect(call.kinds()).toEqual(['reconnecting']);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it.each<[string, (call: Awaited<ReturnType<typeof createCall>>) => void]>([
    ['an unpublish', (call) => call.uplink('DISCONNECTED')],
    [
      'an unpublish in the middle of it',
      (call) => {
        call.uplink('RECONNECTING');
        Object.assign(call.local, { getConnection: () => null });
        call.uplink('DISCONNECTED');
      },
    ],
    [
      'leaving',
      (call) => {
        call.uplink('RECONNECTING', 'DISCONNECTED');
        call.connect('CONNECTED', 'DISCONNECTED');
      },
    ],
    ['a short cut', (call) => call.uplink('RECONNECTING', 'DISCONNECTED', 'CONNECTING', 'CONNECTED')],
    ['a first publish that fails, which rejects', (call) => call.uplink('DISCONNECTED', 'CONNECTING', 'DISCONNECTED')],
  ])('is no alarm for %s', async (_name, happen) => {
    const call = await createCall();
    happen(call);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
    expect(call.host.timerCount()).toBe(0);
  });
});

describe('the only camera, unplugged', () => {
  it('is told within ten seconds, with a way to capture anew', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(10_000);
    expect(call.first()).toMatchObject({
      kind: 'device-lost',
      canRetry: true,
      canPickDevice: true,
      info: { device: 'camera' },
    });
  });

  it.each<[string, (call: Awaited<ReturnType<typeof createCall>>) => void]>([
    [
      'the SDK gets it back',
      (call) => call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: false }),
    ],
    ['another track plays', (call) => call.player('video', 'PLAYING', 'playing')],
  ])('heals when %s', async (_name, happen) => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(5_000);
    expect(call.kinds()).toEqual(['device-lost']);
    happen(call);
    expect(call.kinds()).toEqual([]);
  });

  it('is told more exactly by the SDK’s own error, of which two come at once, and stays what it is on screen', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(30_000);
    const noticed = call.first();
    const error = createRtcError('DEVICE_AUTO_RECOVER_FAILED');
    call.local.emit('error', error);
    await call.host.advance(2);
    call.local.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(call.kinds()).toEqual(['device-lost']);
    expect(call.first()).toMatchObject({
      id: noticed?.id,
      count: 1,
      canRetry: true,
      canPickDevice: true,
      info: { code: 16452, device: 'camera', operation: 'recapture', userId: noticed?.info.userId, cause: error },
    });
    expect(call.kit.report(error).id).toBe(noticed?.id);
  });

  it('gives way to the SDK’s own error where that tells of more', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(30_000);
    call.microphone.end();
    call.local.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(call.kinds()).toEqual(['device-lost']);
    expect(call.first()).toMatchObject({ info: { code: 16452, device: 'both' } });
  });

  it.each<[string, (call: Awaited<ReturnType<typeof createCall>>) => void]>([
    ['a mute', (call) => call.player('video', 'PAUSED', 'mute')],
    ['a stop by the app', (call) => call.player('video', 'STOPPED', 'stop')],
    [
      'a track that the app stops itself',
      (call) => {
        call.camera.stop();
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a screen that is no longer shared, in a browser that does not say what it shares',
      (call) => {
        call.camera.end();
        call.local.emit('screen-sharing-stopped', undefined);
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a closed stream, which has no track any more',
      (call) => {
        call.camera.stop();
        call.local.setTracks({ video: null });
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a track that the app replaced',
      (call) => {
        call.camera.end();
        call.player('video', 'STOPPED', 'ended');
        call.local.setTracks({ video: createFakeTrack('video', 'other') });
      },
    ],
    [
      'a recovery that takes a moment',
      (call) => {
        call.camera.end();
        call.player('video', 'STOPPED', 'ended');
        call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
      },
    ],
  ])('is no alarm for %s', async (_name, happen) => {
    const call = await createCall();
    happen(call);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });
});

describe('an ordinary call of ten minutes', () => {
  it('says nothing at all', async () => {
    const call = await createCall();
    for (let minute = 0; minute < 10; minute++) {
      const stream = createFakeStream({ userId: `guest-${minute}` });
      call.client.emit('stream-added', { stream });
      await call.host.advance(700);
      call.client.emit('stream-subscribed', { stream });
      stream.emit('connection-state-changed', { prevState: 'DISCONNECTED', state: 'CONNECTED' });
      stream.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
      stream.emit('player-state-changed', { type: 'video', state: 'PAUSED', reason: 'mute' });
      stream.emit('player-state-changed', { type: 'video', state: 'PLAYING', reason: 'unmute' });
      call.player('audio', 'PAUSED', 'mute');
      call.player('audio', 'PLAYING', 'unmute');
      call.host.setVisible(minute % 2 === 0);
      call.client.emit('network-quality', { uplinkNetworkQuality: 2, downlinkNetworkQuality: 3 });
      call.host.setDevices([{ id: `c${minute}`, kind: 'camera', label: '' }]);
      call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: true });
      call.host.gesture();
      await call.host.advance(59_300);
      if (minute % 3 === 0) call.client.emit('stream-removed', { stream });
      if (minute === 5) call.uplink('DISCONNECTED', 'CONNECTING', 'CONNECTED');
    }
    call.connect('CONNECTED', 'DISCONNECTED');
    call.uplink('DISCONNECTED');
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
    expect(call.store.getHistory()).toEqual([]);
  });
});
