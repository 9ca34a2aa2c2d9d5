import { expect, test } from 'playwright/test';

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
