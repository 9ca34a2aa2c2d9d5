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
  const { said, noise, close } = opened;
  await close();
  expect(noise).toEqual([]);
  expect(said.join('\n')).not.toContain('very-secret-sig');
});

describe('a call with the real SDK', () => {
  test('joins, publishes, and leaves', async () => {
    const result = await opened.page.evaluate(async () => {
      const { room, createCall, wire } = window.harness;
      const call = createCall();
      await call.join();
      const local = await call.publish();
      const during = room.getState().guests;
      await call.client.unpublish(local);
      await call.client.leave();
      local.close();
      await window.harness.until(() => room.getState().guests.length === 0);
      return { events: call.events.filter((event) => !event.startsWith('uplink')), during, wire: JSON.stringify(wire) };
    });
    expect(result.events).toEqual([
      'state CONNECTING',
      'state CONNECTED',
      'local CONNECTING',
      'local CONNECTED',
      'local DISCONNECTED',
      'state DISCONNECTED',
    ]);
    expect(result.during).toEqual([{ userId: 'me', isConnected: true, isJoined: true, isPublishing: true }]);
    expect(result.wire).not.toContain('very-secret-sig');
  });

  test('sees and hears a participant who was there, and one who comes', async () => {
    await opened.page.mouse.click(5, 5);
    const result = await opened.page.evaluate(async () => {
      const { room, createCall, until, watch } = window.harness;
      room.addParticipant({ userId: 'Ann', video: true, audio: true });
      const call = createCall();
      await call.join();
      room.addParticipant({ userId: 'Ben', video: true, audio: true, screen: true });
      await until(() => call.remotes.length === 3);
      const videos = await until(() => {
        const found = [...document.querySelectorAll<HTMLVideoElement>('#remote video')];
        return found.length === 3 && found;
      });
      const seen = [];
      for (const video of videos) seen.push(await watch(video));
      const main = call.remotes.filter((stream) => stream.getType() === 'main');
      const audio = main.map((stream) => stream.getAudioTrack()?.readyState);
      await until(() => main.every((stream) => stream.getAudioLevel() > 0));
      return { seen, audio, events: call.events };
    });
    expect(result.seen).toEqual(Array(3).fill({ width: 480, hasMoved: true, hasChanged: true }));
    expect(result.audio).toEqual(['live', 'live']);
    expect(result.events).toEqual(
      expect.arrayContaining(['peer-join Ann', 'added Ben main', 'subscribed Ben auxiliary']),
    );
  });

  test('is told when a participant mutes, stops publishing, and leaves', async () => {
    const events = await opened.page.evaluate(async () => {
      const { room, createCall, until } = window.harness;
      const call = createCall();
      await call.join();
      const ann = room.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('subscribed Ann main'));
      await until(() => room.getState().participants[0]);
      const heard = (event: string) => until(() => call.events.includes(event));
      ann.mute('video');
      await heard('mute-video Ann');
      ann.unpublish();
      await heard('removed Ann main');
      ann.publish();
      await until(() => call.events.filter((event) => event === 'subscribed Ann main').length === 2);
      ann.leave();
      await heard('peer-leave Ann');
      return { state: room.getState().participants };
    });
    expect(events).toEqual({ state: [] });
  });

  test('a UI is told when something changes, and only then is the snapshot a new one', async () => {
    const result = await opened.page.evaluate(() => {
      const { room } = window.harness;
      const heard: string[] = [];
      const unsubscribe = room.subscribe(() => heard.push(room.getState().faults.join()));
      const first = room.getState();
      const same = first === room.getState();
      const undo = room.refuseCdn();
      const changed = first !== room.getState();
      undo();
      undo();
      unsubscribe();
      room.refuseMix();
      return { same, changed, heard };
    });
    expect(result).toEqual({ same: true, changed: true, heard: ['cdn-refused', ''] });
  });

  test('what is not the SDK’s goes by untouched, and a page without it after stop() is as it was', async () => {
    const { webSocketToken } = stage.server.config;
    const result = await opened.page.evaluate(async (token) => {
      const { room, stop, createCall, nativeSocket } = window.harness;
      const socket = new WebSocket(`ws://${location.host}/?token=${token}`, 'vite-hmr');
      const opens = await new Promise((resolve) => {
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      });
      socket.close();
      const request = new XMLHttpRequest();
      const text = await new Promise<string>((resolve) => {
        request.onload = () => resolve(request.responseText);
        request.open('GET', '/index.html');
        request.send();
      });

      const peers: RTCPeerConnection[] = [];
      const NativePeer = RTCPeerConnection;
      globalThis.RTCPeerConnection = new Proxy(NativePeer, {
        construct: (target, args) => {
          const peer = new target(...args);
          peers.push(peer);
          return peer;
        },
      });
      const timers = new Set<number>();
      const { setInterval: nativeSet, clearInterval: nativeClear } = globalThis;
      globalThis.setInterval = ((run: () => void, ms: number) => {
        const id = nativeSet(run, ms) as unknown as number;
        timers.add(id);
        return id;
      }) as unknown as typeof setInterval;
      globalThis.clearInterval = ((id: number) => {
        timers.delete(id);
        nativeClear(id);
      }) as typeof clearInterval;

      const call = createCall();
      room.addParticipant({ userId: 'Ann', video: true, audio: true });
      const timersWithAnn = timers.size;
      await call.join();
      await call.publish();
      await window.harness.until(() => call.events.includes('subscribed Ann main'));
      room.refuseCdn();
      const restore = room.cutNetwork({ forMs: 60_000 });
      restore();
      await call.client.leave();
      stop();
      stop();
      return {
        isNative: socket instanceof nativeSocket,
        opens,
        hasPage: text.includes('<title>The simulated room</title>'),
        timersWithAnn,
        timersLeft: timers.size,
        openPeers: peers.filter((peer) => peer.connectionState !== 'closed').length,
        peers: peers.length,
        socketRestored: WebSocket === nativeSocket,
        requestIsNative: /native code/.test(Function.prototype.toString.call(XMLHttpRequest)),
        state: room.getState(),
      };
    }, webSocketToken);
    expect(result).toEqual({
      isNative: true,
      opens: true,
      hasPage: true,
      timersWithAnn: 1,
      timersLeft: 0,
      openPeers: 0,
      peers: expect.any(Number),
      socketRestored: true,
      requestIsNative: true,
      state: { isStarted: false, guests: [], participants: [], faults: [] },
    });
    expect(result.peers).toBeGreaterThanOrEqual(4);
  });
});
