import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import ja from '../../../locales/ja.json' with { type: 'json' };
import { fakeDevices, grantAll } from '../provider/firefox.js';
import { actionOf, readSurface, useFirefox } from './firefox-stage.js';

describe('a camera that is allowed', () => {
  const { open } = useFirefox({ ...fakeDevices, ...grantAll });

  test('starts the call, and nothing is said', async () => {
    const page = await open();
    const result = await page.evaluate(async () => {
      const { createCall, fail, media, room, kit } = window.callTest;
      const call = createCall();
      const failed = [await fail(() => call.join()), await fail(() => call.publish())];
      return {
        failed,
        live: media.liveTracks().length,
        guests: room?.getState().guests.map(({ isPublishing }) => isPublishing),
        conditions: kit.store.getSnapshot().conditions.length,
        surfaces: document.querySelectorAll('[data-trtc-surface]').length,
      };
    });
    expect(result).toEqual({ failed: [null, null], live: 2, guests: [true], conditions: 0, surfaces: 0 });
  });

  test('that another application holds is shown in the panel, and "Try again" brings it once it is free', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const { createCall, fail, media } = window.callTest;
      Object.assign(window, { free: media.refuse('video', { name: 'NotReadableError' }) });
      await fail(() => createCall().publish({ audio: false }));
    });
    expect(await readSurface(page, 'device', 'device-in-use')).toContain(en.kinds['device-in-use'].title_camera);
    await page.evaluate(() => Reflect.get(window, 'free')());
    await page.click(actionOf('retry'));
    await page.waitForSelector('[data-trtc-surface]', { hidden: true });
    expect(await page.evaluate(() => window.callTest.media.liveTracks().length)).toBe(1);
  });

  test('a participant who is removed gets the end screen, and "Continue here" joins again', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const { createCall, room } = window.callTest;
      await createCall().join();
      room?.kick();
    });
    expect(await readSurface(page, 'screen', 'removed-duplicate')).toContain(en.kinds['removed-duplicate'].title);
    await page.click(actionOf('rejoin'));
    await page.waitForSelector('[data-trtc-surface]', { hidden: true });
    expect(await page.evaluate(() => window.callTest.room?.getState().guests)).toMatchObject([{ isJoined: true }]);
  });
});

describe('a camera that is blocked', () => {
  const blocked = 2;
  const { open } = useFirefox({
    ...fakeDevices,
    'permissions.default.camera': blocked,
    'permissions.default.microphone': blocked,
  });

  const publish = (page: Page) =>
    page.evaluate(() => window.callTest.fail(() => window.callTest.createCall().publish({ audio: false })));

  test.each([
    ['en', en],
    ['ja', ja],
  ] as const)('is asked for in a dialog, with the steps of Firefox, in %s', async (language, words) => {
    const page = await open({ language });
    expect(await publish(page)).toEqual({ code: 4100, name: 'NotAllowedError' });
    await expect
      .poll(() => readSurface(page, 'permission', 'permission-denied'))
      .toContain(words.steps['firefox-desktop'][1]);
    expect(await readSurface(page, 'permission', 'permission-denied')).toContain(
      words.kinds['permission-denied'].title_camera,
    );
  });

  test('"Try again" while it is still blocked keeps the dialog, by mouse and by key; going on without closes it', async () => {
    const page = await open();
    await publish(page);
    await page.waitForSelector(actionOf('retry'));
    await page.click(actionOf('retry'));
    await expect.poll(() => captures(page)).toBe(2);
    await readSurface(page, 'permission', 'permission-denied');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-trtc-surface]', { hidden: true });
  });
});

describe('sound that Firefox holds back', () => {
  const blockAudible = 1;
  const { open } = useFirefox({ 'media.autoplay.default': blockAudible, 'media.autoplay.blocking_policy': 0 });

  test('is told of, and one click on the button plays it', async () => {
    const page = await open({ resumeOnGesture: false }, receiveAnn);
    expect(await playing(page)).toEqual([false]);
    expect(await readSurface(page, 'autoplay', 'autoplay-blocked')).toContain('Ann');
    await page.click(actionOf('resume'));
    await page.waitForSelector('[data-trtc-surface]', { hidden: true });
    expect(await playing(page)).toEqual([true]);
  });

  test('plays with any click on the page', async () => {
    const page = await open({}, receiveAnn);
    await page.mouse.click(5, 5);
    await page.waitForSelector('[data-trtc-surface]', { hidden: true });
    expect(await playing(page)).toEqual([true]);
  });
});

/** Somebody with picture and sound comes, and the kit says that they cannot be heard. */
function receiveAnn(done: string) {
  const timer = setInterval(async () => {
    if (!('callTest' in window)) return;
    clearInterval(timer);
    const { createCall, room, until } = window.callTest;
    await createCall().join();
    room?.addParticipant({ userId: 'Ann', video: true, audio: true });
    await until(() => document.querySelector('[data-trtc-surface="autoplay"]'));
    console.info(done);
  }, 50);
}

function playing(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAudioElement>('#remote audio')].map(({ paused }) => !paused),
  );
}

function captures(page: Page): Promise<number> {
  return page.evaluate(() => window.callTest.media.captures);
}
