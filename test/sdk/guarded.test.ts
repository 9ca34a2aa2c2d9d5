import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { ask, drive, fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

// What is mended is said for a moment, and media take theirs.
const patience = { timeout: 15_000 };

describe('one line, kit.guarded(TRTC), with the real SDK', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('an ordinary call is as it was: results, events, identity, instanceof', async () => {
    const { page } = await open({ isGuarded: true });
    const seen = await page.evaluate(async () => {
      const { bare, createCall, kit, room, told, TRTC, until } = window.callTest;
      const plain = bare.createClient({ mode: 'rtc', sdkAppId: 1, userId: 'you', userSig: 'sig' });
      const plainStream = bare.createStream({ audio: true, video: false });
      const call = createCall();
      const { client } = call;
      const heard: object[] = [];
      const handle = ({ stream }: { stream: object }) => heard.push(stream);
      client.on('stream-added', handle);
      const joined = client.join({ roomId: 1 });
      const results: unknown[] = [joined instanceof Promise, await joined];
      const local = await call.publish();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      const remote = await until(() => call.remotes[0]);
      await call.client.unsubscribe(remote);
      results.push(await call.client.subscribe(remote));
      client.off('stream-added', handle);
      room?.addParticipant({ userId: 'Ben', audio: true });
      await until(() => call.events.includes('added Ben main'));
      const [, camera] = await TRTC.getCameras();
      results.push(await local.switchDevice('video', String(camera?.deviceId)));
      results.push(await local.play('local'));
      const profiles = [plainStream.setVideoProfile('180p'), local.setVideoProfile('180p')];
      return {
        results,
        profiles: profiles.map((profile: unknown) => profile instanceof Promise),
        version: TRTC.VERSION === bare.VERSION,
        instances: [client instanceof plain.constructor, local instanceof plainStream.constructor],
        sameStream: heard.length === 1 && heard.includes(remote) && call.remotes.includes(remote),
        isGuarded: kit.guarded(remote) === remote && kit.guarded(client) === client,
        camera: local.getVideoTrack()?.getSettings().deviceId === camera?.deviceId,
        told,
      };
    });
    expect(seen).toMatchObject({
      results: [true, undefined, undefined, undefined, undefined],
      profiles: [true, true],
      version: true,
      instances: [true, true],
      sameStream: true,
      isGuarded: true,
      camera: true,
      told: [],
    });
    const guests = await page.evaluate(() => window.callTest.room?.getState().guests);
    expect(guests).toMatchObject([{ isJoined: true, isPublishing: true }]);
  });

  test('what fails, fails with the SDK’s own error, the same that is told', async () => {
    const { page } = await open({ isGuarded: true });
    const seen = await page.evaluate(async () => {
      const { bare, createCall, kit, room, TRTC } = window.callTest;
      const settings = { mode: 'rtc', sdkAppId: 1, userId: 'you', userSig: 'sig' } as const;
      const plain = bare.createClient(settings);
      const { client } = createCall();
      const look = async (run: () => unknown) => {
        try {
          await run();
          return null;
        } catch (error) {
          const { name, message } = error as Error;
          const isTold = kit.store.getHistory().some(({ info }) => info.cause === error);
          return { name, message, code: Reflect.get(error as object, 'getCode').call(error), isTold };
        }
      };
      room?.refuseJoin(-10012);
      const pairs: [() => unknown, () => unknown][] = [
        [() => plain.join({} as never), () => client.join({} as never)],
        [() => plain.join({ roomId: 1 }), () => client.join({ roomId: 1 })],
        [() => plain.switchRole('anyone' as never), () => client.switchRole('anyone' as never)],
        [() => bare.createStream({} as never), () => TRTC.createStream({} as never)],
        [
          () => bare.createStream({ audio: true, video: false }).setVideoProfile('huge' as never),
          () => TRTC.createStream({ audio: true, video: false }).setVideoProfile('huge' as never),
        ],
      ];
      const all = [];
      for (const [one, other] of pairs) all.push([await look(one), await look(other)]);
      return all;
    });
    for (const [plain, guarded] of seen) {
      expect(guarded).toEqual(plain && { ...plain, isTold: true });
      expect(plain?.isTold ?? false).toBe(false);
    }
    expect(seen.filter(([plain]) => plain)).not.toHaveLength(0);
  });

  test('a join that is refused has a button that joins as the app did', async () => {
    const { page } = await open({ isGuarded: true });
    const failed = await page.evaluate(() => {
      const { createCall, fail, room } = window.callTest;
      room?.refuseJoin(-1);
      return fail(createCall().join);
    });
    expect(failed).toMatchObject({ code: 16388 });
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await surfaceOf(page, 'toast').locator('[data-trtc-action="retry"]').click();
    await surfaceOf(page, 'toast').waitFor({ state: 'detached' });
    expect(await guests(page)).toMatchObject([{ isJoined: true }]);
  });

  test('a publish that is refused has a button that publishes that stream, and a subscribe one that brings that person', async () => {
    const { page } = await open({ isGuarded: true });
    const failed = await page.evaluate(async () => {
      const { createCall, fail, room, until } = window.callTest;
      const call = createCall({ autoSubscribe: false, subscribes: false });
      await call.join();
      room?.refusePublish();
      const publish = await fail(() => call.publish());
      room?.clearFaults();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      const remote = await until(() => call.remotes[0]);
      room?.refuseSubscribe();
      const subscribe = await fail(() => call.client.subscribe(remote));
      room?.clearFaults();
      return { publish, subscribe, owners: isOwned() };

      function isOwned() {
        const { kit } = window.callTest;
        const { conditions } = kit.store.getSnapshot();
        return conditions.map(({ id, info }) => [info.operation?.split(':')[0], kit.store.isOf(id, call.client)]);
      }
    });
    expect(failed).toMatchObject({ publish: { code: 65535 }, subscribe: { code: -100009 } });
    expect(failed.owners).toEqual([
      ['publish', true],
      ['subscribe', true],
    ]);
    // Each by itself: the first may be gone before the second is pressed.
    const buttons = await surfaceOf(page, 'toast').locator('[data-trtc-action="retry"]').elementHandles();
    expect(buttons).toHaveLength(2);
    for (const button of buttons) await button.click();
    await expect.poll(() => surfaceOf(page, 'toast').count(), patience).toBe(0);
    expect(await guests(page)).toMatchObject([{ isPublishing: true }]);
    await page.evaluate(async () => {
      const { call, isMoving, until } = window.callTest;
      await call.remotes[0]?.play('remote').catch(() => {});
      await isMoving(await until(() => document.querySelector<HTMLVideoElement>('#remote video')));
    });
  });

  test('two streams that fail alike are told once, and its button opens both', async () => {
    const { page } = await open({ isGuarded: true });
    await page.evaluate(async () => {
      const { createStream, fail, media } = window.callTest;
      const allow = media.refuse('video', { name: 'NotReadableError' });
      const streams = [createStream({ audio: false }), createStream({ audio: false })];
      for (const stream of streams) await fail(() => stream.initialize());
      Object.assign(window, { streams });
      allow();
    });
    await expectShown(page, {
      surface: 'device',
      kind: 'device-in-use',
      code: 4100,
      severity: 'error',
      variant: 'camera',
    });
    await surfaceOf(page, 'device').locator('[data-trtc-action="retry"]').click();
    await surfaceOf(page, 'device').waitFor({ state: 'detached' });
    const tracks = await page.evaluate(() =>
      Reflect.get(window, 'streams').map((stream: { getVideoTrack: () => MediaStreamTrack }) => {
        const { readyState, id } = stream.getVideoTrack();
        return { readyState, id };
      }),
    );
    expect(tracks.map(({ readyState }: { readyState: string }) => readyState)).toEqual(['live', 'live']);
    expect(tracks[0].id).not.toBe(tracks[1].id);
  });

  test.each(['initialize', 'switchDevice'] as const)(
    '%s opens the camera that is picked in the panel',
    async (method) => {
      const { page } = await open({ isGuarded: true });
      const wanted = await page.evaluate(async (name) => {
        const { createStream, fail, media, TRTC } = window.callTest;
        const [first, second] = await TRTC.getCameras();
        const local = createStream({ audio: false });
        Object.assign(window, { local });
        if (name === 'switchDevice') {
          await local.initialize();
          media.refuse('video', { name: 'NotReadableError', deviceId: second?.deviceId });
          await fail(() => local.switchDevice('video', String(second?.deviceId)));
          return first;
        }
        // Whatever names no other camera gets the first one.
        media.refuse('video', { name: 'NotReadableError' });
        await fail(() => local.initialize());
        media.refuse('video', { name: 'NotReadableError', deviceId: first?.deviceId });
        return second;
      }, method);
      const panel = surfaceOf(page, 'device', 'device-in-use');
      await panel.getByText(String(wanted?.label)).click();
      await panel.locator('[data-trtc-action="pick-device"]').click();
      await panel.waitFor({ state: 'detached' });
      const track = await page.evaluate(() => {
        const now = Reflect.get(window, 'local').getVideoTrack();
        return { state: now?.readyState, deviceId: now?.getSettings().deviceId };
      });
      expect(track).toEqual({ state: 'live', deviceId: wanted?.deviceId });
    },
  );
});

describe('Join again of a guarded client, without a handler of the app’s', () => {
  const { open } = useBrowser([fakeDevices, grantAll]);

  test('after a ban: in the room, publishing, and with the same streams as before', async () => {
    const { page } = await open({ isGuarded: true });
    await page.evaluate(async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('subscribed Ann main'));
      room?.kick();
    });
    await surfaceOf(page, 'screen').locator('[data-trtc-action="rejoin"]').click();
    await surfaceOf(page, 'screen').waitFor({ state: 'detached' });
    await expect.poll(() => guests(page), patience).toMatchObject([{ isJoined: true, isPublishing: true }]);
    const isBack = await page.evaluate(async () => {
      const { call, until } = window.callTest;
      await until(() => call.events.filter((event) => event === 'subscribed Ann main').length === 2);
      const connection: unknown = Reflect.get(call.local ?? {}, 'getConnection');
      return typeof connection === 'function' && Reflect.apply(connection, call.local, []) !== null;
    });
    expect(isBack).toBe(true);
    await expectNoSecret(page);
  });

  test('after a connection that is lost for good', async () => {
    const { page } = await open({ isGuarded: true, hasClock: true });
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.cutNetwork();
    });
    await drive(page, 2_000, () => window.callTest.told.some(({ code }) => code === 16390));
    await page.evaluate(() => window.callTest.room?.restoreNetwork());
    await surfaceOf(page, 'banner').locator('[data-trtc-action="rejoin"]').click();
    await expect.poll(() => surfaceOf(page, 'banner').getAttribute('data-state')).toBe('resolved');
    await expect.poll(() => guests(page), patience).toMatchObject([{ isJoined: true, isPublishing: true }]);
  });

  test('after a join of the SDK’s own was refused; and where that is refused once more, the message says how to go on', async () => {
    const { page } = await open({ isGuarded: true });
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      const call = createCall();
      await call.join();
      await call.publish();
      room?.refuseJoin(-1);
      room?.timeOutUser();
    });
    const toast = surfaceOf(page, 'toast', 'join-failed');
    await toast.locator('[data-trtc-action="rejoin"]').click();
    // What refuses now says so with a number of its own, and its button does the same again.
    await toast.locator('[data-trtc-action="retry"]').waitFor();
    await page.evaluate(() => window.callTest.room?.clearFaults());
    await toast.locator('[data-trtc-action="retry"]').click();
    await expect.poll(() => guests(page), patience).toMatchObject([{ isJoined: true, isPublishing: true }]);
    await expect.poll(() => surfaceOf(page, 'toast').count(), patience).toBe(0);
  });

  test('with the userSig that the sign-in gave back', async () => {
    const { page } = await open({ isGuarded: true });
    const failed = await page.evaluate(() => {
      const { createCall, fail, room } = window.callTest;
      const sent: unknown[] = [];
      const append = FormData.prototype.append;
      FormData.prototype.append = function (this: FormData, name: string, ...rest: unknown[]) {
        if (name === 'userSig') sent.push(rest[0]);
        return Reflect.apply(append, this, [name, ...rest]);
      } as typeof append;
      Object.assign(window, { sent });
      room?.expireSignIn();
      return fail(createCall().join);
    });
    expect(failed).toMatchObject({ code: 16460 });
    await surfaceOf(page, 'toast', 'sign-in-expired').locator('[data-trtc-action="sign-in"]').click();
    await surfaceOf(page, 'toast').waitFor({ state: 'detached' });
    expect(await guests(page)).toMatchObject([{ isJoined: true }]);
    const sent: unknown[] = await page.evaluate(() => Reflect.get(window, 'sent'));
    expect([sent[0], sent.at(-1)]).toEqual(['very-secret-sig', 'very-secret-sig-renewed']);
    await expectNoSecret(page);
  });

  test('is not offered once the app has left', async () => {
    const { page } = await open({ isGuarded: true });
    await page.evaluate(async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall();
      await call.join();
      room?.kick();
      await until(() => call.events.includes('banned kick'));
      await call.leave();
    });
    await surfaceOf(page, 'screen', 'removed-duplicate').waitFor();
    expect(await surfaceOf(page, 'screen').locator('[data-trtc-action="rejoin"]').count()).toBe(0);
  });
});

describe('guarded sound that the browser holds back', () => {
  const { open } = useBrowser(['--autoplay-policy=document-user-activation-required']);

  test('rejects as before, and plays with one click', async () => {
    const { page, expectNoise } = await open({ isGuarded: true, isUntouched: true, resumeOnGesture: false });
    // The SDK's resume() makes one.
    expectNoise(/The AudioContext was not allowed to start/);
    await ask(page, async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall();
      await call.join();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('blocked Ann'));
    });
    const [told] = await ask(page, () => window.callTest.told.filter(({ change }) => change === 'raised'));
    expect(told).toMatchObject({ kind: 'autoplay-blocked', code: 16451, userId: 'Ann', count: 1 });
    const resumed = await ask(page, () => window.callTest.fail(() => window.callTest.call.remotes[0]?.resume()));
    expect(resumed).toMatchObject({ code: 16451 });
    await surfaceOf(page, 'autoplay').locator('[data-trtc-action="resume"]').click();
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
    await expect
      .poll(() => ask(page, () => document.querySelector<HTMLAudioElement>('#remote audio')?.paused), patience)
      .toBe(false);
  });

  test('is played by the app’s own click', async () => {
    const { page } = await open({ isGuarded: true, isUntouched: true, resumeOnGesture: false });
    await ask(page, async () => {
      const { createCall, room, until } = window.callTest;
      const call = createCall();
      await call.join();
      room?.addParticipant({ userId: 'Ann', video: true, audio: true });
      await until(() => call.events.includes('blocked Ann'));
      document.addEventListener('click', () => call.remotes[0]?.resume(), { once: true });
    });
    await page.mouse.click(5, 5);
    await expect
      .poll(() => ask(page, () => document.querySelector<HTMLAudioElement>('#remote audio')?.paused), patience)
      .toBe(false);
    await surfaceOf(page, 'autoplay').waitFor({ state: 'detached' });
  });
});

function guests(page: Page) {
  return page.evaluate(() => window.callTest.room?.getState().guests);
}

/** What a client remembers is nowhere to be read. */
async function expectNoSecret(page: Page): Promise<void> {
  const text = await page.evaluate(() => {
    const { kit, told } = window.callTest;
    return document.documentElement.outerHTML + JSON.stringify([kit.store.getHistory(), told, kit.getCapabilities()]);
  });
  expect(text).not.toContain('very-secret-sig');
}
