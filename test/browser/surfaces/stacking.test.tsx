import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createFakeHost } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';

const fromTheTop = ['screen', 'permission', 'device', 'autoplay', 'banner', 'toast'];

const raises: Readonly<Record<string, (call: Call) => unknown>> = {
  screen: closeRoom,
  permission: refuseCamera,
  device: occupyCamera,
  autoplay: (call) => blockSound(call, 'Ann'),
  banner: loseConnection,
  toast: ({ kit }) => kit.report('x', { retry: () => {} }),
};

afterEach(() => page.viewport(414, 896));

function createHost() {
  return createFakeHost({ devices: [{ id: '', kind: 'camera', label: '' }] });
}

/** Moves all surfaces onto one spot, where only their order decides which can be seen. */
function moveTogether() {
  const style = document.createElement('style');
  style.textContent =
    '[data-trtc-surface]:not(li), [data-trtc-part="toaster"] { position: absolute !important; inset: 200px auto auto 100px !important; inline-size: 200px !important; block-size: 200px !important; margin: 0 !important; animation: none !important; }';
  document.head.append(style);
  return () => style.remove();
}

/** Which surface is seen at that spot; a backdrop is a part of its dialog. */
function seen() {
  const element = document.elementFromPoint(150, 240);
  return (
    element?.closest<HTMLElement>('[data-trtc-surface]')?.dataset.trtcSurface ??
    (element?.closest('[data-trtc-part="toaster"]') ? 'toast' : undefined)
  );
}

test.each([
  ['in their order', fromTheTop.toReversed()],
  ['in the opposite order', fromTheTop],
  ['mixed', ['permission', 'toast', 'screen', 'device', 'banner', 'autoplay']],
])('raised %s, what matters more lies on top', async (_name, order) => {
  const call = startCall({ host: createHost() });
  for (const name of order) {
    raises[name]?.(call);
    await waitFor(() => expect(surfaces(name)).toHaveLength(1));
  }
  await turns();
  const moveBack = moveTogether();
  const found: unknown[] = [];
  for (const name of fromTheTop) {
    found.push(seen());
    for (const condition of call.kit.store.getSnapshot().surfaces[name as 'toast'])
      call.kit.store.resolve(condition.id, 'cleared');
    await waitFor(() => expect(surfaces(name)).toEqual([]));
  }
  moveBack();
  expect(found).toEqual(fromTheTop);
});

test.each([
  [1280, 800],
  [600, 900],
  [360, 1000],
])('on a page of %i by %i none of the four that leave the call usable covers another', async (width, height) => {
  await page.viewport(width, height);
  const call = startCall({ host: createHost() });
  for (const name of ['toast', 'banner', 'autoplay', 'device']) raises[name]?.(call);
  await waitFor(() => expect(surfaces()).toHaveLength(4));
  for (const surface of surfaces()) {
    const box = surface.getBoundingClientRect();
    for (const y of [box.top + 6, (box.top + box.bottom) / 2, box.bottom - 6]) {
      const inside = document.elementFromPoint((box.left + box.right) / 2, y);
      expect(surface.contains(inside), surface.dataset.trtcSurface).toBe(true);
    }
  }
});

test('the app beneath stays where it is, scrolls, and can be clicked between the surfaces', async () => {
  const call = startCall({
    host: createHost(),
    app: (
      <div style={{ blockSize: 2_000 }}>
        <button type="button">Start</button>
      </div>
    ),
  });
  const start = screen.getByRole('button', { name: 'Start' });
  const before = JSON.stringify([start.getBoundingClientRect(), document.documentElement.scrollHeight]);
  for (const name of ['toast', 'banner', 'autoplay', 'device']) raises[name]?.(call);
  await waitFor(() => expect(surfaces()).toHaveLength(4));
  expect(JSON.stringify([start.getBoundingClientRect(), document.documentElement.scrollHeight])).toBe(before);
  const { left, top } = start.getBoundingClientRect();
  expect(document.elementFromPoint(left + 5, top + 5)).toBe(start);
  closeRoom(call);
  await waitFor(() => expect(surfaces('screen')).toHaveLength(1));
  expect(JSON.stringify([start.getBoundingClientRect(), document.documentElement.scrollHeight])).toBe(before);
  call.view.unmount();
  await turns();
  expect(document.body.getAttribute('style') ?? '').toBe('');
  expect([...document.body.children].some((child) => child.hasAttribute('aria-hidden'))).toBe(false);
});
