import { describe, expect, test } from 'vitest';
import { fakeDevices, type OpenCall, surfaceOf, useBrowser } from './stage.js';
import { expectShown, titleOf } from './words.js';

const insecureHost = 'insecure.test';

describe('a refused permission', () => {
  const { open } = useBrowser([fakeDevices, `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`]);

  test('a camera that the participant blocked is asked for in a dialog, and Continue without closes it', async () => {
    const call = await open();
    await call.setPermission('camera', 'denied');
    expect(await capture(call, { audio: false })).toEqual({ code: 4100, name: 'NotAllowedError' });
    await expectShown(call.page, {
      surface: 'permission',
      kind: 'permission-denied',
      code: 4100,
      severity: 'error',
      variant: 'camera',
    });
    await surfaceOf(call.page, 'permission').locator('[data-trtc-action="continue-without"]').click();
    await surfaceOf(call.page, 'permission').waitFor({ state: 'detached' });
  });

  test('of two devices only the blocked one is named', async () => {
    const call = await open();
    await call.setPermission('camera', 'granted');
    await call.setPermission('microphone', 'denied');
    await capture(call);
    await expectShown(call.page, {
      surface: 'permission',
      kind: 'permission-denied',
      code: 4100,
      severity: 'error',
      variant: 'microphone',
    });
  });

  test('a question that was closed is told apart: asking again will ask again', async () => {
    const call = await open();
    await call.setPermission('microphone', 'prompt');
    await capture(call, { video: false });
    await expectShown(call.page, {
      surface: 'permission',
      kind: 'permission-dismissed',
      code: 4100,
      severity: 'warning',
      variant: 'microphone',
    });
  });

  test('granted from outside with the dialog open, it captures at once, closes within a second without a click, and says so once', async () => {
    const call = await open({ hasClock: true });
    const { page } = call;
    await call.setPermission('camera', 'denied');
    await call.setPermission('microphone', 'denied');
    await page.evaluate(async () => {
      const { createCall, fail } = window.callTest;
      const made = createCall();
      await made.join();
      await fail(() => made.publish());
      const microphone = await navigator.permissions.query({ name: 'microphone' });
      microphone.onchange = () => Object.assign(window, { isHeard: true });
    });
    const dialog = surfaceOf(page, 'permission', 'permission-denied');
    await dialog.waitFor();
    // From here on the page has no time but what it is given.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    await call.setPermission('microphone', 'granted');
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'isHeard'))).toBe(true);
    await page.clock.runFor(2_000);
    expect(await dialog.count(), 'one of the two is not enough').toBe(1);
    expect(await dialog.getAttribute('data-state')).toBe('active');
    const spokenBefore = await page.evaluate(() => window.callTest.spoken.length);

    await call.setPermission('camera', 'granted');
    await expect.poll(() => page.evaluate(() => window.callTest.call.local?.getVideoTrack()?.readyState)).toBe('live');
    await expect.poll(() => dialog.getAttribute('data-state')).toBe('resolved');
    await page.clock.runFor(1_000);
    await dialog.waitFor({ state: 'detached' });
    await page.clock.runFor(2_000);
    const result = await page.evaluate((before) => {
      const { spoken, media, kit } = window.callTest;
      return {
        spoken: spoken.slice(before),
        live: media.liveTracks().length,
        conditions: kit.store.getSnapshot().conditions.length,
      };
    }, spokenBefore);
    expect(result).toEqual({ spoken: [expect.any(String)], live: 2, conditions: 0 });
  });

  test('an insecure page is told so, and offers no way that cannot work', async () => {
    const call = await open({ host: insecureHost, hasRoom: false });
    expect(await capture(call, { audio: false })).toEqual({ code: 4097, name: 'RtcError' });
    await expectShown(call.page, { surface: 'permission', kind: 'insecure-context', code: 4097, severity: 'error' });
    expect(await surfaceOf(call.page, 'permission').locator('[data-trtc-action="retry"]').count()).toBe(0);
  });

  test('a guard that waits goes on where it stopped once the permission is there', async () => {
    const call = await open();
    await call.setPermission('camera', 'denied');
    await call.page.evaluate(() => {
      const { createStream, kit } = window.callTest;
      const stream = createStream({ audio: false });
      Object.assign(window, { steps: [] });
      const steps = Reflect.get(window, 'steps') as string[];
      void (async () => {
        await kit.guard(() => stream.initialize(), { device: 'camera', wait: true });
        steps.push(`captured ${stream.getVideoTrack()?.readyState}`);
      })();
    });
    await surfaceOf(call.page, 'permission', 'permission-denied').waitFor();
    expect(await call.page.evaluate(() => Reflect.get(window, 'steps'))).toEqual([]);
    await call.setPermission('camera', 'granted');
    await expect.poll(() => call.page.evaluate(() => Reflect.get(window, 'steps'))).toEqual(['captured live']);
    expect(titleOf('permission-denied', 'ja', 'camera')).not.toBe(titleOf('permission-denied', 'en', 'camera'));
  });
});

function capture({ page }: OpenCall, options: { audio?: boolean; video?: boolean } = {}) {
  return page.evaluate((wanted) => {
    const { createCall, fail } = window.callTest;
    return fail(() => createCall().publish(wanted));
  }, options);
}
