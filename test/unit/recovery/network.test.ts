import { describe, expect, it, vi } from 'vitest';
import { createTestKit } from '../create-test-kit.js';
import { createRoom, enter } from './create-room.js';

describe('the machine’s network', () => {
  it('is told of at once where a client comes and there was none', async () => {
    const room = createRoom({ isOnline: false });
    await room.host.advance(2_000);
    expect(room.banners()).toEqual(['offline active']);
    room.undo();
    expect(room.banners()).toEqual([]);
  });

  it('is of no concern without a client', async () => {
    const { host, changes } = createTestKit();
    host.setOnline(false);
    await host.advance(60_000);
    expect(changes).toEqual([]);
    expect(host.timerCount()).toBe(0);
  });
});

describe('the state of the connection', () => {
  it('is told to whoever asks, and is the same object until it changes', () => {
    const room = createRoom();
    const { connection } = room.kit;
    const listener = vi.fn();
    const stop = connection.subscribe(listener);
    room.go('CONNECTING', 'CONNECTED');
    const state = connection.getState();
    expect(state).toEqual({ state: 'CONNECTED', since: room.host.clock.now(), isOffline: false });
    expect(connection.getState(room.client)).toBe(state);
    room.host.setOnline(false);
    expect(connection.getState()).toMatchObject({ state: 'CONNECTED', isOffline: true });
    expect(listener).toHaveBeenCalledTimes(3);
    stop();
    room.go('RECONNECTING');
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('is disconnected where there is no client', () => {
    const { kit } = createTestKit();
    expect(kit.connection.getState()).toEqual({ state: 'DISCONNECTED', since: 0, isOffline: false });
    expect(kit.connection.getState()).toBe(kit.connection.getState());
  });

  it('believes no state it does not know', () => {
    const room = createRoom();
    room.client.emit('connection-state-changed', { state: 'ON_FIRE' });
    room.client.emit('connection-state-changed', undefined);
    expect(room.kit.connection.getState().state).toBe('DISCONNECTED');
  });
});

describe('a poor network', () => {
  const tell = async (room: ReturnType<typeof createRoom>, seconds: number, up: number, down = 1) => {
    for (let second = 0; second < seconds; second += 2) {
      room.client.emit('network-quality', { uplinkNetworkQuality: up, downlinkNetworkQuality: down });
      await room.host.advance(2_000);
    }
  };

  it('is told after ten seconds on end, and goes without a word when it is good again', async () => {
    const room = createRoom();
    await tell(room, 10, 1, 5);
    expect(room.banners()).toEqual([]);
    await tell(room, 2, 1, 5);
    expect(room.banners()).toEqual(['network-poor active']);
    await tell(room, 60, 5, 1);
    expect(room.changes).toEqual(['network-poor raised']);
    await tell(room, 2, 3, 3);
    expect(room.banners()).toEqual([]);
  });

  it('is not told where it was good in between, nor added up over two calls', async () => {
    const room = createRoom();
    await tell(room, 8, 5);
    await tell(room, 2, 2);
    await tell(room, 8, 5);
    await room.host.advance(300_000);
    await tell(room, 8, 5);
    expect(room.changes).toEqual([]);
  });

  it('goes when the participant leaves', async () => {
    const room = createRoom();
    await enter(room);
    await tell(room, 12, 5);
    room.go('DISCONNECTED');
    await room.host.advance(1_000);
    expect(room.banners()).toEqual([]);
  });
});
