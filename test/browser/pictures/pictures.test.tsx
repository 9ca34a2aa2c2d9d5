import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, server } from 'vitest/browser';
import { isInFull, oneOfEach } from '../support/extent.js';
import { showStory, stories } from '../support/stories.js';
import { difference, type Picture, readPicture, toReference, vanished } from './compare.js';

// Looked at by a person, then kept, for each browser its own. To renew them all: npm run pictures; then look at what git says has changed.

const references = import.meta.glob<string>('./reference/*/*.jpg', { query: '?url', import: 'default', eager: true });
const isRenewed = server.config.snapshotOptions.updateSnapshot === 'all';
const folder = `reference/${server.browser}`;
const themes = ['light', 'dark'] as const;
const main = [
  'PermissionDenied',
  'LostMicrophone',
  'ThreePeople',
  'ConnectionLost',
  'RemovedDuplicate',
  'ThreeAndMore',
];

// Letters are drawn otherwise from machine to machine; a surface that has moved or is unstyled moves the mean far more.
const TOLERANCE = 5;

/** What the comparison itself is tested by. */
const samples = oneOfEach(main, () => 'a picture');

const style = document.createElement('style');
// Of one width on every machine: the three are made to stand in for each other.
const font = ':root { --trtc-font: "Liberation Sans", Arimo, Arial }';

beforeEach(async () => {
  await page.viewport(800, 700);
  style.textContent = font;
  document.head.append(style);
  // A level that does not move.
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(
    async () => new AudioContext().createMediaStreamDestination().stream,
  );
});
afterEach(() => {
  style.remove();
  vi.restoreAllMocks();
});

const pictures = main.flatMap((name) => themes.map((theme) => ({ name, theme, file: `${name}-${theme}.jpg` })));

test.each(pictures)('$name looks as it was reviewed, $theme', async ({ name, theme, file }) => {
  await show(name, theme);
  const kept = await keep();
  if (isRenewed) {
    await commands.writeFile(`test/browser/pictures/${folder}/${file}`, kept, { encoding: 'base64' });
    return;
  }
  const reference = references[`./${folder}/${file}`];
  if (!reference) throw new Error(`There is no ${folder}/${file} yet: npm run pictures takes it.`);
  const [now, reviewed] = await Promise.all([read(kept), readPicture(reference)]);
  expect(difference(now, reviewed)).toBeLessThan(TOLERANCE);
  expect(vanished(reviewed, now), 'what is gone').toEqual([]);
  expect(vanished(now, reviewed), 'what is new').toEqual([]);
});

// How two pictures are compared is the same in every browser.
describe.runIf(isInFull)('it is noticed', () => {
  test('that the theme is another, or the surface', async () => {
    await show('PermissionDenied', 'light');
    const denied = await takePicture();
    cleanup();
    await show('PermissionDenied', 'dark');
    expect(difference(denied, await takePicture())).toBeGreaterThan(TOLERANCE);
    cleanup();
    await show('RemovedDuplicate', 'light');
    expect(difference(denied, await takePicture())).toBeGreaterThan(TOLERANCE);
  });

  test.each(samples)('that any button of %s is missing, the smallest too', async (name) => {
    const surfaces = await show(name, 'light');
    const whole = await takePicture();
    const buttons = surfaces.flatMap((surface) => [...surface.querySelectorAll('button')]);
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      button.style.setProperty('visibility', 'hidden', 'important');
      const without = await takePicture();
      expect(vanished(whole, without), button.outerHTML).not.toEqual([]);
      expect(vanished(without, whole)).toEqual([]);
      button.style.removeProperty('visibility');
    }
    expect(vanished(whole, await takePicture())).toEqual([]);
  });
});

describe.runIf(isInFull)('letters that are drawn', () => {
  test.each([
    ['heavier', '[data-trtc-surface] * { -webkit-text-stroke: 0.15px currentColor !important }'],
    ['without hinting', '[data-trtc-root] * { text-rendering: geometricPrecision !important }'],
    ['a little to the side', '[data-trtc-surface] { transform: translate(1.4px, 1px) !important }'],
  ])('%s make no difference', async (_how, css) => {
    for (const name of samples) {
      await show(name, 'light');
      const before = await takePicture();
      style.textContent = font + css;
      const after = await takePicture();
      style.textContent = font;
      expect(difference(before, after), name).toBeLessThan(TOLERANCE);
      expect([...vanished(before, after), ...vanished(after, before)], name).toEqual([]);
      cleanup();
    }
  });
});

/** Shows a story with all that it will show, and gives its surfaces. */
async function show(name: string, theme: string): Promise<readonly HTMLElement[]> {
  const story = stories.find((one) => one.name === name);
  if (!story) throw new Error(`no story ${name}`);
  const { roots, surfaces, setTheme } = await showStory(name, story.args);
  setTheme(theme);
  // The guide of the permission dialog and the list of devices come a moment later.
  const isLater = name === 'PermissionDenied' || (name === 'LostMicrophone' && (await namesDevices()));
  await expect
    .poll(
      () => roots.filter((root) => root.querySelector('[data-trtc-part="steps"], [data-trtc-part="devices"]')).length,
    )
    .toBe(isLater ? 1 : 0);
  return surfaces;
}

/** Firefox and WebKit do so only while the page captures. */
async function namesDevices(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '');
}

async function keep(): Promise<string> {
  return await toReference(await page.screenshot({ base64: true, save: false }));
}

async function takePicture(): Promise<Picture> {
  return await read(await keep());
}

function read(kept: string): Promise<Picture> {
  return readPicture(`data:image/jpeg;base64,${kept}`);
}
