import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { drive, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

const oneCamera = '--use-fake-device-for-media-stream=device-count=1';

describe('what the SDK keeps silent about', () => {
  const { open } = useBrowser([oneCamera, grantAll]);

  test('an automatic subscription that fails is shown within ten seconds, and its button brings the participant', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall({ subscribes: false });
      await call.join();
      room?.refuseSubscribe();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('added Ann main'));
    });
    await page.clock.runFor(10_000);
    await expectShown(page, {
      surface: 'toast',
      kind: 'subscribe-timeout',
      severity: 'error',
      variant: 'named',
      values: { name: '\u2068Ann\u2069' },
    });
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await surfaceOf(page, 'toast').locator('[data-trtc-action="retry"]').click();
    const isMoving = await page.evaluate(async () => {
      const { call, until, isMoving: isMovingIn } = window.callTest;
      await until(() => call.events.includes('subscribed Ann main'));
      await call.remotes[0]?.play('remote').catch(() => {});
      return isMovingIn(await until(() => document.querySelector<HTMLVideoElement>('#remote video')));
    });
    expect(isMoving).toBe(true);
    await drive(page, 500, () => !document.querySelector('[data-trtc-surface]'));
  });

  test('an uplink that the cloud does not take back is shown within ten seconds, and its button publishes anew', async () => {
    const { page } = await open({ hasClock: true });
    await join(page);
    // A call that has lasted.
    await page.clock.runFor(15_000);
    expect(await loseUplink(page, 10_000)).toEqual(['uplink-lost']);
    await expectShown(page, { surface: 'banner', kind: 'uplink-lost', severity: 'error' });
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await surfaceOf(page, 'banner').locator('[data-trtc-action="retry"]').click();
    await expect.poll(() => surfaceOf(page, 'banner').getAttribute('data-state')).toBe('resolved');
    const guests = await page.evaluate(() => window.callTest.room?.getState().guests);
    expect(guests).toMatchObject([{ isJoined: true, isPublishing: true }]);
  });

  // That the new connection has lasted was taken for the uplink's being back, though it was lost in this very connection.
  test('and is still shown a while later, in a call that has only begun', async () => {
    const { page } = await open();
    await join(page);
    expect(await loseUplink(page, 20_000)).toEqual(['uplink-lost']);
  });

  test('the only camera unplugged is shown within ten seconds, and mended when it is plugged in again; no second capture stays', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const { createCall, media } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      await media.unplug('video');
    });
    await page.clock.runFor(10_000);
    await expectShown(page, { surface: 'device', kind: 'device-lost', severity: 'error', variant: 'camera' });
    await page.evaluate(() => window.callTest.media.plug('video'));
    await drive(page, 500, () => !document.querySelector('[data-trtc-surface="device"]'));
    await expect.poll(() => page.evaluate(() => window.callTest.call.local?.getVideoTrack()?.readyState)).toBe('live');
    await expect
      .poll(() => page.evaluate(() => window.callTest.media.liveTracks().map(({ kind }) => kind)))
      .toEqual(['audio', 'video']);
  });

  test('the only camera of a preview unplugged, before the call, is shown too', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const { createStream, media } = window.callTest;
      const stream = createStream({ audio: false });
      await stream.initialize();
      await stream.play('local', { muted: true });
      await media.unplug('video');
    });
    await page.clock.runFor(10_000);
    await expectShown(page, { surface: 'device', kind: 'device-lost', severity: 'error', variant: 'camera' });
  });

  test('up- and downlink that do not come back: shown while the SDK tries in silence, and again when it has given up', async () => {
    const { page } = await open({ hasClock: true });
    await page.evaluate(async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('remote Ann CONNECTED'));
      room?.hangUp('uplink');
      room?.hangUp('downlink');
    });
    // The browser gives a media connection up in its own time.
    await page.waitForFunction(
      () => {
        const { events } = window.callTest.call;
        const isLost = (name: string) =>
          events.some((event) => event.startsWith(name) && event.endsWith('RECONNECTING'));
        return isLost('remote Ann') && isLost('local');
      },
      undefined,
      { timeout: 40_000 },
    );
    await page.clock.runFor(10_000);
    await expectShown(page, { surface: 'banner', kind: 'uplink-lost', severity: 'error' });
    await expectShown(page, {
      surface: 'toast',
      kind: 'subscribe-timeout',
      severity: 'error',
      variant: 'named',
      values: { name: '\u2068Ann\u2069' },
    });
    await drive(page, 5_000, () => window.callTest.told.some(({ code }) => code === 16391));
    await drive(page, 5_000, () => window.callTest.told.some(({ code }) => code === 16392));
    expect(await surfaceOf(page, 'banner').count()).toBe(1);
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await surfaceOf(page, 'banner', 'uplink-lost').locator('[data-trtc-action="retry"]').click();
    // Publishing is real work, which driven timers would run away from.
    await expect.poll(() => page.evaluate(() => window.callTest.call.events.at(-1))).toBe('local CONNECTING CONNECTED');
    // The SDK has announced her anew meanwhile, and failed anew.
    await drive(page, 1_000, () => document.querySelector('[data-trtc-surface="toast"] [data-trtc-action="retry"]'));
    await surfaceOf(page, 'toast', 'subscribe-timeout').locator('[data-trtc-action="retry"]').click();
    await expect
      .poll(() => page.evaluate(() => window.callTest.kit.store.getSnapshot().conditions.map(({ kind }) => kind)), {
        timeout: 40_000,
      })
      // Minutes in seconds look like a bad network to the SDK, which measures packets in real time.
      .toSatisfy((kinds: string[]) => kinds.every((kind) => kind === 'network-poor'));
  });
});

async function join(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const call = window.callTest.createCall();
    await call.join();
    await call.publish();
  });
}

/** Takes the uplink away, and says what is wrong so many milliseconds later: of two timers of one page the shorter runs first. */
function loseUplink(page: Page, milliseconds: number): Promise<readonly string[]> {
  return page.evaluate(async (wait) => {
    const { call, kit, room, until } = window.callTest;
    room?.loseUplinkSilently();
    await until(() => call.events.some((event) => event.startsWith('local CONNECTED ')));
    await new Promise((resolve) => setTimeout(resolve, wait));
    return kit.store.getSnapshot().conditions.map(({ kind }) => kind);
  }, milliseconds);
}
