import { describe, expect, test } from 'vitest';
import { fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('a call that is ended', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test.each([
    ['kick', 'removed-duplicate', ['rejoin', 'dismiss']],
    ['ban', 'removed-by-admin', ['contact-support', 'dismiss']],
    ['closeRoom', 'room-closed', ['dismiss']],
  ] as const)(
    '%s: its own end screen, with only what can work, over an app that keeps its state',
    async (fault, kind, actions) => {
      const { page } = await open();
      await page.evaluate(async (name) => {
        const { createCall, room } = window.callTest;
        await createCall().join();
        room?.[name]();
      }, fault);
      // The SDK tells of it twice, by a reason and by its one code for all of them.
      await expectShown(page, { surface: 'screen', kind, code: 16448, severity: 'fatal' });
      const buttons = await surfaceOf(page, 'screen').locator('[data-trtc-action]').all();
      expect(await Promise.all(buttons.map((button) => button.getAttribute('data-trtc-action')))).toEqual(actions);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await page.locator('[data-trtc-surface]').count(), 'nothing beside it').toBe(1);
    },
  );

  test('Rejoin after a kick works, and the end screen goes', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.kick();
    });
    await surfaceOf(page, 'screen').locator('[data-trtc-action="rejoin"]').click();
    await surfaceOf(page, 'screen').waitFor({ state: 'detached' });
    const guests = await page.evaluate(() => window.callTest.room?.getState().guests);
    expect(guests).toMatchObject([{ isJoined: true, isPublishing: true }]);
  });
});
