import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeStream, createRtcError } from '../../../src/testing/index.js';
import { createRoom, enter } from './create-room.js';

describe('a short cut', () => {
  it('of one second shows nothing', async () => {
    const room = createRoom();
    await enter(room);
    room.go('RECONNECTING');
    await room.host.advance(1_000);
    room.go('CONNECTED');
    await room.host.advance(60_000);
    expect(room.changes).toEqual([]);
  });

  it('of the network alone shows nothing', async () => {
    const room = createRoom();
    room.host.setOnline(false);
    await room.host.advance(1_999);
    room.host.setOnline(true);
    await room.host.advance(60_000);
    expect(room.changes).toEqual([]);
  });
});

describe('a long cut', () => {
  it('is told after the SDK’s first attempt, from when it began, and says that it is over for three seconds', async () => {
    const room = createRoom();
    await enter(room);
    const since = room.host.clock.now();
    room.go('RECONNECTING');
    await room.host.advance(2_499);
    expect(room.banners()).toEqual([]);
    await room.host.advance(1);
    expect(room.banners()).toEqual(['reconnecting active']);
    expect(room.first()?.firstAt).toBe(since);
    await room.host.advance(300_000);
    expect(room.changes).toEqual(['reconnecting raised']);
    room.go('CONNECTED');
    expect(room.banners()).toEqual(['reconnecting resolved']);
    await room.host.advance(2_999);
    expect(room.banners()).toEqual(['reconnecting resolved']);
    await room.host.advance(1);
    expect(room.banners()).toEqual([]);
    expect(room.changes).toEqual(['reconnecting raised', 'reconnecting resolved']);
  });

  it('of the machine’s own network is told apart', async () => {
    const room = createRoom();
    await enter(room);
    room.go('RECONNECTING');
    await room.host.advance(2_000);
    room.host.setOnline(false);
    await room.host.advance(2_000);
    expect(room.banners()).toEqual(['reconnecting active', 'offline active']);
    room.host.setOnline(true);
    expect(room.banners()).toEqual(['reconnecting active', 'offline resolved']);
    room.go('CONNECTED');
    await room.host.advance(3_000);
    expect(room.banners()).toEqual([]);
  });

  it('that is for good takes the place of the reconnecting', async () => {
    const room = createRoom();
    await enter(room);
    room.go('RECONNECTING');
    await room.host.advance(5_000);
    room.client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    expect(room.banners()).toEqual(['connection-lost active']);
    expect(room.store.getHistory()).toMatchObject([{ kind: 'reconnecting', resolution: 'superseded' }, {}]);
    room.go('DISCONNECTED');
    await room.host.advance(60_000);
    expect(room.banners()).toEqual(['connection-lost active']);
  });

  it('during a rejoin of the SDK’s own is told too, and is over only when it has been let in', async () => {
    const room = createRoom();
    await enter(room);
    room.go('DISCONNECTED');
    await room.host.advance(500);
    room.go('CONNECTING');
    await room.host.advance(2_000);
    expect(room.banners()).toEqual(['reconnecting active']);
    room.go('CONNECTED');
    await room.host.advance(1_000);
    expect(room.banners()).toEqual(['reconnecting active']);
    await room.host.advance(1_000);
    expect(room.banners()).toEqual(['reconnecting resolved']);
  });

  it('that a failed rejoin ends is a failed join, and never was over', async () => {
    const room = createRoom({}, { recovery: { rejoin: () => {} } });
    await enter(room);
    room.go('DISCONNECTED', 'CONNECTING');
    await room.host.advance(2_500);
    room.go('CONNECTED');
    room.client.emit('error', createRtcError('JOIN_ROOM_FAILED', { message: 'reJoin room: 1 failed.' }));
    room.go('DISCONNECTED');
    await room.host.advance(60_000);
    expect(room.kinds()).toEqual(['join-failed']);
    expect(room.store.getHistory()).toMatchObject([{ kind: 'reconnecting', resolution: 'superseded' }, {}]);
  });

  it('goes on counting when the client is bound anew, as StrictMode does', async () => {
    const room = createRoom();
    await enter(room);
    room.go('RECONNECTING');
    await room.host.advance(1_000);
    room.undo();
    room.kit.bind(room.client);
    await room.host.advance(1_500);
    expect(room.banners()).toEqual(['reconnecting active']);
    expect(room.kit.connection.getState().state).toBe('RECONNECTING');
  });
});

describe('no alarm', () => {
  it('is given for leaving, not even from the middle of a cut', async () => {
    const room = createRoom();
    await enter(room);
    room.go('DISCONNECTED');
    await room.host.advance(60_000);
    expect(room.changes).toEqual([]);
    await enter(room);
    room.go('RECONNECTING');
    await room.host.advance(3_000);
    room.go('DISCONNECTED');
    await room.host.advance(1_000);
    expect(room.banners()).toEqual([]);
    expect(room.changes).toEqual(['reconnecting raised', 'reconnecting resolved']);
  });

  it('is given for a refused join, which shows CONNECTED before it is refused', async () => {
    const room = createRoom();
    room.go('CONNECTING', 'CONNECTED', 'DISCONNECTED');
    await room.host.advance(500);
    room.go('CONNECTING');
    await room.host.advance(4_000);
    room.go('CONNECTED', 'DISCONNECTED');
    await room.host.advance(60_000);
    expect(room.changes).toEqual([]);
  });
});

describe('back online', () => {
  it('is said of a lost connection only when the join must have been answered', async () => {
    const room = createRoom();
    await enter(room);
    room.client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    room.go('DISCONNECTED');
    await room.host.advance(2_000);
    room.go('CONNECTING', 'CONNECTED');
    await room.host.advance(5_000);
    room.go('DISCONNECTED');
    expect(room.banners()).toEqual(['connection-lost active']);
    await room.host.advance(2_000);
    room.go('CONNECTING', 'CONNECTED');
    await room.host.advance(5_500);
    expect(room.banners()).toEqual(['connection-lost resolved']);
  });

  it('is said as soon as something comes through', async () => {
    const room = createRoom();
    room.client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    room.go('CONNECTING', 'CONNECTED');
    room.client.emit('stream-added', { stream: createFakeStream() });
    expect(room.banners()).toEqual(['connection-lost resolved']);
  });

  // A newcomer is announced by signalling; it says nothing about media.
  it('is not said of a lost uplink, downlink or blocked media when somebody joins', async () => {
    const room = createRoom();
    await enter(room);
    for (const key of ['UPLINK_RECONNECTION_FAILED', 'DOWNLINK_RECONNECTION_FAILED', 'ICE_TRANSPORT_ERROR'] as const) {
      room.client.emit('error', createRtcError(key));
    }
    const lost = ['uplink-lost active', 'downlink-lost active', 'network-blocked active'];
    room.client.emit('stream-added', { stream: createFakeStream() });
    room.go('RECONNECTING', 'CONNECTED');
    await room.host.advance(10_000);
    expect(room.banners().slice(0, 3)).toEqual(lost);
    room.go('DISCONNECTED');
    await room.host.advance(5_000);
    room.go('CONNECTING', 'CONNECTED');
    await room.host.advance(9_000);
    expect(room.kinds()).not.toContain('uplink-lost');
    expect(room.banners()).toEqual([]);
  });
});

describe('two clients', () => {
  it('share the banner until both are back', async () => {
    const room = createRoom();
    const share = createFakeClient();
    room.kit.bind(share);
    await enter(room);
    room.go('RECONNECTING');
    share.emit('connection-state-changed', { prevState: 'CONNECTED', state: 'RECONNECTING' });
    await room.host.advance(2_500);
    expect(room.banners()).toEqual(['reconnecting active']);
    room.go('CONNECTED');
    expect(room.banners()).toEqual(['reconnecting active']);
    share.emit('connection-state-changed', { prevState: 'RECONNECTING', state: 'CONNECTED' });
    expect(room.banners()).toEqual(['reconnecting resolved']);
  });
});
