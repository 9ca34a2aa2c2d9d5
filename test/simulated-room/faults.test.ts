import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeStage, type OpenPage, openPage, openStage, type Stage } from './open-page.js';

let stage: Stage;
let opened: OpenPage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => closeStage(stage));

beforeEach(async () => {
  opened = await openPage(stage);
}, 60_000);

afterEach(async () => {
  const { noise, close } = opened;
  await close();
  expect(noise).toEqual([]);
});

describe('a join that fails', () => {
  test.each([
    ['join-refused', { code: 16388, extraCode: -10012 }],
    ['join-stalled', { code: 16388, extraCode: 0 }],
    ['sign-in-expired', { code: 16460, extraCode: 70001 }],
    ['schedule-refused', { code: 16460, extraCode: 500 }],
    ['signalling-refused', { code: 16385, extraCode: 70009 }],
    ['network-cut', { code: 16460, extraCode: 4 }],
  ] as const)('%s, and succeeds once the fault is taken away', async (id, expected) => {
    const { failure, before, after } = await opened.page.evaluate(async (faultId) => {
      const { room, faults, createCall, fail } = window.harness;
      const fault = faults.find((row) => row.id === faultId);
      const undo = fault?.lasts ? fault.start(room) : undefined;
      const before = room.getState().faults;
      const failure = await fail(createCall().join);
      undo?.();
      await createCall().join();
      return { failure, before, after: room.getState().faults };
    }, id);
    expect(failure).toMatchObject(expected);
    expect(before).toEqual([id]);
    expect(after).toEqual([]);
  });
});

describe('a call that is broken off', () => {
  test.each([
    ['kicked', 'kick'],
    ['banned', 'banned'],
    ['room-closed', 'room-disband'],
  ] as const)('%s', async (id, reason) => {
    const result = await opened.page.evaluate(async (faultId) => {
      const { room, faults, createCall, until } = window.harness;
      const call = createCall();
      await call.join();
      faults.find((row) => row.id === faultId)?.start(room);
      const banned = await until(() => call.events.find((event) => event.startsWith('banned')));
      // The SDK takes the client for joined until it is told to leave.
      await call.client.leave();
      await call.join();
      return { banned, guests: room.getState().guests.length };
    }, id);
    expect(result).toEqual({ banned: `banned ${reason}`, guests: 1 });
  });

  test('timed-out: the SDK joins again by itself', async () => {
    const states = await opened.page.evaluate(async () => {
      const { room, createCall, until } = window.harness;
      const call = createCall();
      await call.join();
      call.events.length = 0;
      room.timeOutUser();
      await until(() => call.events.includes('state CONNECTED') && room.getState().guests[0]?.isJoined);
      return call.events.filter((event) => event.startsWith('state'));
    });
    expect(states).toEqual(['state DISCONNECTED', 'state CONNECTING', 'state CONNECTED']);
  });
});

describe('a call that goes on', () => {
  test('network-cut for a while: reconnecting, the picture stands still; then connected, and it moves again', async () => {
    const result = await opened.page.evaluate(async () => {
      const { room, createCall, until, watch } = window.harness;
      const call = createCall();
      room.addParticipant({ userId: 'Ann', video: true, audio: true });
      await call.join();
      await until(() => call.remotes.length === 1);
      const video = await until(() => document.querySelector<HTMLVideoElement>('#remote video'));
      await watch(video);
      call.events.length = 0;
      room.cutNetwork({ forMs: 2500 });
      await until(() => call.events.includes('state CONNECTED'));
      const again = await watch(video);
      return {
        events: call.events.filter((event) => event.startsWith('state')),
        again,
        faults: room.getState().faults,
      };
    });
    expect(result.events).toEqual(['state RECONNECTING', 'state CONNECTED']);
    expect(result.again).toMatchObject({ hasChanged: true });
    expect(result.faults).toEqual([]);
  });

  test('what the cloud refuses comes as the SDK’s own error', async () => {
    const result = await opened.page.evaluate(async () => {
      const { room, createCall, fail } = window.harness;
      const call = createCall({ mode: 'live' });
      await call.join();
      const endPublish = room.refusePublish(-100021);
      const publish = await fail(call.publish);
      endPublish();
      await call.publish();
      room.refuseCdn();
      const cdn = await fail(() => call.client.startPublishCDNStream({ streamId: 'one' }));
      room.refuseMix();
      const place = { width: 640, height: 480, locationX: 0, locationY: 0, zOrder: 1 };
      const mix = await fail(() =>
        call.client.startMixTranscode({
          mode: 'manual',
          videoWidth: 640,
          videoHeight: 480,
          videoBitrate: 500,
          videoFramerate: 15,
          mixUsers: [{ ...place, userId: 'me', pureAudio: false, roomId: 1, renderMode: 0 }],
        }),
      );
      room.refuseRole();
      const role = await fail(() => call.client.switchRole('audience'));
      const on = room.getState().faults;
      room.clearFaults();
      await call.client.switchRole('audience');
      return { publish, cdn, mix, role, on, off: room.getState().faults };
    });
    expect(result.publish).toMatchObject({ code: 65535, message: expect.stringContaining('response code is -100021') });
    expect(result.cdn).toMatchObject({ code: 16453 });
    expect(result.mix).toMatchObject({ code: 16455 });
    expect(result.role).toMatchObject({ code: 16458 });
    expect(result.on).toEqual(['cdn-refused', 'mix-refused', 'role-refused']);
    expect(result.off).toEqual([]);
  });

  test('subscribe-refused: thrown where the app subscribes', async () => {
    const failure = await opened.page.evaluate(async () => {
      const { room, createCall, until } = window.harness;
      room.refuseSubscribe();
      room.addParticipant({ userId: 'Ann', video: true });
      const call = createCall();
      await call.join();
      return until(() => call.events.find((event) => event.startsWith('subscribe failed')));
    });
    expect(failure).toBe('subscribe failed -100009');
  });

  test('uplink-lost: the local stream is disconnected for good, the client connected, and nothing is thrown', async () => {
    const result = await opened.page.evaluate(async () => {
      const { room, createCall, until } = window.harness;
      const call = createCall();
      await call.join();
      await call.publish();
      call.events.length = 0;
      room.loseUplinkSilently();
      await until(() => call.events.includes('local DISCONNECTED') && room.getState().guests[0]?.isJoined);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return call.events.filter((event) => !event.startsWith('uplink'));
    });
    expect(result.filter((event) => event.startsWith('local')).at(-1)).toBe('local DISCONNECTED');
    expect(result.filter((event) => event.startsWith('state')).at(-1)).toBe('state CONNECTED');
    expect(result.filter((event) => event.startsWith('error'))).toEqual([]);
  });

  test('network-weak: the SDK tells of a very bad uplink, and of a good one again', async () => {
    const events = await opened.page.evaluate(async () => {
      const { room, createCall, until } = window.harness;
      const call = createCall();
      await call.join();
      await call.publish();
      const undo = room.setNetworkQuality('very-bad');
      await until(() => call.events.includes('uplink 5'));
      call.events.length = 0;
      undo();
      await until(() => call.events.includes('uplink 1'));
      return call.events;
    });
    expect(events.at(-1)).toBe('uplink 1');
  });
});
