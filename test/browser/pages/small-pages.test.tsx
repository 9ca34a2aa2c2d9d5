import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { pseudoMessages } from '../../../stories/support/pseudo-words.js';
import { type Call, startCall } from '../support/call.js';
import { isInFull } from '../support/extent.js';
import { findSurface, surfaces, turns } from '../support/page.js';
import { blockSound, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { isOnTop } from './reach.js';

// A phone upright and on its side, a window beside others, a page at 200 %: everything at once, in words of any length.

const languages = isInFull ? (['en', 'zh', 'zh-Hant', 'ja', 'ko'] as const) : (['en'] as const);
const sizes = [
  [320, 568],
  [568, 320],
  [414, 896],
  [640, 480],
  [768, 1024],
  [900, 600],
  [1000, 700],
  [1180, 700],
  [1280, 720],
  [1600, 900],
] as const;

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(414, 896);
});

function start(language: string): Call {
  const devices = [
    { id: 'one', kind: 'camera', label: 'FaceTime HD Camera (built-in)' },
    { id: 'two', kind: 'camera', label: 'Studio Display Camera' },
  ] as const;
  return startCall({
    host: createFakeHost({ devices: [...devices] }),
    language,
    messages: pseudoMessages,
    recovery: { contactSupport: () => {}, signIn: () => {}, rejoin: () => {}, leave: () => {} },
  });
}

async function raiseAll(call: Call) {
  call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
  call.kit.report(createRtcError('JOIN_ROOM_FAILED'), { retry: () => {}, operation: 'join' });
  loseConnection(call);
  occupyCamera(call);
  blockSound(call, 'Maximiliane Musterfrau');
  await waitFor(() => expect(surfaces()).toHaveLength(5));
  await waitFor(() => expect(document.querySelectorAll('[data-trtc-part="device"]')).toHaveLength(2));
}

const boxOf = (element: Element) => element.getBoundingClientRect();

/** The boxes that show: a toast that is scrolled out of its stack covers nothing. */
function places(): readonly (readonly [string, DOMRect])[] {
  const stack = document.querySelector('[data-trtc-part="toaster"]');
  const others = surfaces().filter(({ dataset }) => dataset.trtcSurface !== 'toast');
  const all = [...others, ...(stack ? [stack as HTMLElement] : [])];
  return all.map((element) => [element.dataset.trtcSurface ?? 'toasts', visibleBox(element)]);
}

// The stack has room around it for shadows, through which the page is seen and clicked.
function visibleBox(element: HTMLElement): DOMRect {
  const { left, top, width, height } = boxOf(element);
  const room = element.dataset.trtcPart === 'toaster' ? Number.parseFloat(getComputedStyle(element).paddingTop) : 0;
  return new DOMRect(left + room, top + room, width - 2 * room, height - 2 * room);
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

function expectRoom() {
  const all = places();
  for (const [name, box] of all) {
    expect(box.left, name).toBeGreaterThanOrEqual(0);
    expect(box.top, name).toBeGreaterThanOrEqual(0);
    expect(box.right, name).toBeLessThanOrEqual(window.innerWidth);
    expect(box.bottom, name).toBeLessThanOrEqual(window.innerHeight);
    expect(box.height, name).toBeGreaterThan(40);
    for (const [other, otherBox] of all)
      if (other !== name) expect(overlap(box, otherBox), `${name} and ${other}`).toBe(false);
  }
}

async function expectButtonsWithinReach(within: readonly HTMLElement[]) {
  for (const surface of within) {
    const buttons = [...surface.querySelectorAll<HTMLElement>('button')];
    expect(buttons.length, surface.dataset.trtcSurface).toBeGreaterThan(0);
    for (const button of buttons) {
      button.scrollIntoView({ block: 'center' });
      expect(isOnTop(button), `${surface.dataset.trtcSurface}: ${button.textContent}`).toBe(true);
    }
  }
}

describe.each(sizes)('on a page of %i by %i', (width, height) => {
  test.each(languages)('in %s nothing covers anything, and each button is within reach', async (language) => {
    await page.viewport(width, height);
    await raiseAll(start(language));
    await turns();
    expectRoom();
    await expectButtonsWithinReach(surfaces());
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('a dialog fits, with each button within reach', async () => {
    await page.viewport(width, height);
    refuseCamera(start('ja'));
    const dialog = await findSurface('permission');
    await waitFor(() => expect(dialog.querySelector('[data-trtc-part="steps"]')).not.toBeNull());
    const box = boxOf(dialog);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height);
    await expectButtonsWithinReach([dialog]);
  });
});

test.each([
  [640, 1136],
  [1280, 720],
])('with text twice as large, on a page of %i by %i nothing covers anything', async (width, height) => {
  await page.viewport(width, height);
  document.documentElement.style.fontSize = '200%';
  await raiseAll(start('en'));
  await turns();
  expectRoom();
  await expectButtonsWithinReach(surfaces());
});

test.each(sizes)('from right to left, on a page of %i by %i, it is the other way round', async (width, height) => {
  await page.viewport(width, height);
  const call = start('ar-XB');
  await raiseAll(call);
  await waitFor(() => expect(document.querySelector('[data-trtc-host="page"]')).toHaveAttribute('dir', 'rtl'));
  await turns();
  expectRoom();
  await expectButtonsWithinReach(surfaces());
  const [toast] = surfaces('toast');
  if (width > 600) expect(boxOf(toast as HTMLElement).left).toBeLessThan(width / 2 - 100);
});

test.each([600, 700, 800, 900, 1000, 1100, 1180, 1200, 1300, 1430])(
  'at %i px a banner of any length stands clear of the toasts',
  async (width) => {
    await page.viewport(width, 700);
    const call = start('en');
    for (const raise of [
      () => call.kit.store.signal('reconnecting'),
      () => call.kit.store.signal('offline'),
      () => loseConnection(call),
    ]) {
      call.kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'subscribe', retry: () => {} });
      raise();
      await findSurface('banner');
      await turns();
      expectRoom();
    }
  },
);
