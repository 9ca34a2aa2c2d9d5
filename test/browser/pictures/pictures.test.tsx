import { cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import { commands, page, server } from 'vitest/browser';
import { showStory, stories } from '../support/stories.js';
import { difference, readThumbnail, toReference } from './compare.js';

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

// Another font moves letters by a few pixels; a surface that is gone, moved or unstyled moves the mean far more.
const TOLERANCE = 5;

const pictures = main.flatMap((name) => themes.map((theme) => ({ name, theme, file: `${name}-${theme}.jpg` })));

test.each(pictures)('$name looks as it was reviewed, $theme', async ({ name, theme, file }) => {
  const shot = await takePicture(name, theme);
  if (isRenewed) {
    await commands.writeFile(`test/browser/pictures/${folder}/${file}`, await toReference(shot), {
      encoding: 'base64',
    });
    return;
  }
  const reference = references[`./${folder}/${file}`];
  if (!reference) throw new Error(`There is no ${folder}/${file} yet: npm run pictures takes it.`);
  const [now, reviewed] = await Promise.all([toThumbnail(shot), readThumbnail(reference)]);
  expect(difference(now, reviewed)).toBeLessThan(TOLERANCE);
});

test('another theme, or another surface, is noticed', async () => {
  const denied = await toThumbnail(await takePicture('PermissionDenied', 'light'));
  cleanup();
  const dark = await toThumbnail(await takePicture('PermissionDenied', 'dark'));
  cleanup();
  const ended = await toThumbnail(await takePicture('RemovedDuplicate', 'light'));
  expect(difference(denied, dark)).toBeGreaterThan(TOLERANCE);
  expect(difference(denied, ended)).toBeGreaterThan(TOLERANCE);
});

async function takePicture(name: string, theme: string): Promise<string> {
  await page.viewport(800, 700);
  const story = stories.find((one) => one.name === name);
  if (!story) throw new Error(`no story ${name}`);
  const { roots, setTheme } = await showStory(name, story.args);
  setTheme(theme);
  // The guide of the permission dialog and the list of devices come a moment later.
  const isLater = name === 'PermissionDenied' || (name === 'LostMicrophone' && (await namesDevices()));
  await expect
    .poll(
      () => roots.filter((root) => root.querySelector('[data-trtc-part="steps"], [data-trtc-part="devices"]')).length,
    )
    .toBe(isLater ? 1 : 0);
  return await page.screenshot({ base64: true, save: false });
}

/** Firefox and WebKit do so only while the page captures. */
async function namesDevices(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '');
}

function toThumbnail(shot: string) {
  return readThumbnail(`data:image/png;base64,${shot}`);
}
