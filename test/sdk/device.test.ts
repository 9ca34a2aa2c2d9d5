import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { drive, fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('on a machine without camera and microphone', () => {
  const { open } = useBrowser([grantAll]);

  test('both are said to be missing', async () => {
    const { page } = await open();
    const failed = await page.evaluate(async () => {
      const { createCall, fail, media } = window.callTest;
      // A developer's own machine has some.
      await Promise.all([media.unplug('video'), media.unplug('audio')]);
      return fail(() => createCall().publish());
    });
    expect(failed).toEqual({ code: 4099, name: 'RtcError' });
    await expectShown(page, {
      surface: 'device',
      kind: 'device-not-found',
      code: 4099,
      severity: 'error',
      variant: 'both',
    });
  });
});

describe('a device that fails', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('a camera that is missing beside a microphone is said to be missing, and started when it is plugged in', async () => {
    const { page } = await open();
    const failed = await page.evaluate(async () => {
      const { createCall, fail, media } = window.callTest;
      await media.unplug('video');
      return fail(() => createCall().publish({ audio: false }));
    });
    expect(failed).toEqual({ code: 4099, name: 'RtcError' });
    await expectShown(page, {
      surface: 'device',
      kind: 'device-not-found',
      code: 4099,
      severity: 'error',
      variant: 'camera',
    });
    await page.evaluate(() => window.callTest.media.plug('video'));
    await surfaceOf(page, 'device').waitFor({ state: 'detached' });
    expect(await liveTracks(page)).toEqual(['video']);
  });

  test('a camera held back and then back again: the panel tries once, closes, and the app’s stream plays the new track', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createCall, fail, media } = window.callTest;
      const allow = media.refuse('video', { name: 'NotReadableError', message: 'Could not start video source' });
      Object.assign(window, { allow });
      await fail(() => createCall().publish({ audio: false }));
    });
    await expectShown(page, {
      surface: 'device',
      kind: 'device-in-use',
      code: 4100,
      severity: 'error',
      variant: 'camera',
    });
    const result = await page.evaluate(async () => {
      const { media, call, until } = window.callTest;
      const before = media.captures;
      Reflect.get(window, 'allow')();
      media.tellChange();
      await until(() => call.local?.getVideoTrack()?.readyState === 'live');
      await call.local?.play('local');
      const video = await until(() => document.querySelector<HTMLVideoElement>('#local video'));
      return { tries: media.captures - before, isMoving: await window.callTest.isMoving(video) };
    });
    await surfaceOf(page, 'device').waitFor({ state: 'detached' });
    expect(result).toEqual({ tries: 1, isMoving: true });
    expect(await liveTracks(page)).toEqual(['video']);
  });

  test('a device that is gone though it is listed is told by the name of its error', async () => {
    const { page } = await open();
    const failed = await page.evaluate(() => {
      const { createCall, fail, media } = window.callTest;
      media.refuse('video', { name: 'OverconstrainedError' });
      return fail(() => createCall().publish({ audio: false }));
    });
    expect(failed).toEqual({ code: 4100, name: 'OverconstrainedError' });
    await expectShown(page, {
      surface: 'device',
      kind: 'device-unavailable',
      code: 4100,
      severity: 'error',
      variant: 'camera',
    });
  });

  test('another camera is picked in the panel: previewed, used by the stream that failed, and no capture is left open', async () => {
    const { page } = await open();
    const cameras = await page.evaluate(async () => {
      const { createCall, createStream, kit, fail, media, TRTC } = window.callTest;
      createCall();
      const found = await TRTC.getCameras();
      const [first, second] = found;
      const local = createStream({ audio: false });
      await local.initialize();
      await local.play('local');
      media.refuse('video', { name: 'NotReadableError', deviceId: second?.deviceId });
      await fail(() =>
        kit.guard(({ cameraId }) => local.switchDevice('video', cameraId ?? String(second?.deviceId)), {
          device: 'camera',
          deviceId: second?.deviceId,
          picksDevice: true,
          owner: local,
        }),
      );
      Object.assign(window, { local });
      return found.map(({ deviceId }) => deviceId) && { first: first?.label, second: second?.label };
    });
    const panel = surfaceOf(page, 'device', 'device-in-use');
    await panel.waitFor();
    expect(await panel.locator('[data-trtc-part="device"][data-failed]').innerText()).toContain(cameras.second);
    await panel.getByText(String(cameras.first)).click();
    await panel.locator('[data-trtc-part="preview"] video').waitFor();
    await expect.poll(() => liveTracks(page), { message: 'the app’s and the preview' }).toEqual(['video', 'video']);

    await panel.locator('[data-trtc-action="pick-device"]').click();
    await panel.waitFor({ state: 'detached' });
    const label = await page.evaluate(() => Reflect.get(window, 'local').getVideoTrack()?.label);
    expect(label).toBe(cameras.first);
    expect(await liveTracks(page)).toEqual(['video']);
  });

  test('a microphone’s level is heard in the panel, and its capture ends with the panel', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createStream, kit, fail, media } = window.callTest;
      const local = createStream({ video: false });
      const allow = media.refuse('audio', { name: 'NotReadableError' });
      await fail(() => kit.guard(() => local.initialize(), { device: 'microphone', picksDevice: true, owner: local }));
      allow();
    });
    const panel = surfaceOf(page, 'device', 'device-in-use');
    await panel.locator('[data-trtc-part="level"]').waitFor();
    await expect.poll(() => liveTracks(page)).toEqual(['audio']);
    await panel.locator('[data-trtc-action="continue-without"]').click();
    await panel.waitFor({ state: 'detached' });
    expect(await liveTracks(page)).toEqual([]);
  });
});

describe('a camera that is unplugged in a call', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('while another one is there but busy: the SDK gives up after its attempts, the panel mends it, no track is left open', async () => {
    const { page, expectNoise } = await open({ hasClock: true, captureUnhandled: true });
    // The SDK leaves the last of its failed captures uncaught: the same trouble, already on screen.
    expectNoise(/^uncaught: .*INITIALIZE_FAILED/);
    await page.evaluate(async () => {
      const { createCall, media } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      const used = call.local?.getVideoTrack()?.getSettings().deviceId;
      const allow = media.refuse('video', { name: 'NotReadableError' });
      Object.assign(window, { allow });
      await media.unplug('video', used);
    });
    await drive(page, 1_000, () => window.callTest.told.some(({ code }) => code === 16452));
    await expectShown(page, {
      surface: 'device',
      kind: 'device-lost',
      code: 16452,
      severity: 'error',
      variant: 'camera',
    });
    await page.evaluate(() => Reflect.get(window, 'allow')());
    await surfaceOf(page, 'device').locator('[data-trtc-action="retry"]').click();
    await expect.poll(() => page.evaluate(() => window.callTest.call.local?.getVideoTrack()?.readyState)).toBe('live');
    await drive(page, 500, () => !document.querySelector('[data-trtc-surface="device"]'));
    expect(await liveTracks(page)).toEqual(['audio', 'video']);
    // Told as soon as the picture was gone, and more exactly once the SDK knew: the same panel throughout.
    const told = await page.evaluate(() =>
      window.callTest.told.flatMap(({ change, id, code, resolution }) => {
        return change === 'raised' || change === 'resolved'
          ? [`${change} ${id} ${resolution ?? code ?? 'silent'}`]
          : [];
      }),
    );
    expect(told).toEqual(['raised trtc-1 silent', 'resolved trtc-1 retried']);
  });
});

function liveTracks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.callTest.media
      .liveTracks()
      .map(({ kind }) => kind)
      .sort(),
  );
}
