import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeLocalStream, createRtcError } from '../../../src/testing/index.js';
import { createGuardedCall, room } from './create-guarded-call.js';

describe('what was shown of a room', () => {
  it('ends when the app leaves it, and with it the listening', async () => {
    const { kit, client, guarded, kinds, settle } = createGuardedCall();
    await guarded.join(room);
    client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
    expect(kinds()).toEqual(['downlink-lost']);
    await guarded.leave();
    await settle();
    expect(kinds()).toEqual([]);
    expect(client.listenerCount()).toBe(0);
    await guarded.join(room);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout']);
    expect(kit.store.isOf(kit.store.getSnapshot().conditions[0]?.id ?? '', client)).toBe(true);
  });

  it('goes on being listened to where the app joins before its leaving has ended', async () => {
    const { client, guarded, settle } = createGuardedCall();
    await guarded.join(room);
    const leaving = guarded.leave();
    const joining = guarded.join(room);
    await Promise.all([leaving, joining]);
    await settle();
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it('and tells why the call ended stays though the app tidies up, until it is in the room again', async () => {
    const { client, guarded, ban, kinds, settle } = createGuardedCall();
    await guarded.join(room);
    ban();
    await guarded.leave();
    await settle();
    expect(kinds()).toEqual(['removed-duplicate']);
    await guarded.join(room);
    await settle();
    expect(kinds()).toEqual([]);
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it('and tells why the call ended outlasts destroy(), and nothing is held once it is closed', async () => {
    const { kit, client, guarded, ban, kinds, buttons, settle } = createGuardedCall();
    await guarded.join(room);
    ban();
    guarded.destroy();
    await settle();
    expect([kinds(), buttons()]).toEqual([['removed-duplicate'], []]);
    kit.store.dismiss(kit.store.getSnapshot().conditions[0]?.id ?? '');
    await settle();
    expect(kinds()).toEqual([]);
    expect(client.listenerCount()).toBe(0);
  });

  it('of a join that was refused stays though the app leaves', async () => {
    const { guarded, kinds, settle } = createGuardedCall(
      {},
      { join: () => Promise.reject(createRtcError('JOIN_ROOM_FAILED')) },
    );
    await guarded.join(room).catch(() => guarded.leave());
    await settle();
    expect(kinds()).toEqual(['join-failed']);
  });
});

describe('an app that leaves', () => {
  it('has seen enough of what went wrong in the room, and of nothing else', async () => {
    const { kit, client, guarded, kinds, store } = createGuardedCall();
    await guarded.join(room);
    const other = createFakeClient();
    store.signal('network-poor', { owner: other });
    store.signal('unsupported-browser', { owner: client });
    client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
    await guarded.leave();
    expect(kinds()).toEqual(['network-poor', 'unsupported-browser']);
    expect(store.getHistory()[2]).toMatchObject({ kind: 'downlink-lost', resolution: 'cleared' });
    expect(kit.store.isOf(store.getSnapshot().conditions[0]?.id ?? '', other)).toBe(true);
  });

  it('after it was taken out of the room is still told what took it out', async () => {
    const { client, guarded, kinds } = createGuardedCall();
    await guarded.join(room);
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    client.emit('connection-state-changed', { state: 'DISCONNECTED' });
    await guarded.leave();
    expect(kinds()).toEqual(['connection-lost']);
  });

  it('because its join was refused is still told why, though the connection was there already', async () => {
    const test = createGuardedCall(
      {},
      {
        join() {
          test.client.emit('connection-state-changed', { state: 'CONNECTED' });
          throw createRtcError('JOIN_ROOM_FAILED');
        },
      },
    );
    await test.guarded.join(room).catch(() => test.guarded.leave());
    expect(test.kinds()).toEqual(['join-failed']);
  });

  it('after it was let in again by a button has seen enough of the room, too', async () => {
    const { client, guarded, ban, press, kinds } = createGuardedCall();
    await guarded.join(room);
    ban();
    await press('rejoin');
    client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
    await guarded.leave();
    expect(kinds()).toEqual([]);
  });

  it('cannot do that by destroy() in the room, which throws and changes nothing', async () => {
    const { client, guarded, kinds, buttons } = createGuardedCall();
    await guarded.join(room);
    client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
    client.destroy = () => {
      throw createRtcError('INVALID_OPERATION');
    };
    expect(() => guarded.destroy()).toThrow();
    expect(kinds()).toEqual(['downlink-lost']);
    expect(buttons()).toEqual(['rejoin']);
  });

  it('takes nothing back before it has joined', async () => {
    const { guarded, names, kinds } = createGuardedCall();
    await expect(guarded.unpublish(createFakeLocalStream())).resolves.toBeUndefined();
    expect([names(), kinds()]).toEqual([['unpublish'], []]);
  });
});

describe('an app that is let in', () => {
  it('has done with what kept it out, and with nothing else', async () => {
    const { client, guarded, ban, kinds, store } = createGuardedCall();
    await guarded.join(room);
    ban();
    client.emit('error', createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 }));
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['removed-duplicate', 'sign-in-expired', 'server-timeout']);
    await guarded.join(room);
    expect(kinds()).toEqual(['server-timeout']);
    expect(store.getHistory().slice(0, 2)).toMatchObject([{ resolution: 'retried' }, { resolution: 'retried' }]);
  });

  it('by a button has done with a join of its own that failed before', async () => {
    let isRefused = false;
    const { guarded, ban, press, kinds } = createGuardedCall(
      {},
      {
        join() {
          if (isRefused) throw createRtcError('JOIN_ROOM_FAILED');
        },
      },
    );
    await guarded.join(room);
    ban();
    isRefused = true;
    await expect(guarded.join(room)).rejects.toBeDefined();
    expect(kinds()).toEqual(['removed-duplicate', 'join-failed']);
    isRefused = false;
    await press('rejoin');
    expect(kinds()).toEqual([]);
  });
});
