import { expect, type Page, test } from 'playwright/test';

// Chromium has a camera and a microphone of its own, and answers no to every question.
test.use({ launchOptions: { args: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] } });

test('a denied camera is told, and once it is allowed the call goes on', async ({ page, context }) => {
  await page.goto('/call');
  await page.getByRole('button', { name: 'Start' }).click();
  const dialog = page.getByRole('dialog', { name: /camera/i });
  await expect(dialog).toBeVisible();

  await context.grantPermissions(['camera']);
  await expect(dialog).toBeHidden();
});

test('an unplugged camera is told', async ({ page, context }) => {
  await context.grantPermissions(['camera', 'microphone']);
  const unplug = await prepareToUnplug(page);
  await page.goto('/call');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('In the call')).toBeVisible();

  await unplug();
  await expect(page.getByRole('region', { name: /camera/i })).toBeVisible({ timeout: 10_000 });
});

test('who is offline is told so, until the network is back', async ({ page, context }) => {
  await context.grantPermissions(['camera', 'microphone']);
  await page.goto('/call');
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await context.setOffline(true);
  const banner = page.getByRole('region', { name: /offline/i });
  await expect(banner).toBeVisible();
  await context.setOffline(false);
  await expect(banner).toBeHidden({ timeout: 10_000 });
});

/** Chromium's own camera cannot be unplugged: what the page would see of it is played. Call it before `goto`. */
async function prepareToUnplug(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const capture = mediaDevices.getUserMedia.bind(mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await capture(constraints);
      tracks.push(...stream.getVideoTracks());
      return stream;
    };
    window.addEventListener('unplug', () => {
      mediaDevices.enumerateDevices = async () => [];
      mediaDevices.getUserMedia = async () => {
        throw new DOMException('Requested device not found', 'NotFoundError');
      };
      for (const track of tracks) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  });
  return () => page.evaluate(() => void window.dispatchEvent(new Event('unplug')));
}
