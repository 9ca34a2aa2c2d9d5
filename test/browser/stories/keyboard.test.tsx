import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createBrowserHost } from '../../../src/browser/index.js';
import { type Kind, kinds } from '../../../src/core/kinds.js';
import { buttonsOf } from '../contract/buttons.js';
import { oneOfEach } from '../support/extent.js';
import { actionsOf } from '../support/page.js';
import { showStory, stories } from '../support/stories.js';

const MOST_STOPS = 30;
const canOpenSettings = createBrowserHost().page.openSettings !== undefined;

/** Stories whose app gives less than it can, and what is left. */
const withLess: Readonly<Record<string, readonly string[]>> = {
  RemovedWithoutHandlers: ['dismiss'],
  RemovedWithoutLeave: ['rejoin', 'contact-support', 'dismiss'],
  RoomClosedWithoutLeave: ['dismiss'],
  WithoutHandlers: ['dismiss'],
  WithoutRetry: ['continue-without'],
};

/** Stories with nothing to press: the SDK is at it, and a banner that could be closed would say too early that all is well. */
const withoutButtons = ['Reconnecting'];

/** Stories without a main button: there is nothing to do but to close them. */
const withoutMain = [
  ...withoutButtons,
  ...['AlreadyPublishing', 'NetworkPoor', 'Offline', 'UnsupportedDevice', 'UnsupportedFeature'],
  ...Object.keys(withLess).filter((name) => withLess[name]?.join() === 'dismiss'),
];

/** What each main button leads to. */
const outcomes: Readonly<Record<string, 'mends' | 'goes' | 'stays'>> = {
  retry: 'mends',
  'pick-device': 'mends',
  resume: 'mends',
  rejoin: 'mends',
  'sign-in': 'mends',
  leave: 'goes',
  'continue-without': 'goes',
  dismiss: 'goes',
  // The app opens its support, and what is wrong is still wrong.
  'contact-support': 'stays',
};

const all = stories.flatMap(({ name, args }) => {
  const [only, ...others] = args.raised;
  return only?.kind && others.length === 0 ? [{ name, args, kind: only.kind }] : [];
});

/** Where not all of them are tested: one of those on the same surface with the same buttons. */
const alone = oneOfEach(all, ({ name, kind }) => `${kinds[kind].surface}: ${expectedOf(name, kind)}`);

function expectedOf(name: string, kind: Kind): readonly string[] {
  return (withLess[name] ?? buttonsOf(kind).all).filter((one) => one !== 'open-settings' || canOpenSettings);
}

// Two of each on every machine, in a browser that names them: so that another one can be picked.
beforeEach(() => {
  const devices = ['videoinput', 'audioinput'].flatMap((kind) =>
    ['one', 'two'].map((id) => ({ kind, deviceId: `${kind}-${id}`, label: `${kind} ${id}`, groupId: id })),
  );
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices as unknown as MediaDeviceInfo[]);
});
afterEach(() => vi.restoreAllMocks());

/** Shows a story with all its buttons. */
async function show({ name, args, kind }: (typeof alone)[number]) {
  const { surfaces } = await showStory(name, args);
  const [surface] = surfaces;
  if (!surface || surfaces.length > 1) throw new Error(`${name} shows ${surfaces.length} surfaces`);
  await waitFor(() => expect(actionsOf(surface)).toEqual(expectedOf(name, kind)));
  return { surface, main: surface.querySelector<HTMLElement>('[data-trtc-action][data-variant="primary"]') };
}

test('most stories are of one condition, and the exceptions among them are there', () => {
  expect(all.length).toBeGreaterThan(50);
  const names = all.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...Object.keys(withLess), ...withoutMain]));
});

test.each(alone)('in $name every button is reached by Tab alone', async (story) => {
  const { surface } = await show(story);
  const buttons = () => [...surface.querySelectorAll('button')];
  expect(buttons().length > 0).toBe(!withoutButtons.includes(story.name));
  const reached = new Set<Element>();
  const missing = () => buttons().filter((button) => !reached.has(button));
  for (let stop = 0; stop < MOST_STOPS && missing().length > 0; stop += 1) {
    await userEvent.keyboard('{Tab}');
    const focused = document.activeElement;
    if (!focused || !surface.contains(focused)) continue;
    if (focused instanceof HTMLButtonElement) reached.add(focused);
    expect(focused.getBoundingClientRect().height, `${focused.outerHTML} is large enough`).toBeGreaterThan(10);
  }
  expect(missing().map((button) => button.textContent)).toEqual([]);
});

describe('Enter does what the main button says', () => {
  const withMain = alone.filter(({ name }) => !withoutMain.includes(name));

  test.each(withMain.filter(({ name }) => name !== 'TooManyAttempts'))('in $name', async (story) => {
    const { surface, main } = await show(story);
    if (!main) throw new Error('no main button');
    const outcome = outcomes[main.dataset.trtcAction ?? ''];
    expect(main).not.toHaveAttribute('aria-disabled');
    main.focus();
    await userEvent.keyboard('{Enter}');
    const state = () => (surface.isConnected ? surface.dataset.state : 'gone');
    if (outcome === 'mends') await expect.poll(state).toMatch(/recovering|resolved|gone/);
    else if (outcome === 'goes') await expect.poll(state).toBe('gone');
    else {
      expect(outcome, main.outerHTML).toBe('stays');
      expect(state()).toBe('active');
    }
  });

  test.each(all.filter(({ name }) => name === 'TooManyAttempts'))(
    'in $name it waits its minute, and says so',
    async (story) => {
      const { surface, main } = await show(story);
      expect(main).toHaveAttribute('aria-disabled', 'true');
      main?.focus();
      await userEvent.keyboard('{Enter}');
      expect(main).toHaveTextContent(/\d/);
      expect(surface).toHaveAttribute('data-state', 'active');
    },
  );

  test.each(alone.filter(({ name }) => withoutMain.includes(name)))('in $name there is none', async (story) => {
    const { main } = await show(story);
    expect(main).toBeNull();
  });
});
