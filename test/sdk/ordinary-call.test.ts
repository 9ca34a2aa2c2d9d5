import { describe, expect, test } from 'vitest';
import { fakeDevices, grantAll, useBrowser } from './stage.js';

const minute = 60_000;

describe('an ordinary call of ten minutes', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test.each([
    ['whose app subscribes itself', { subscribes: true }],
    ['that relies on the automatic subscription', { subscribes: false }],
    ['that subscribes only to some', { subscribes: false, autoSubscribe: false }],
  ])('%s shows nothing: no alarm for joins, leaves, mutes, devices, a hidden tab', async (_name, options) => {
    const { page } = await open({ hasClock: true });
    const pass = (milliseconds: number) => page.clock.runFor(milliseconds);
    await page.evaluate(async (callOptions) => {
      const { createCall, room, until } = window.callTest;
      const ann = room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      Object.assign(window, { ann });
      const call = createCall(callOptions);
      await call.join();
      await call.publish();
      await until(() => call.events.includes('added Ann main'));
      // Nothing is shown though somebody listens.
      await until(() => call.countListeners() > 0);
    }, options);
    await pass(minute);
    await page.evaluate(async () => {
      const { call, room, until } = window.callTest;
      const ann = Reflect.get(window, 'ann');
      ann.mute('video');
      ann.mute('audio');
      call.local?.muteVideo();
      call.local?.muteAudio();
      Object.assign(window, { ben: room?.addParticipant({ userId: 'Ben', audio: true }) });
      room?.addParticipant({ userId: 'Cho', video: true, screen: true });
      await until(() => call.events.includes('added Cho auxiliary'));
    });
    await pass(2 * minute);
    await page.evaluate(async () => {
      const { call, TRTC, until } = window.callTest;
      Reflect.get(window, 'ann').unmute('video');
      call.local?.unmuteVideo();
      call.local?.unmuteAudio();
      const [, camera] = await TRTC.getCameras();
      const [, microphone] = await TRTC.getMicrophones();
      await call.local?.switchDevice('video', String(camera?.deviceId));
      await call.local?.switchDevice('audio', String(microphone?.deviceId));
      Reflect.get(window, 'ann').unpublish();
      await until(() => call.events.includes('removed Ann main'));
    });
    await pass(minute);
    await page.evaluate(() => window.callTest.hide(true));
    await pass(2 * minute);
    await page.evaluate(async () => {
      window.callTest.hide(false);
      const { call, until } = window.callTest;
      Reflect.get(window, 'ann').publish();
      await until(() => call.events.filter((event) => event === 'added Ann main').length === 2);
      Reflect.get(window, 'ben').leave();
      await until(() => call.events.includes('removed Ben main'));
      // The app takes its own picture away, and gives it back.
      const track = call.local?.getVideoTrack();
      if (!track || !call.local) throw new Error('There is no picture.');
      await call.local.removeTrack(track);
      track.stop();
      await call.client.unpublish(call.local);
    });
    await pass(minute);
    await page.evaluate(async () => {
      const { call, TRTC } = window.callTest;
      if (!call.local) throw new Error('There is no stream.');
      const camera = TRTC.createStream({ userId: 'me', audio: false, video: true });
      await camera.initialize();
      await call.local.addTrack(camera.getVideoTrack() as MediaStreamTrack);
      await call.client.publish(call.local);
      for (const remote of [...call.remotes]) if (remote.getUserId() === 'Cho') await call.client.unsubscribe(remote);
    });
    await pass(2 * minute);
    await page.evaluate(async () => {
      const { call } = window.callTest;
      await call.leave();
      await call.join();
      if (call.local) await call.client.publish(call.local);
    });
    await pass(minute);
    await page.evaluate(async () => {
      const { call } = window.callTest;
      await call.leave();
      call.local?.stop();
      call.local?.close();
    });
    await pass(minute);
    const told = await page.evaluate(() => window.callTest.told);
    // Ten minutes in ten seconds look like a bad network to the SDK, which measures packets in real time.
    expect(told.filter(({ kind }) => kind !== 'network-poor')).toEqual([]);
    expect(await page.locator('[data-trtc-surface]').count()).toBe(0);
  });

  // The browser's own bar ends the track with a word, as an unplugged camera does: it was told as a camera that stopped working.
  test('a screen that is no longer shared is no camera lost, whether the bar of the browser or the app stopped it', async () => {
    const { page } = await open({ hasClock: true });
    for (const byBar of [true, false]) {
      await page.evaluate(async (isByBar) => {
        const stream = window.callTest.createStream({ screen: true });
        await stream.initialize();
        await stream.play('local', { muted: true });
        const track = stream.getVideoTrack();
        if (!track) throw new Error('There is no screen.');
        track.stop();
        if (isByBar) track.dispatchEvent(new Event('ended'));
      }, byBar);
      await page.clock.runFor(20_000);
    }
    expect(await page.evaluate(() => window.callTest.told)).toEqual([]);
  });

  test('a camera whose track the app stops itself is no camera lost', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const stream = window.callTest.createStream({ audio: false });
      await stream.initialize();
      await stream.play('local', { muted: true });
      stream.getVideoTrack()?.stop();
    });
    await page.clock.runFor(20_000);
    expect(await page.evaluate(() => window.callTest.told)).toEqual([]);
  });
});
