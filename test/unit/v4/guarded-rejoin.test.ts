import { describe, expect, it } from 'vitest';
import { availableActions } from '../../../src/core/actions.js';
import { forgetWarnings } from '../../../src/core/warn.js';
import type { KitSettings } from '../../../src/kit/index.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeTrack,
  createRtcError,
  type FakeClientOptions,
} from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';

const room = { roomId: 1, privateMapKey: 'very-secret-key' };

/** A guarded client that tells what is asked of it, and says its state as the SDK does. */
function createCall(settings: KitSettings = {}, options: FakeClientOptions = {}) {
  const test = createTestKit({}, settings);
  const asked: unknown[][] = [];
  const say = (state: string) => client.emit('connection-state-changed', { prevState: '', state });
  const note =
    (name: 'join' | 'leave' | 'publish' | 'unpublish') =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
      await options[name]?.(...args);
      if (name === 'join') say('CONNECTED');
      if (name === 'leave') say('DISCONNECTED');
    };
  const client = Object.assign(
    createFakeClient({
      join: note('join'),
      leave: note('leave'),
      publish: note('publish'),
      unpublish: note('unpublish'),
    }),
    {
      async switchRole(role: string) {
        asked.push(['switchRole', role]);
      },
      callExperimentalAPI: async (..._args: unknown[]) => {},
      userSig_: 'old',
      destroy: () => client.off('*'),
    },
  );
  const guarded = test.kit.guarded(client);
  const { kit } = test;
  return {
    ...test,
    client,
    guarded,
    asked,
    names: () => asked.map(([name]) => name),
    ban() {
      say('DISCONNECTED');
      client.emit('client-banned', { reason: 'kick', message: '' });
    },
    buttons: () => kit.store.getSnapshot().conditions.flatMap((one) => availableActions(one, kit.getCapabilities())),
    async press(action: 'rejoin' | 'sign-in') {
      const [condition] = kit.store.getSnapshot().conditions;
      if (condition) kit.perform(action, condition);
      await test.settle();
    },
  };
}

describe('Join again without a handler of the app’s', () => {
  it('leaves, joins as before and publishes again what was published, as it was', async () => {
    const { kit, guarded, ban, buttons, press, asked, kinds } = createCall();
    const [stream, other] = [createFakeLocalStream({ id: 'one' }), createFakeLocalStream({ id: 'two' })];
    await guarded.join(room);
    await guarded.publish(kit.guarded(stream), { isAuxiliary: true });
    await guarded.publish(kit.guarded(other));
    await guarded.unpublish(kit.guarded(other));
    ban();
    expect(buttons()).toEqual(['rejoin']);
    asked.length = 0;
    await press('rejoin');
    expect(asked).toEqual([['leave'], ['join', room], ['publish', stream, { isAuxiliary: true }]]);
    expect(kinds()).toEqual([]);
  });

  it('is not offered before a join, after the app has left, and to another client’s condition', async () => {
    const { kit, guarded, ban, buttons } = createCall();
    ban();
    expect(buttons()).toEqual([]);
    await guarded.join(room);
    ban();
    expect(buttons()).toEqual(['rejoin']);
    kit.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'), { owner: createFakeClient() });
    expect(buttons()).toEqual(['rejoin', 'reload']);
    await guarded.leave();
    expect(buttons()).toEqual(['reload']);
  });

  it('is told to whoever draws buttons as soon as it can work, and no longer', async () => {
    const { kit, guarded, settle } = createCall();
    const heard: unknown[] = [];
    kit.getCapabilities();
    kit.observeCapabilities(() => heard.push(kit.getCapabilities()));
    await guarded.join(room);
    await settle();
    await guarded.leave();
    await settle();
    await guarded.leave();
    await settle();
    expect(heard).toHaveLength(2);
    expect(new Set(heard).size).toBe(2);
  });

  it('comes after the app’s own rejoin', async () => {
    const rejoined: string[] = [];
    const { guarded, ban, press, names } = createCall({ recovery: { rejoin: ({ kind }) => rejoined.push(kind) } });
    await guarded.join(room);
    ban();
    await press('rejoin');
    expect(rejoined).toEqual(['removed-duplicate']);
    expect(names()).toEqual(['join']);
  });

  it('joins as it did at last, whatever was tried in the room or has become of the app’s own object', async () => {
    const options = { ...room };
    const refuse = (given: unknown) => {
      if (given !== options) throw createRtcError('INVALID_OPERATION');
    };
    const { kit, guarded, ban, press, asked } = createCall({}, { join: refuse });
    const joining = guarded.join(options);
    await expect(guarded.join({ roomId: 2 })).rejects.toBeDefined();
    await joining;
    await expect(guarded.join({ roomId: 3 })).rejects.toBeDefined();
    kit.store.clear();
    options.roomId = 4;
    ban();
    asked.length = 0;
    await press('rejoin');
    expect(asked.slice(0, 2)).toEqual([['leave'], ['join', room]]);
  });

  it('is over where the app joins by itself, a failed attempt included; what has an operation of its own is not', async () => {
    let isRefused = false;
    const refuse = () => {
      if (isRefused) throw createRtcError('JOIN_ROOM_FAILED');
    };
    const { kit, client, guarded, ban, press, kinds, settle } = createCall({}, { join: refuse });
    await guarded.join(room);
    ban();
    isRefused = true;
    await press('rejoin');
    expect(kinds()).toEqual(['removed-duplicate', 'join-failed']);
    const lost = createRtcError('UPLINK_RECONNECTION_FAILED');
    kit.report(lost, { owner: client, operation: 'mine', retry: () => {} });
    isRefused = false;
    await guarded.join(room);
    await settle();
    expect(kinds()).toEqual(['uplink-lost']);
  });

  it('that the app does itself ends when the app says so', async () => {
    let finish = () => {};
    const test = createCall({
      recovery: {
        async rejoin() {
          await test.guarded.join(room);
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
        },
      },
    });
    await test.guarded.join(room);
    test.ban();
    await test.press('rejoin');
    expect(test.first()?.status).toBe('recovering');
    finish();
    await test.settle();
    expect(test.kinds()).toEqual([]);
  });

  it('keeps the role and the key that were changed in the room', async () => {
    const { guarded, ban, press, asked } = createCall();
    await guarded.join({ ...room, role: 'audience' });
    await guarded.switchRole('anchor');
    await guarded.callExperimentalAPI('updatePrivateMapKey', { privateMapKey: 'new' });
    ban();
    asked.length = 0;
    await press('rejoin');
    expect(asked).toEqual([['leave'], ['join', { roomId: 1, privateMapKey: 'new', role: 'anchor' }]]);
  });

  it('that fails is told, and its button tries the whole again; then the end screen goes, too', async () => {
    let isRefused = false;
    const refuse = () => {
      if (isRefused) throw createRtcError('JOIN_ROOM_FAILED');
    };
    const { kit, guarded, ban, press, names, kinds, settle } = createCall({}, { join: refuse });
    await guarded.join(room);
    ban();
    isRefused = true;
    await press('rejoin');
    expect(kinds()).toEqual(['removed-duplicate', 'join-failed']);
    const failed = kit.store.getSnapshot().conditions[1];
    expect(failed).toMatchObject({ canRetry: true, info: { operation: 'rejoin' } });
    isRefused = false;
    await kit.store.retry(failed?.id ?? '');
    await settle();
    expect(names()).toEqual(['join', 'leave', 'join', 'leave', 'join']);
    expect(kinds()).toEqual([]);
  });

  it('tells of a stream that could not be published again by itself, in the room', async () => {
    let isRefused = false;
    const refuse = () => {
      if (isRefused) throw createRtcError('SERVER_TIMEOUT');
    };
    const { kit, guarded, ban, press, kinds, names } = createCall({}, { publish: refuse });
    await guarded.join(room);
    await guarded.publish(createFakeLocalStream({ id: 'one' }));
    ban();
    isRefused = true;
    await press('rejoin');
    expect(kinds()).toEqual(['server-timeout']);
    const [failed] = kit.store.getSnapshot().conditions;
    expect(failed?.info.operation).toBe('publish:one');
    isRefused = false;
    await kit.store.retry(failed?.id ?? '');
    expect(names()).toEqual(['join', 'publish', 'leave', 'join', 'publish', 'publish']);
  });

  it('leaves again where the app has left meanwhile', async () => {
    let letIn = () => {};
    const { guarded, ban, press, names, settle } = createCall(
      {},
      {
        join: () =>
          new Promise<void>((resolve) => {
            letIn = resolve;
          }),
      },
    );
    const joining = guarded.join(room);
    await settle();
    letIn();
    await joining;
    await guarded.publish(createFakeLocalStream());
    ban();
    await press('rejoin');
    await guarded.leave();
    letIn();
    await settle();
    expect(names()).toEqual(['join', 'publish', 'leave', 'join', 'leave', 'leave']);
  });

  it('publishes no stream that was closed, or whose tracks have all ended', async () => {
    const { kit, guarded, ban, press, names } = createCall();
    const closed = kit.guarded(Object.assign(createFakeLocalStream({ id: 'closed' }), { close: () => {} }));
    const screen = createFakeLocalStream({ id: 'screen', videoTrack: createFakeTrack('video') });
    await guarded.join(room);
    await guarded.publish(closed);
    await guarded.publish(screen);
    closed.close();
    screen.getVideoTrack()?.stop();
    ban();
    await press('rejoin');
    expect(names()).toEqual(['join', 'publish', 'publish', 'leave', 'join']);
  });

  it('keeps what it remembers to itself: no condition and no proxy shows it', async () => {
    const { kit, guarded, ban } = createCall();
    await guarded.join(room);
    ban();
    const seen = JSON.stringify([kit.store.getSnapshot(), kit.store.getHistory(), guarded, kit.getCapabilities()]);
    expect(seen).not.toContain('very-secret-key');
  });
});

describe('a sign-in that was renewed', () => {
  const expired = () => createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 });

  it.each([
    ['as text', () => 'new'],
    ['as an object', () => ({ userSig: 'new' })],
    ['later', async () => 'new'],
    ['later as an object', async () => ({ userSig: 'new' })],
  ])('given back %s joins with it', async (_how, signIn) => {
    const tried: unknown[] = [];
    const test = createCall(
      { recovery: { signIn } },
      {
        join() {
          tried.push(test.client.userSig_);
          if (test.client.userSig_ === 'old') throw expired();
        },
      },
    );
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    expect(test.buttons()).toEqual(['sign-in']);
    await test.press('sign-in');
    expect(tried).toEqual(['old', 'new']);
    expect(test.kinds()).toEqual([]);
  });

  it('and gives nothing back is left to the app', async () => {
    const test = createCall({ recovery: { signIn: async () => ({}) } }, { join: () => Promise.reject(expired()) });
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    await test.press('sign-in');
    expect(test.names()).toEqual(['join']);
    expect(test.kinds()).toEqual([]);
  });

  it('is left to the app, which is told so, where a client takes no other', async () => {
    forgetWarnings();
    expectConsole(/takes no new userSig/);
    const test = createCall({ recovery: { signIn: () => 'new' } }, { join: () => Promise.reject(expired()) });
    Reflect.deleteProperty(test.client, 'userSig_');
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    await test.press('sign-in');
    expect(test.names()).toEqual(['join']);
  });
});

describe('what was shown of a room', () => {
  it('ends when the app leaves it, and with it the listening', async () => {
    const { kit, client, guarded, kinds, settle } = createCall();
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
    const { client, guarded, settle } = createCall();
    await guarded.join(room);
    const leaving = guarded.leave();
    const joining = guarded.join(room);
    await Promise.all([leaving, joining]);
    await settle();
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it('and tells why the call ended stays though the app tidies up, until it is in the room again', async () => {
    const { client, guarded, ban, kinds, settle } = createCall();
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
    const { kit, client, guarded, ban, kinds, buttons, settle } = createCall();
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
    const { guarded, kinds, settle } = createCall(
      {},
      { join: () => Promise.reject(createRtcError('JOIN_ROOM_FAILED')) },
    );
    await guarded.join(room).catch(() => guarded.leave());
    await settle();
    expect(kinds()).toEqual(['join-failed']);
  });
});
