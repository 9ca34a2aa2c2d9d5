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

  test('granted from outside with the dialog open, it closes within a second without a click, captures, and says so once', async () => {
    const call = await open();
    const { page } = call;
    await call.setPermission('camera', 'denied');
    await call.setPermission('microphone', 'denied');
    await page.evaluate(async () => {
      const { createCall, fail } = window.callTest;
      const made = createCall();
      await made.join();
      await fail(() => made.publish());
    });
    const dialog = surfaceOf(page, 'permission', 'permission-denied');
    await dialog.waitFor();
    await call.setPermission('microphone', 'granted');
    expect(await dialog.count(), 'one of the two is not enough').toBe(1);
    const spokenBefore = await page.evaluate(() => window.callTest.spoken.length);

    await page.evaluate(async () => {
      const camera = await navigator.permissions.query({ name: 'camera' });
      const granted = new Promise<number>((resolve) => {
        camera.onchange = () => resolve(performance.now());
      });
      const closing = async () => {
        const grantedAt = await granted;
        await window.callTest.until(() => !document.querySelector('[data-trtc-surface="permission"]'));
        return performance.now() - grantedAt;
      };
      Object.assign(window, { closing: closing() });
    });
    await call.setPermission('camera', 'granted');
    expect(await page.evaluate(() => Reflect.get(window, 'closing'))).toBeLessThan(1_000);
    const result = await page.evaluate(async (before) => {
      const { call: made, spoken, until, media } = window.callTest;
      await until(() => made.local?.getVideoTrack()?.readyState === 'live');
      await until(() => spoken.length > before);
      return {
        spoken: spoken.slice(before),
        live: media.liveTracks().length,
        conditions: window.callTest.kit.store.getSnapshot().conditions.length,
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
