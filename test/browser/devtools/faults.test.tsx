import { render, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TrtcErrorDevtools } from '../../../src/devtools/index.js';
import { createErrorKit, TrtcErrorBoundary } from '../../../src/index.js';
import { createFakeClient } from '../../../src/testing/index.js';
import { findSurface, noSurface } from '../support/page.js';
import { hosts, open } from './devtools.js';

/** The call on the real browser, so that what the devtools do at its edge is what the kit meets. */
async function showReal() {
  const kit = createErrorKit();
  const view = render(
    <TrtcErrorBoundary kit={kit} client={createFakeClient()} language="en" showDetails={false}>
      <TrtcErrorDevtools />
    </TrtcErrorBoundary>,
  );
  await open('Page');
  return { kit, view };
}

const edges = [
  [navigator.mediaDevices, 'getUserMedia'],
  [navigator.mediaDevices, 'enumerateDevices'],
  [navigator.permissions, 'query'],
  [navigator, 'onLine'],
] as const;
const owned = () => edges.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));
const press = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
const capture = (constraints: MediaStreamConstraints) => async () => {
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  for (const track of stream.getTracks()) track.stop();
  return stream.getTracks().length;
};

test('a denied camera is the kit’s dialog, and granted again it heals by itself', async () => {
  const before = owned();
  const { kit } = await showReal();
  await press('Deny the camera');
  const status = await navigator.permissions.query({ name: 'camera' as PermissionName });
  const heard = vi.fn();
  status.onchange = heard;
  expect(status).toMatchObject({ state: 'denied' });
  const open = capture({ video: true });
  await expect(kit.guard(open, { device: 'camera', operation: 'initialize' })).rejects.toMatchObject({
    name: 'NotAllowedError',
  });
  const dialog = await findSurface('permission');
  await waitFor(() => expect(dialog).toHaveAttribute('data-trtc-kind', 'permission-denied'));
  // Only the camera: a call of voices goes on.
  expect(await capture({ audio: true })()).toBe(1);

  await press('Deny the camera');
  expect(status.state).not.toBe('denied');
  expect(heard).toHaveBeenCalledTimes(1);
  await noSurface('permission');
  expect(kit.store.getHistory().map(({ resolution }) => resolution)).toEqual(['retried']);
  expect(owned()).toEqual(before);
});

test('the SDK meets them as it would meet the real ones', async () => {
  const { default: TRTC } = await import('trtc-js-sdk');
  TRTC.Logger.setLogLevel(TRTC.Logger.LogLevel.NONE);
  TRTC.Logger.disableUploadLog();
  const { kit } = await showReal();
  const stream = kit.guarded(TRTC).createStream({ userId: 'someone', audio: false, video: true });
  await press('Deny the camera');
  await expect(stream.initialize()).rejects.toMatchObject({ name: 'NotAllowedError' });
  const dialog = await findSurface('permission');
  await waitFor(() => expect(dialog).toHaveAttribute('data-trtc-kind', 'permission-denied'));
  await press('Deny the camera');
  await noSurface('permission');
  expect(stream.getVideoTrack()?.readyState).toBe('live');
  stream.close();
});

test.each([
  ['Deny both, by the system', 'NotAllowedError', 'permission-denied-by-system'],
  ['Camera held by another app', 'NotReadableError', 'device-in-use'],
  ['Take the cameras away', 'NotFoundError', 'device-not-found'],
])('%s', async (name, error, kind) => {
  const before = owned();
  const { kit } = await showReal();
  await press(name);
  await expect(kit.guard(capture({ video: true }), { device: 'camera' })).rejects.toMatchObject({ name: error });
  await vi.waitFor(() => expect(kit.store.getSnapshot().conditions.map((one) => one.kind)).toEqual([kind]));
  await press('All well again');
  expect(owned()).toEqual(before);
  expect(await capture({ video: true })()).toBe(1);
  kit.store.clear();
  await noSurface();
});

test('cameras that were taken away are listed again, and the page is told each time', async () => {
  await showReal();
  const told = vi.fn();
  navigator.mediaDevices.addEventListener('devicechange', told);
  const cameras = async () =>
    (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput').length;
  const all = await cameras();
  expect(all).toBeGreaterThan(0);
  await press('Take the cameras away');
  expect(await cameras()).toBe(0);
  await press('Take the cameras away');
  expect(await cameras()).toBe(all);
  expect(told).toHaveBeenCalledTimes(2);
  navigator.mediaDevices.removeEventListener('devicechange', told);
});

test('a cut line is the kit’s banner, and mended it goes', async () => {
  const { kit } = await showReal();
  await press('Cut the line');
  expect(navigator.onLine).toBe(false);
  const banner = await findSurface('banner');
  expect(banner).toHaveAttribute('data-trtc-kind', 'offline');
  await press('Cut the line');
  expect(navigator.onLine).toBe(true);
  await waitFor(() => expect(kit.store.getSnapshot().conditions).toEqual([]));
  await noSurface('banner');
});

test('all faults end with the devtools, and a wrapper that somebody put over ours stays theirs', async () => {
  const { mediaDevices } = navigator;
  const before = owned();
  const { view } = await showReal();
  await press('Deny the camera');
  const beneath = mediaDevices.getUserMedia;
  const theirs = (constraints?: MediaStreamConstraints) => beneath.call(mediaDevices, constraints);
  mediaDevices.getUserMedia = theirs;
  view.unmount();
  await vi.waitFor(() => expect(hosts()).toEqual([]));
  expect(mediaDevices.getUserMedia).toBe(theirs);
  // Ours beneath it hands everything on.
  expect(await capture({ video: true })()).toBe(1);
  // The SDK puts one of its own there when it is loaded, so there may have been another.
  Reflect.deleteProperty(mediaDevices, 'getUserMedia');
  if (before[0]) Reflect.defineProperty(mediaDevices, 'getUserMedia', before[0]);
  expect(owned()).toEqual(before);
});
