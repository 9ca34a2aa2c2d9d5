import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeLocalStream, createFakeStream, createRtcError } from '../../src/testing/index.js';
import { createTestKit } from './create-test-kit.js';

const refused = () => createRtcError('JOIN_ROOM_FAILED', { message: 'no answer' });

describe('a failed join', () => {
  // It stayed two minutes into the call.
  it.each(['without an owner', 'under a stream'])(
    'that was guarded %s ends when the join has succeeded',
    async (how) => {
      const { kit, host, kinds } = createTestKit();
      const [client, stream] = [createFakeClient(), createFakeLocalStream()];
      kit.bind(client);
      const owner = how === 'under a stream' ? { owner: stream } : {};
      kit.guard(() => Promise.reject(refused()), { operation: 'join', ...owner });
      await host.advance(0);
      expect(kinds()).toEqual(['join-failed']);
      client.emit('connection-state-changed', { state: 'CONNECTING' });
      client.emit('connection-state-changed', { state: 'CONNECTED' });
      await host.advance(10_000);
      expect(kinds()).toEqual([]);
    },
  );

  it('of one client is not mended by another one’s connection', async () => {
    const { kit, host, kinds } = createTestKit();
    const [mine, other] = [createFakeClient(), createFakeClient()];
    kit.bind(mine);
    kit.bind(other);
    kit.guard(() => Promise.reject(refused()), { operation: 'join', owner: mine });
    other.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(10_000);
    expect(kinds()).toEqual(['join-failed']);
  });

  it('for want of a sign-in, and being taken out of a room, end when the participant is in one', async () => {
    const { kit, host, kinds } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    kit.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70_001 }), { owner: client });
    client.emit('client-banned', { reason: 'kick' });
    expect(kinds()).toEqual(['sign-in-expired', 'removed-duplicate']);
    client.emit('connection-state-changed', { state: 'CONNECTING' });
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(10_000);
    expect(kinds()).toEqual([]);
  });
});

describe('a component that listens no more', () => {
  it('ends nothing that still holds, and rejects nobody who waits', async () => {
    const { kit, store, settle } = createTestKit();
    const stream = createFakeLocalStream();
    const undo = kit.bind(stream);
    let runs = 0;
    const camera = kit.guard(() => (runs++ === 0 ? Promise.reject(createRtcError('DEVICE_NOT_FOUND')) : 'open'), {
      device: 'camera',
      owner: stream,
      wait: true,
    });
    await settle();
    undo();
    await settle();
    const [condition] = store.getSnapshot().conditions;
    expect(condition?.kind).toBe('device-not-found');
    await store.retry(condition?.id ?? '');
    await expect(camera).resolves.toBe('open');
  });

  it('takes along only what nobody will hear the end of', async () => {
    const { kit, host, kinds } = createTestKit();
    const client = createFakeClient();
    const undo = kit.bind(client);
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(10_000);
    client.emit('connection-state-changed', { state: 'RECONNECTING' });
    await host.advance(5_000);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['reconnecting', 'server-timeout']);
    undo();
    await host.advance(0);
    expect(kinds()).toEqual(['server-timeout']);
  });
});

describe('a client that is handed in late', () => {
  const joined = () =>
    Object.assign(createFakeClient(), {
      isJoined_: true,
      connections_: new Map([['ann', { remoteStreams_: new Map([['main', createFakeStream({ userId: 'ann' })]]) }]]),
    });

  // It was "DISCONNECTED" for the whole call, and its dead uplink unseen.
  it('is connected where the SDK says that it has joined, and its streams are heard', () => {
    const { kit, kinds } = createTestKit();
    const client = joined();
    kit.bind(client);
    expect(kit.connection.getState(client).state).toBe('CONNECTED');
    client.connections_.get('ann')?.remoteStreams_.get('main')?.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    expect(kinds()).toEqual(['autoplay-blocked']);
  });

  it('is reconnecting where the SDK is', () => {
    const { kit } = createTestKit();
    const client = Object.assign(joined(), { signalChannel_: { isReconnecting_: true } });
    kit.bind(client);
    expect(kit.connection.getState(client).state).toBe('RECONNECTING');
  });

  it.each([
    ['the SDK tells of its network', 'network-quality', { uplinkNetworkQuality: 1, downlinkNetworkQuality: 1 }],
    ['a stream comes', 'stream-added', { stream: createFakeStream({ userId: 'bob' }) }],
  ])('is connected when %s, where its fields cannot be read', (_name, event, payload) => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    expect(kit.connection.getState(client).state).toBe('DISCONNECTED');
    client.emit(event, payload);
    expect(kit.connection.getState(client).state).toBe('CONNECTED');
  });

  it('that has left stays disconnected, whatever is told afterwards', () => {
    const { kit } = createTestKit();
    const client = joined();
    kit.bind(client);
    client.emit('connection-state-changed', { state: 'DISCONNECTED' });
    client.emit('network-quality', { uplinkNetworkQuality: 1, downlinkNetworkQuality: 1 });
    expect(kit.connection.getState(client).state).toBe('DISCONNECTED');
  });

  it('shows an uplink that is lost', async () => {
    const { kit, host, kinds } = createTestKit();
    const [client, local] = [joined(), createFakeLocalStream()];
    kit.bind(client);
    kit.bind(local);
    local.emit('connection-state-changed', { prevState: 'CONNECTED', state: 'RECONNECTING' });
    await host.advance(10_000);
    expect(kinds()).toEqual(['uplink-lost']);
  });
});

describe('a device that was opened', () => {
  const refusal = () => createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied' });

  it('ends what was said of it, whichever function opened it', async () => {
    const { kit, settle, kinds } = createTestKit({ permissions: { camera: 'denied' } });
    await kit.guard(() => Promise.reject(refusal()), { device: 'camera' }).catch(() => {});
    await settle();
    expect(kinds()).toEqual(['permission-denied']);
    await kit.guard(async () => {}, { device: 'microphone' });
    expect(kinds()).toEqual(['permission-denied']);
    await kit.guard(async () => {}, { device: 'camera' });
    expect(kinds()).toEqual([]);
  });

  it('ends nothing of another owner, and nothing that somebody waits for', async () => {
    const { kit, settle, kinds } = createTestKit({ permissions: { camera: 'denied', microphone: 'denied' } });
    const [mine, other] = [{}, {}];
    kit.guard(() => Promise.reject(refusal()), { device: 'camera', owner: mine });
    kit.guard(() => Promise.reject(refusal()), { device: 'microphone', wait: true });
    await settle();
    await kit.guard(async () => {}, { device: 'both', owner: other });
    expect(kinds()).toEqual(['permission-denied', 'permission-denied']);
  });
});

// That the new connection had lasted was taken for the uplink's being back, though it was lost in this very connection.
it('an uplink that is lost in a connection that has only begun is not mended by its lasting', async () => {
  const { kit, host, kinds } = createTestKit();
  const client = createFakeClient();
  kit.bind(client);
  client.emit('connection-state-changed', { state: 'CONNECTING' });
  client.emit('connection-state-changed', { state: 'CONNECTED' });
  await host.advance(2_000);
  client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
  await host.advance(20_000);
  expect(kinds()).toEqual(['uplink-lost']);
});
