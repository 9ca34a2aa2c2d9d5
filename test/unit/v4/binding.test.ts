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

const blocked = () => createRtcError('PLAY_NOT_ALLOWED');

describe('a client', () => {
  it('tells of its errors, its bans and the errors of its streams', () => {
    const { kit, kinds, first } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    const stream = createFakeStream({ userId: 'ann' });
    client.emit('stream-added', { stream });
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    client.emit('client-banned', { reason: 'kick', message: '' });
    client.emit('client-banned', { reason: 'something-new', message: '' });
    stream.emit('error', blocked());
    expect(kinds()).toEqual(['connection-lost', 'removed-duplicate', 'removed', 'autoplay-blocked']);
    expect(first()?.info).toMatchObject({ source: 'client-error' });
    expect(kit.store.getSnapshot().surfaces.autoplay[0]?.info).toMatchObject({ userId: 'ann', source: 'stream-error' });
  });

  it('tells of a participant’s own preview without their name, which would be somebody else’s', () => {
    const { kit, kinds, first } = createTestKit();
    const local = createFakeLocalStream({ userId: 'me' });
    kit.bind(local);
    local.emit('error', blocked());
    expect(first()).toMatchObject({ kind: 'autoplay-blocked', canRetry: true });
    expect(first()?.info.userId).toBeUndefined();
    local.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    expect(kinds()).toEqual([]);
  });

  it('bound twice is bound once, and until the last undo', () => {
    const { kit, first } = createTestKit();
    const client = createFakeClient();
    const undos = [kit.bind(client), kit.bind(client)];
    const listeners = client.listenerCount();
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(first()?.count).toBe(1);
    undos[0]?.();
    undos[0]?.();
    expect(client.listenerCount()).toBe(listeners);
    undos[1]?.();
    expect(client.listenerCount()).toBe(0);
  });

  it('keeps its conditions and its streams when it is unbound and bound again at once, as StrictMode does', async () => {
    const { kit, settle, kinds } = createTestKit();
    const client = createFakeClient();
    const stream = createFakeStream();
    const undo = kit.bind(client);
    client.emit('stream-added', { stream });
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    undo();
    expect(stream.listenerCount()).toBe(0);
    kit.bind(client);
    await settle();
    expect(kinds()).toEqual(['server-timeout']);
    stream.emit('error', blocked());
    expect(kinds()).toEqual(['server-timeout', 'autoplay-blocked']);
    client.emit('stream-removed', { stream });
    expect(stream.listenerCount()).toBe(0);
  });

  it('takes its conditions along when it goes, and leaves those of others', async () => {
    const { kit, settle, kinds } = createTestKit();
    const client = createFakeClient();
    const undo = kit.bind(client);
    kit.report('boom');
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    client.emit('client-banned', { reason: 'kick', message: '' });
    undo();
    await settle();
    // A component that listens no more ends nothing that still holds.
    expect(kinds()).toEqual(['unknown', 'server-timeout', 'removed-duplicate']);
    kit.release(client);
    await settle();
    expect(kinds()).toEqual(['unknown']);
  });

  it('tells of a stream once, though it is both added and subscribed', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    const stream = createFakeStream();
    client.emit('stream-added', { stream });
    const listeners = stream.listenerCount();
    client.emit('stream-subscribed', { stream });
    expect(stream.listenerCount()).toBe(listeners);
    const again = createFakeStream();
    client.emit('stream-added', { stream: again });
    expect(stream.listenerCount()).toBe(0);
    expect(again.listenerCount()).toBe(listeners);
  });

  it('does no harm with events that are none', () => {
    const { kit, changes } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    for (const event of ['stream-added', 'stream-subscribed', 'stream-removed', 'network-quality']) {
      for (const payload of [undefined, null, 'x', {}, { stream: null }, { stream: {} }, { stream: 'x' }]) {
        client.emit(event, payload);
      }
    }
    expect(changes).toEqual([]);
  });

  it('does not keep the app’s own handlers from being called, whatever happens in ours', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    const handler = vi.fn();
    client.on('error', handler);
    client.on('stream-added', handler);
    client.emit('error', new Proxy({}, { get: () => fail() }));
    forgetWarnings();
    expectConsole('A handler threw, and the kit went on without it');
    client.emit('stream-added', { stream: createFakeStreamThatThrows() });
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it('that cannot be listened to does not break the app', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    client.on = fail;
    client.off = fail;
    forgetWarnings();
    expectConsole('A handler threw');
    expect(() => kit.bind(client)()).not.toThrow();
  });

  it('whose own autoplay dialog is on is told to the developer, once', () => {
    const { kit } = createTestKit();
    forgetWarnings();
    expectConsole("The SDK's own autoplay dialog is on");
    kit.bind(createFakeClient({ enableAutoPlayDialog: true }));
    kit.bind(createFakeClient({ enableAutoPlayDialog: true }));
  });

  it('that is no client is told to the developer, and does no harm', () => {
    const { kit } = createTestKit();
    forgetWarnings();
    expectConsole('is not a client or a stream');
    expect(() => kit.bind({} as never)()).not.toThrow();
  });
});

describe('a local stream', () => {
  it('that lost both devices tells of one trouble, with a retry that listens to the choice', () => {
    const { kit, first, kinds } = createTestKit();
    const [video, audio] = [createFakeTrack('video'), createFakeTrack('audio')];
    const stream = createFakeLocalStream({ videoTrack: video, audioTrack: audio });
    kit.bind(stream);
    video.end();
    audio.end();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(kinds()).toEqual(['device-lost']);
    expect(first()).toMatchObject({ count: 1, canPickDevice: true, info: { device: 'both', operation: 'recapture' } });
  });

  it.each([
    ['camera', 'video'],
    ['microphone', 'audio'],
  ] as const)('that lost its %s says which', (device, kind) => {
    const { kit, first } = createTestKit();
    const tracks = { video: createFakeTrack('video'), audio: createFakeTrack('audio') };
    const stream = createFakeLocalStream({ videoTrack: tracks.video, audioTrack: tracks.audio });
    kit.bind(stream);
    tracks[kind].end();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(first()?.info.device).toBe(device);
  });

  it('that gets its device back heals that, and not another one', async () => {
    const { kit, host, kinds } = createTestKit();
    const stream = createFakeLocalStream({ videoTrack: createFakeTrack('video') });
    kit.bind(stream);
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    await host.advance(5_000);
    stream.emit('device-auto-recovered', { isCamera: false, isMicrophone: true });
    expect(kinds()).toEqual(['device-lost']);
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(kinds()).toEqual([]);
  });

  // A failed switchDevice() takes the old device back by itself, 13 ms later: the one that was picked is still in use.
  it('that takes its former device back does not hide why the picked one failed', async () => {
    const { kit, host, settle, kinds } = createTestKit();
    const error = createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });
    const stream = createFakeLocalStream({ switchDevice: () => Promise.reject(error) });
    kit.bind(stream);
    kit.guard(() => stream.switchDevice('video', 'c2'), { device: 'camera', owner: stream });
    await settle();
    await host.advance(13);
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(kinds()).toEqual(['device-in-use']);
    await host.advance(60_000);
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(kinds()).toEqual([]);
  });

  it('is bound by itself, and its conditions go when a client does and nobody listens to it any more', async () => {
    const { kit, settle, kinds } = createTestKit();
    const stream = createFakeLocalStream();
    const undo = kit.bind(stream);
    stream.emit('error', blocked());
    expect(kinds()).toEqual(['autoplay-blocked']);
    const client = createFakeClient();
    kit.release(client);
    await settle();
    expect(kinds()).toEqual(['autoplay-blocked']);
    undo();
    kit.release(client);
    await settle();
    expect(kinds()).toEqual([]);
    expect(stream.listenerCount()).toBe(0);
  });

  it('of which the uplink is lost can be published anew only where it is clear which stream it was', () => {
    const { kit, first } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    const undos = [kit.bind(createFakeLocalStream()), kit.bind(createFakeLocalStream({ id: 'share' }))];
    client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    expect(first()).toMatchObject({ kind: 'uplink-lost', canRetry: false });
    undos[1]?.();
    client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    expect(first()?.canRetry).toBe(true);
  });
});

function fail(): never {
  throw new Error('fails');
}

function createFakeStreamThatThrows() {
  return { ...createFakeStream(), getId: fail };
}
