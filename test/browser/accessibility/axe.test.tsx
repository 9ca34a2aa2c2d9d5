import { waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createFakeHost } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { type Call, startCall } from '../support/call.js';
import { surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { words } from '../support/words.js';

const recovery = { rejoin: () => {}, signIn: () => {}, contactSupport: () => {} };
const forever = () => new Promise(() => {});

const states: Readonly<Record<string, (call: Call) => unknown>> = {
  'a toast': ({ kit }) => kit.report('x', { retry: forever }),
  'toasts of every severity, repeated, waiting': ({ kit }) => {
    for (const kind of [
      'already-publishing',
      'service-busy',
      'sign-in-failed',
      'too-many-attempts',
      'join-failed',
    ] as const) {
      kit.store.signal(kind, { operation: kind, retry: forever });
      kit.store.signal(kind, { operation: kind, retry: forever });
    }
  },
  'a toast that is being mended': ({ kit }) => kit.store.retry(kit.report('x', { retry: forever }).id),
  'a toast that is mended': ({ kit }) => kit.store.resolve(kit.report('x', { retry: forever }).id),
  'the permission dialog': refuseCamera,
  'the device panel': occupyCamera,
  'the device panel without a device': (call) => {
    call.host.setDevices([]);
    occupyCamera(call);
  },
  'the autoplay button': (call) => blockSound(call, 'Ann'),
  'the small banner': ({ kit }) => kit.store.signal('reconnecting', { owner: {} }),
  'the large banner': loseConnection,
  'an end screen': closeRoom,
  'an end screen with what is missing': ({ kit }) =>
    kit.store.signal('unsupported-browser', { details: { missing: ['webrtc', 'media'] } }),
  'an end screen over a permission dialog': (call) => {
    closeRoom(call);
    refuseCamera(call);
  },
};

/** States with nothing for developers to open. */
const withoutDetails = ['a toast that is mended', 'the autoplay button', 'the small banner'];

/** What comes a moment after its surface. */
const later: Readonly<Record<string, string>> = {
  'the permission dialog': 'steps',
  'the device panel': 'devices',
  'the device panel without a device': 'empty',
  'an end screen over a permission dialog': 'steps',
};

afterEach(async () => {
  await page.viewport(414, 896);
});

async function check() {
  // What is still changing its colours has no contrast yet.
  await Promise.all(
    document
      .getAnimations()
      .map(({ effect, finished }) => (effect?.getTiming().iterations === Number.POSITIVE_INFINITY ? null : finished)),
  );
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page of the test has no heading of its own.
    rules: { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
  );
}

function expectTargets() {
  for (const target of document.querySelectorAll('[data-trtc-root] :is(button, a, label, textarea)')) {
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || target.closest('[inert]')) continue;
    expect(Math.min(width, height), `${target.textContent} ${width}×${height}`).toBeGreaterThanOrEqual(24);
  }
}

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each(Object.entries(states))('%s has no violation, closed and with its details open', async (name, raise) => {
    await page.viewport(1280, 900);
    document.documentElement.lang = 'en';
    document.title = 'Call';
    const call = startCall({
      theme,
      recovery,
      showDetails: true,
      host: createFakeHost({
        devices: [
          { id: '1', kind: 'camera', label: 'Built-in' },
          { id: '2', kind: 'camera', label: 'Desk cam' },
        ],
      }),
    });
    raise(call);
    await waitFor(() => expect(surfaces().length).toBeGreaterThan(0));
    const part = later[name];
    if (part) await waitFor(() => expect(document.querySelectorAll(`[data-trtc-part="${part}"]`)).toHaveLength(1));
    await turns(4);
    expect(await check()).toEqual([]);
    expectTargets();
    const toggles = [...document.querySelectorAll<HTMLElement>('[data-trtc-part="details-toggle"]')];
    expect(toggles.length > 0).toBe(!withoutDetails.includes(name));
    for (const toggle of toggles) toggle.click();
    await waitFor(() => expect(document.querySelectorAll('[data-trtc-part="facts"]')).toHaveLength(toggles.length));
    await waitFor(() => expect(document.body).not.toHaveTextContent(words.en.details.loading));
    expect(await check()).toEqual([]);
    expectTargets();
  });

  test('the page of a crashed app has no violation', async () => {
    expectConsole('boom');
    function Bomb(): never {
      throw new Error('boom');
    }
    startCall({ theme, app: <Bomb />, render: { wrapper: ({ children }) => <main>{children}</main> } });
    await turns();
    expect(await check()).toEqual([]);
  });
});
