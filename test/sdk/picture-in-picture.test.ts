import { describe, expect, test } from 'vitest';
import { fakeDevices, useBrowser } from './stage.js';

// A call in a window of its own, above all others: what goes wrong is said there, where the participant looks.

describe('in a window for picture in picture', () => {
  const { open } = useBrowser([fakeDevices]);

  test('a refused camera is told, looks as in the page, and is worked there', async () => {
    const { page, context, setPermission } = await open();
    await setPermission('camera', 'denied');
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'open';
      button.onclick = async () => {
        const { documentPictureInPicture } = window as unknown as {
          documentPictureInPicture: { requestWindow(size: object): Promise<Window> };
        };
        const small = await documentPictureInPicture.requestWindow({ width: 480, height: 640 });
        window.callTest.show({ container: small.document.body });
      };
      document.body.append(button);
    });
    const [small] = await Promise.all([context.waitForEvent('page'), page.click('#open')]);
    await page.evaluate(async () => {
      const { createStream, kit, fail } = window.callTest;
      const stream = createStream({ audio: false });
      await fail(() => kit.guard(() => stream.initialize(), { device: 'camera' }));
    });
    const dialog = small.locator('[data-trtc-surface="permission"]');
    await dialog.waitFor();
    expect(await page.locator('[data-trtc-surface]').count()).toBe(0);
    const retry = dialog.locator('[data-trtc-action="retry"]');
    await expect
      .poll(() => retry.evaluate((button) => getComputedStyle(button).backgroundColor))
      .toBe('rgb(31, 94, 255)');
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    await small.keyboard.press('Tab');
    expect(await retry.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await small.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
