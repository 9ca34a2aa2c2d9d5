import { describe, expect, it } from 'vitest';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

function createRoom() {
  const test = createTestKit();
  const client = createFakeClient();
  test.kit.bind(client);
  const tell = (quality: object, of = client) => of.emit('network-quality', quality);
  return {
    ...test,
    client,
    tell,
    /** The quality is bad for that long, told every two seconds and once more at the end. */
    async beBad(milliseconds: number) {
      for (let passed = 0; passed < milliseconds; passed += 2_000) {
        tell({ uplinkNetworkQuality: 5, downlinkNetworkQuality: 5 });
        await test.host.advance(2_000);
      }
      tell({ uplinkNetworkQuality: 5, downlinkNetworkQuality: 5 });
    },
  };
}

describe('a network that is bad', () => {
  it('is told with how long it has been so', async () => {
    const room = createRoom();
    const since = room.host.clock.monotonic();
    await room.beBad(10_000);
    expect(room.first()).toMatchObject({ kind: 'network-poor', startedAt: since });
    expect(room.store.isOf(room.first()?.id ?? '', room.client)).toBe(true);
  });

  it('goes on being so over a silence of six seconds, and no longer one', async () => {
    const bad = { uplinkNetworkQuality: 5, downlinkNetworkQuality: 5 };
    for (const [silence, told] of [
      [6_000, ['network-poor']],
      [6_001, []],
    ] as const) {
      const room = createRoom();
      room.tell(bad);
      await room.host.advance(silence);
      room.tell(bad);
      await room.host.advance(4_000);
      room.tell(bad);
      expect(room.kinds()).toEqual(told);
    }
  });

  it('is told though something else is shown, and as much of each client', async () => {
    const room = createRoom();
    const other = createFakeClient();
    room.kit.bind(other);
    room.store.signal('uplink-lost', { owner: room.client });
    room.store.signal('network-poor', { owner: other });
    await room.beBad(10_000);
    expect(room.kinds()).toEqual(['uplink-lost', 'network-poor']);
    const id = room.store.getSnapshot().conditions[1]?.id ?? '';
    expect([room.store.isOf(id, other), room.store.isOf(id, room.client)]).toEqual([true, true]);
  });

  it('is over when it is good again, for its own client and of nothing else', async () => {
    const room = createRoom();
    const other = createFakeClient();
    room.kit.bind(other);
    room.kit.report(createRtcError('UPLINK_RECONNECTION_FAILED'), { owner: room.client });
    await room.beBad(10_000);
    const good = { uplinkNetworkQuality: 3, downlinkNetworkQuality: 3 };
    room.tell(good, other);
    expect(room.kinds()).toEqual(['uplink-lost', 'network-poor']);
    room.tell(good);
    expect(room.kinds()).toEqual(['uplink-lost']);
    expect(room.store.getHistory()[1]).toMatchObject({ kind: 'network-poor', resolution: 'healed' });
  });

  it.each([{}, { uplinkNetworkQuality: 1 }, { downlinkNetworkQuality: '6' }, undefined])(
    'is none where nothing says so: %j',
    async (quality) => {
      const room = createRoom();
      for (let times = 0; times < 10; times++) {
        room.client.emit('network-quality', quality);
        await room.host.advance(2_000);
      }
      expect(room.changes).toEqual([]);
    },
  );
});
