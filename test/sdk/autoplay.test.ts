import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { ask, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('sound that the browser holds back until a gesture', () => {
  const { open } = useBrowser(['--autoplay-policy=document-user-activation-required']);

  test('is told of all three at once, in two languages, and one real click plays them', async () => {
    const { page } = await open({ isUntouched: true, resumeOnGesture: false });
    await receive(page, 'Ann', 'Ben', 'Cho');
    await expect.poll(() => blocked(page)).toBe(3);
    expect(await playing(page)).toBe(0);
    await expectShown(page, {
      surface: 'autoplay',
      kind: 'autoplay-blocked',
      code: 16451,
      severity: 'warning',
      variant: 'other',
      values: { count: '3' },
    });
    expect(await playing(page), 'nothing but the button').toBe(0);
    await surfaceOf(page, 'autoplay').locator('[data-trtc-action="resume"]').click();
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
    await expect.poll(() => playing(page)).toBe(3);
  });

  test.each(['click', 'key'] as const)('plays with any %s on the page', async (gesture) => {
    const { page } = await open({ isUntouched: true });
    await receive(page, 'Ann');
    await expect.poll(() => blocked(page)).toBe(1);
    if (gesture === 'click') await page.mouse.click(5, 5);
    else await page.keyboard.press('a');
    await expect.poll(() => playing(page)).toBe(1);
    await expect.poll(() => blocked(page)).toBe(0);
  });

  test('is no longer asked for when its owner leaves', async () => {
    const { page } = await open({ isUntouched: true });
    await receive(page, 'Ann');
    await expect.poll(() => blocked(page)).toBe(1);
    await ask(page, () => Reflect.get(window, 'Ann').leave());
    await expect.poll(() => blocked(page)).toBe(0);
  });

  test('beside the SDK’s own dialog is pointed out to the developer, once', async () => {
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

describe('sound for which the browser wants a gesture each time', () => {
  // With the usual policy a page that was clicked once may play whatever comes later; this one holds late joiners back again.
  const { open } = useBrowser(['--autoplay-policy=user-gesture-required']);

  test('a fourth who joins later is held back again, and one more click plays them', async () => {
    const { page } = await open({ isUntouched: true });
    await receive(page, 'Ann', 'Ben', 'Cho');
    await expect.poll(() => blocked(page)).toBe(3);
    await page.mouse.click(5, 5);
    await expect.poll(() => playing(page)).toBe(3);
    await expect.poll(() => blocked(page)).toBe(0);

    await expect.poll(() => ask(page, () => navigator.userActivation.isActive), { timeout: 10_000 }).toBe(false);
    await receive(page, 'Dan');
    await expect.poll(() => blocked(page)).toBe(1);
    expect(await playing(page), 'the others go on').toBe(3);
    await page.mouse.click(5, 5);
    await expect.poll(() => playing(page)).toBe(4);
    await expect.poll(() => blocked(page)).toBe(0);
  });
});

/** Somebody with picture and sound comes; who is there is heard of by `added` already. */
async function receive(page: Page, ...userIds: string[]): Promise<void> {
  await ask(page, async () => {
    const { createCall } = window.callTest;
    if (document.body.dataset.isJoined) return;
    document.body.dataset.isJoined = 'true';
    await createCall().join();
  });
  for (const userId of userIds) {
    await ask(
      page,
      new Function(
        `window['${userId}'] = window.callTest.room.addParticipant({ userId: '${userId}', video: true, audio: true });
         return window.callTest.until(() => window.callTest.call.events.includes('blocked ${userId}'));`,
      ) as () => Promise<boolean>,
    );
  }
}

/** Whose sound plays. */
function playing(page: Page): Promise<number> {
  return ask(
    page,
    () => [...document.querySelectorAll<HTMLAudioElement>('#remote audio')].filter(({ paused }) => !paused).length,
  );
}

/** How many conditions of blocked sound are on screen. */
function blocked(page: Page): Promise<number> {
  return ask(page, () => {
    const isShown = document.querySelector('[data-trtc-surface="autoplay"]') !== null;
    const { length } = window.callTest.kit.store.getSnapshot().surfaces.autoplay;
    return isShown === length > 0 ? length : -1;
  });
}
