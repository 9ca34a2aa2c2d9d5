import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { drive, fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('a connection', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('a join without network is told, and its button joins once the network is back', async () => {
    const { page } = await open();
    const failed = await page.evaluate(() => {
      const { createCall, fail, room } = window.callTest;
      room?.cutNetwork();
      return fail(createCall().join);
    });
    expect(failed).toMatchObject({ code: 16460 });
    await expectShown(page, { surface: 'toast', kind: 'network-unreachable', code: 16460, severity: 'error' });
    await page.evaluate(() => window.callTest.room?.restoreNetwork());
    await surfaceOf(page, 'toast').locator('[data-trtc-action="retry"]').click();
    await surfaceOf(page, 'toast').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.callTest.room?.getState().guests[0]?.isJoined)).toBe(true);
  });

  test('a join with the browser offline, on the real network, is told as the same', async () => {
    const { page, context, expectNoise } = await open({ hasRoom: false });
    await learnJapanese(page);
    await context.setOffline(true);
    expectNoise(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
    const failed = await page.evaluate(() => window.callTest.fail(window.callTest.createCall().join));
    expect(failed).toMatchObject({ code: 16460 });
    await expectShown(page, { surface: 'toast', kind: 'network-unreachable', code: 16460, severity: 'error' });
  });

  test('cut for one second shows nothing; cut for five shows one banner that changes in place', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createCall, room, until, told } = window.callTest;
      const call = createCall();
      await call.join();
      room?.cutNetwork({ forMs: 1_000 });
      await until(() => call.events.includes('state RECONNECTING'));
      await until(() => call.events.at(-1) === 'state CONNECTED');
      // Long enough for a banner that would come late.
      const since = Date.now();
      await until(() => Date.now() - since > 2_500);
      if (told.length > 0) throw new Error(JSON.stringify(told));
      room?.cutNetwork({ forMs: 5_000 });
    });
    await expectShown(page, { surface: 'banner', kind: 'reconnecting', severity: 'warning' });
    const banner = surfaceOf(page, 'banner');
    const first = await banner.elementHandle();
    await expect.poll(() => banner.getAttribute('data-state'), { timeout: 10_000 }).toBe('resolved');
    expect(await banner.getAttribute('data-severity')).toBe('success');
    expect(await first?.evaluate((node) => node.isConnected), 'the same element changes').toBe(true);
    await banner.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.callTest.told.filter(({ change }) => change === 'raised').length)).toBe(1);
  });

  test('the machine going offline is told apart, in the same banner', async () => {
    const { page, context } = await open();
    await learnJapanese(page);
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      await createCall().join();
      room?.cutNetwork();
    });
    await surfaceOf(page, 'banner', 'reconnecting').waitFor();
    await context.setOffline(true);
    await expectShown(page, { surface: 'banner', kind: 'offline', severity: 'warning' });
    expect(await surfaceOf(page, 'banner').count()).toBe(1);
    await context.setOffline(false);
    await page.evaluate(() => window.callTest.room?.restoreNetwork());
    await surfaceOf(page, 'banner').waitFor({ state: 'detached', timeout: 20_000 });
  });

  test('cut for good ends in Rejoin, which works', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.cutNetwork();
    });
    await drive(page, 2_000, () => window.callTest.told.some(({ code }) => code === 16390));
    await expectShown(page, { surface: 'banner', kind: 'connection-lost', code: 16390, severity: 'error' });
    expect(await surfaceOf(page, 'banner').count()).toBe(1);
    await page.evaluate(() => window.callTest.room?.restoreNetwork());
    await surfaceOf(page, 'banner').locator('[data-trtc-action="rejoin"]').click();
    await expect.poll(() => surfaceOf(page, 'banner').getAttribute('data-state')).toBe('resolved');
    const guests = await page.evaluate(() => window.callTest.room?.getState().guests);
    expect(guests).toMatchObject([{ isJoined: true, isPublishing: true }]);
    await page.clock.runFor(5_000);
    expect(await surfaceOf(page, 'banner').count()).toBe(0);
  });

  test('a bad network is told quietly after ten seconds, and goes when it is good again', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.setNetworkQuality('very-bad');
    });
    await expectShown(page, { surface: 'banner', kind: 'network-poor', severity: 'info' });
    await page.evaluate(() => window.callTest.room?.setNetworkQuality('excellent'));
    await surfaceOf(page, 'banner').waitFor({ state: 'detached' });
  });
});

describe('a cloud that refuses', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('a join refused with a sub-code, which tells what it means', async () => {
    const { page } = await open();
    const failed = await page.evaluate(() => {
      const { createCall, fail, room } = window.callTest;
      room?.refuseJoin(-10012);
      return fail(createCall().join);
    });
    expect(failed).toMatchObject({ code: 16388 });
    await expectShown(page, { surface: 'toast', kind: 'app-fault', code: 16388, severity: 'error' });
    expect(await surfaceOf(page, 'toast').getAttribute('data-trtc-extra-code')).toBe('-10012');
  });

  test('a sign-in that has run out: Sign in renews it', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const { createCall, fail, room } = window.callTest;
      room?.expireSignIn();
      return fail(createCall().join);
    });
    await expectShown(page, { surface: 'toast', kind: 'sign-in-expired', code: 16460, severity: 'error' });
    await surfaceOf(page, 'toast').locator('[data-trtc-action="sign-in"]').click();
    await expect.poll(() => page.evaluate(() => window.callTest.room?.getState().faults)).toEqual([]);
  });

  test('a broadcast that does not start: Try again starts it', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const { createCall, fail, room, kit } = window.callTest;
      const call = createCall({ mode: 'live' });
      await call.join();
      await call.publish();
      room?.refuseCdn();
      await fail(() => kit.guard(() => call.client.startPublishCDNStream({ streamId: 'one' }), { owner: call.client }));
    });
    await expectShown(page, { surface: 'toast', kind: 'cdn-start-failed', code: 16453, severity: 'error' });
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await surfaceOf(page, 'toast').locator('[data-trtc-action="retry"]').click();
    await surfaceOf(page, 'toast').waitFor({ state: 'detached' });
  });
});

// Words are loaded when they are first wanted, which a page without network cannot do any more.
async function learnJapanese(page: Page): Promise<void> {
  await page.evaluate(() => window.callTest.show({ language: 'ja' }));
  await page.locator('[data-trtc-root][lang="ja"]').first().waitFor({ state: 'attached' });
}
