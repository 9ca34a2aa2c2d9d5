import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('sound that the browser holds back', () => {
  // Each play() needs a gesture of its own; with the usual policy one click on a page frees all that comes after it.
  const { open } = useBrowser(['--autoplay-policy=user-gesture-required']);

  test('one real click plays all three; a fourth who joins later is held back again, and one more click plays them too', async () => {
    const { page } = await open({ resumeOnGesture: false });
    await receive(page, ['Ann', 'Ben', 'Cho']);
    const pill = surfaceOf(page, 'autoplay');
    await expect.poll(() => playing(page)).toEqual([]);
    await expect.poll(() => pill.locator('[data-trtc-part="title"]').innerText()).toContain('3 people');
    await pill.locator('[data-trtc-action="resume"]').click();
    await pill.waitFor({ state: 'detached' });
    await expect.poll(() => playing(page)).toHaveLength(3);

    await page.waitForFunction(() => !navigator.userActivation.isActive);
    await receive(page, ['Dan']);
    await expectShown(page, {
      surface: 'autoplay',
      kind: 'autoplay-blocked',
      code: 16451,
      severity: 'warning',
      variant: 'named',
      values: { name: 'Dan' },
    });
    expect(await playing(page)).toHaveLength(3);
    await pill.locator('[data-trtc-action="resume"]').click();
    await pill.waitFor({ state: 'detached' });
    await expect.poll(() => playing(page)).toHaveLength(4);
  });

  test('any click on the page plays it, and so does a key', async () => {
    const { page } = await open();
    await receive(page, ['Ann']);
    await surfaceOf(page, 'autoplay').waitFor();
    await page.mouse.click(5, 5);
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
    expect(await playing(page)).toHaveLength(1);

    await page.waitForFunction(() => !navigator.userActivation.isActive);
    await receive(page, ['Ben']);
    await surfaceOf(page, 'autoplay').waitFor();
    await page.keyboard.press('a');
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
    expect(await playing(page)).toHaveLength(2);
  });

  test('who leaves while held back is no longer asked for', async () => {
    const { page } = await open();
    await receive(page, ['Ann']);
    await surfaceOf(page, 'autoplay').waitFor();
    await page.evaluate(() => Reflect.get(window, 'Ann').leave());
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
  });

  test('the SDK’s own dialog beside the kit’s is pointed out to the developer, once', async () => {
    const { page, expectNoise } = await open();
    expectNoise(/\[trtc-error-kit\].*enableAutoPlayDialog: false/);
    const warnings: string[] = [];
    page.on('console', (message) => message.text().includes('[trtc-error-kit]') && warnings.push(message.text()));
    await page.evaluate(async () => {
      const { createCall, until } = window.callTest;
      for (let round = 0; round < 2; round += 1) {
        const call = createCall({ enableAutoPlayDialog: true });
        await until(() => call.countListeners() > 0);
      }
    });
    expect(warnings).toHaveLength(1);
  });
});

async function receive(page: Page, names: string[]): Promise<void> {
  await page.evaluate(async (userIds) => {
    const { createCall, room, until } = window.callTest;
    if (!document.body.dataset.isJoined) await createCall().join();
    document.body.dataset.isJoined = 'true';
    for (const userId of userIds) {
      Object.assign(window, { [userId]: room?.addParticipant({ userId, video: true, audio: true }) });
    }
    const { events } = window.callTest.call;
    await until(() => userIds.every((userId) => events.includes(`blocked ${userId}`)));
  }, names);
}

/** Whose sound plays. */
function playing(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#remote audio')].flatMap((audio, index) =>
      (audio as HTMLAudioElement).paused ? [] : [index],
    ),
  );
}
