import { describe, expect, test } from 'vitest';
import { drive, fakeDevices, grantAll, useBrowser } from './stage.js';

const rounds = 100;

describe('a hundred times failed and mended', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('leaves no listener, timer, live track, node or condition behind', async () => {
    const { page } = await open({ hasClock: true });
    const take = () =>
      page.evaluate(() => {
        const { call, clock, kit, listeners, media } = window.callTest;
        return {
          listeners: listeners.read(),
          onClient: call.countListeners(),
          timers: clock.pending,
          tracks: media.liveTracks().length,
          // Code that comes later leaves a link of the bundler's, once.
          nodes: document.querySelectorAll('*:not(link[rel="modulepreload"])').length,
          conditions: kit.store.getSnapshot().conditions.length,
        };
      });
    const settle = () =>
      drive(page, 1_000, () => {
        const { clock } = window.callTest;
        return clock.pending === 0 && !document.querySelector('[data-trtc-surface]');
      });
    const run = (count: number) =>
      page.evaluate(async (times) => {
        const { call, kit, media, TRTC, fail, until, room } = window.callTest;
        const isShown = (surface: string) => () => document.querySelector(`[data-trtc-surface="${surface}"]`);
        for (let round = 0; round < times; round += 1) {
          // A camera that is refused, then allowed again.
          const stream = TRTC.createStream({ userId: 'me', audio: false, video: true });
          const unbind = kit.bind(stream as never);
          const allow = media.refuse('video', { name: 'NotAllowedError', message: 'Permission denied by system' });
          await fail(() => kit.guard(() => stream.initialize(), { device: 'camera', owner: stream }));
          await until(isShown('permission'));
          allow();
          const [refused] = kit.store.getSnapshot().conditions;
          await kit.store.retry(String(refused?.id), {}, { isAutomatic: true });
          stream.close();
          unbind();
          // Something that the cloud refuses, then grants.
          const grant = room?.refuseCdn();
          await fail(() =>
            kit.guard(() => call.client.startPublishCDNStream({ streamId: 'one' }), { owner: call.client }),
          );
          await until(isShown('toast'));
          grant?.();
          await kit.guard(() => call.client.startPublishCDNStream({ streamId: 'one' }), { owner: call.client });
          const [failed] = kit.store.getSnapshot().conditions.filter(({ surface }) => surface === 'toast');
          if (failed) await kit.store.retry(failed.id, {}, { isAutomatic: true });
        }
      }, count);

    await page.evaluate(async () => {
      const call = window.callTest.createCall({ mode: 'live' });
      await call.join();
      await call.publish();
    });
    await run(1);
    await settle();
    const before = await take();
    expect(before).toMatchObject({ timers: 0, tracks: 2, conditions: 0 });
    await run(rounds);
    await settle();
    expect(await take()).toEqual(before);
    const raised = await page.evaluate(() => window.callTest.told.filter(({ change }) => change === 'raised').length);
    expect(raised).toBeGreaterThanOrEqual(2 * rounds);
  });

  test('a client that is bound by prop and hook, in StrictMode, is told of once', async () => {
    const { page } = await open({ isStrict: true, isBoundTwice: true });
    const result = await page.evaluate(async () => {
      const { createCall, room, told, until } = window.callTest;
      const call = createCall();
      await call.join();
      room?.kick();
      await until(() => told.length > 0);
      return { told: told.map(({ change, count }) => `${change} ${count}`), listeners: call.countListeners() };
    });
    const once = await open();
    const listeners = await once.page.evaluate(async () => {
      const { createCall, until } = window.callTest;
      const call = createCall();
      await until(() => call.countListeners() > 0);
      return call.countListeners();
    });
    expect(result).toEqual({ told: ['raised 1'], listeners });
    expect(await page.locator('[data-trtc-surface="screen"]').count()).toBe(1);
  });

  test('a client that is replaced, taken away, or goes with the app, leaves no listener and takes its conditions along', async () => {
    const { page } = await open({ isStrict: true });
    const result = await page.evaluate(async () => {
      const { createCall, fail, kit, listeners, show, until, room } = window.callTest;
      const counts: number[] = [];
      const ofKit = () => {
        const { 'window online': online = 0, 'window unhandledrejection': unhandled = 0 } = listeners.read();
        return [online, unhandled];
      };
      const before = ofKit();
      const first = createCall();
      await until(() => first.countListeners() > 0);
      room?.refuseJoin();
      await fail(first.join);
      await until(() => document.querySelector('[data-trtc-surface="toast"]'));
      const second = createCall();
      await until(() => second.countListeners() > 0);
      counts.push(first.countListeners());
      await until(() => !document.querySelector('[data-trtc-surface="toast"]'));
      show({ client: null });
      await until(() => second.countListeners() === 0);
      const after = ofKit();
      show({ isShown: false });
      await until(() => ofKit().every((count) => count === 0));
      return {
        counts,
        before,
        isSame: String(before) === String(after),
        conditions: kit.store.getSnapshot().conditions.length,
      };
    });
    // It hears whether the machine is online, and what nobody catches.
    expect(result).toEqual({ counts: [0], before: [1, 1], isSame: true, conditions: 0 });
    expect(await page.locator('[data-trtc-root]').count()).toBe(0);
  });
});
