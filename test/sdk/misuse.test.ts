import { describe, expect, test } from 'vitest';
import { fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('an SDK used wrongly', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('a wrong parameter, thrown at once', async () => {
    const { page } = await open();
    const failed = await page.evaluate(() => {
      const { fail, kit, TRTC } = window.callTest;
      return fail(() => kit.guard(() => TRTC.createClient({ mode: 'rtc', sdkAppId: 1 } as never)));
    });
    expect(failed).toMatchObject({ code: 4096 });
    await expectShown(page, { surface: 'toast', kind: 'app-fault', code: 4096, severity: 'error' });
  });

  test('publish before join', async () => {
    const { page } = await open();
    const failed = await page.evaluate(() => {
      const { createCall, fail } = window.callTest;
      return fail(() => createCall().publish());
    });
    expect(failed).toMatchObject({ code: 4097 });
    await expectShown(page, { surface: 'toast', kind: 'app-fault', code: 4097, severity: 'error' });
  });

  test('what nobody caught is taken where the app wants it, if it looks like the SDK’s, and nothing else', async () => {
    const { page, expectNoise } = await open({ captureUnhandled: true });
    expectNoise(/^uncaught: /);
    const told = await page.evaluate(async () => {
      const { createCall, until } = window.callTest;
      const call = createCall();
      void Promise.reject(new Error('not the SDK’s'));
      void Promise.reject('a string');
      void call.client.publish(window.callTest.createStream());
      await until(() => window.callTest.told.length > 0);
      return window.callTest.told;
    });
    expect(told).toMatchObject([{ change: 'raised', code: 4097, source: 'unhandled' }]);
    await surfaceOf(page, 'toast', 'app-fault').waitFor();
  });

  test('without that it stays the app’s own affair', async () => {
    const { page, expectNoise } = await open();
    expectNoise(/^uncaught: /);
    const told = await page.evaluate(async () => {
      const { createCall, createStream } = window.callTest;
      const heard = new Promise((resolve) => window.addEventListener('unhandledrejection', resolve));
      void createCall().client.publish(createStream());
      await heard;
      return window.callTest.told;
    });
    expect(told).toEqual([]);
  });
});
