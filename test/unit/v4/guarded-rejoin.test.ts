import { describe, expect, it } from 'vitest';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeTrack,
  createRtcError,
} from '../../../src/testing/index.js';
import { createGuardedCall, room } from './create-guarded-call.js';

describe('Join again without a handler of the app’s', () => {
  it('leaves, joins as before and publishes again what was published, as it was', async () => {
    const { kit, guarded, ban, buttons, press, asked, kinds } = createGuardedCall();
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
    const { kit, guarded, ban, buttons, kinds, settle } = createGuardedCall();
    await settle();
    ban();
    expect([kinds(), buttons()]).toEqual([['removed-duplicate'], []]);
    await guarded.join(room);
    ban();
    expect(buttons()).toEqual(['rejoin']);
    kit.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'), { owner: createFakeClient() });
    expect(buttons()).toEqual(['rejoin', 'reload']);
    await guarded.leave();
    expect(buttons()).toEqual(['reload']);
  });

  it('is told to whoever draws buttons as soon as it can work, and no longer', async () => {
    const { kit, guarded, settle } = createGuardedCall();
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
    const { guarded, ban, press, names } = createGuardedCall({
      recovery: { rejoin: ({ kind }) => rejoined.push(kind) },
    });
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
    const { kit, guarded, ban, press, asked } = createGuardedCall({}, { join: refuse });
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
    const { kit, client, guarded, ban, press, kinds, settle } = createGuardedCall({}, { join: refuse });
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
    const test = createGuardedCall({
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
    const { guarded, ban, press, asked } = createGuardedCall();
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
    const { kit, guarded, ban, press, names, kinds, settle } = createGuardedCall({}, { join: refuse });
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
    const { kit, guarded, ban, press, kinds, names } = createGuardedCall({}, { publish: refuse });
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
    const { guarded, ban, press, names, settle } = createGuardedCall(
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
    const { kit, guarded, ban, press, names } = createGuardedCall();
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
    const { kit, guarded, ban } = createGuardedCall();
    await guarded.join(room);
    ban();
    const seen = JSON.stringify([kit.store.getSnapshot(), kit.store.getHistory(), guarded, kit.getCapabilities()]);
    expect(seen).not.toContain('very-secret-key');
  });
});
