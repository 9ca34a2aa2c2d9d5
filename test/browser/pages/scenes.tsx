import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { type Call, type CallOptions, startCall } from '../support/call.js';
import { findSurface, surfaces } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { words } from '../support/words.js';

/** Something to look at, and how to make it appear and come to rest. */
export interface Scene {
  readonly name: string;
  show(options: CallOptions): Promise<Call>;
}

/** All six surfaces, what opens within them, and the page of a crashed app. */
export const scenes: readonly Scene[] = [
  { name: 'three toasts, a large banner, a panel with its picker and a pill, details open', show: showCall },
  { name: 'a microphone’s level and a small banner', show: showMicrophone },
  { name: 'a permission dialog with its guide', show: showPermission },
  { name: 'an end screen, details open', show: showEnd },
  { name: 'an end screen with what is missing', show: showMissing },
  { name: 'a banner from right to left', show: showArabic },
  { name: 'the page of a crashed app', show: showCrash },
];

async function showCall(options: CallOptions) {
  const host = createFakeHost({
    devices: [
      { id: 'cam-1', kind: 'camera', label: 'Built-in' },
      { id: 'cam-2', kind: 'camera', label: 'Desk camera with a name that is far longer than its place' },
    ],
    permissions: { camera: 'granted', microphone: 'granted' },
  });
  const call = startCall({ ...options, host, showDetails: true });
  const { kit } = call;
  kit.store.signal('join-failed', { operation: 'join', retry: (_attempt) => Promise.resolve() });
  kit.store.signal('sign-in-failed', { operation: 'sign-in', retry: (_attempt) => new Promise(() => {}) });
  kit.store.signal('sign-in-failed', { operation: 'sign-in', retry: (_attempt) => new Promise(() => {}) });
  kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'late', retry: (_attempt) => new Promise(() => {}) });
  loseConnection(call);
  occupyCamera(call);
  blockSound(call, 'Mei');
  await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
  const mended = kit.store.getSnapshot().conditions.find(({ kind }) => kind === 'join-failed');
  kit.store.retry(mended?.id ?? '');
  await waitFor(() => expect(surfaces('toast').some(({ dataset }) => dataset.state === 'resolved')).toBe(true));
  const panel = await findSurface('device');
  await waitFor(() => expect(panel.querySelector('[data-trtc-part="devices"] input:checked')).not.toBeNull());
  await waitFor(() => expect(panel.querySelector('video')?.videoWidth).toBeGreaterThan(0));
  for (const name of ['toast', 'banner', 'device']) await openDetails(name);
  return call;
}

async function showMicrophone(options: CallOptions) {
  const host = createFakeHost({
    devices: [
      { id: 'mic-1', kind: 'microphone', label: 'Headset' },
      { id: 'mic-2', kind: 'microphone', label: 'Built-in' },
    ],
    permissions: { microphone: 'granted' },
  });
  const call = startCall({ ...options, host });
  const { kit } = call;
  kit.store.signal('device-lost', {
    device: 'microphone',
    operation: 'mic',
    retry: () => new Promise(() => {}),
    picksDevice: true,
  });
  kit.store.signal('reconnecting', {}, 7_000);
  const panel = await findSurface('device');
  await waitFor(() => expect(panel.querySelector('meter')).not.toBeNull());
  await host.advance(5_000);
  expect(await findSurface('banner')).toHaveAttribute('data-size', 'small');
  return call;
}

async function showPermission(options: CallOptions) {
  const call = startCall(options);
  refuseCamera(call);
  const dialog = await findSurface('permission');
  await waitFor(() => expect(dialog.querySelector('[data-trtc-part="steps"]')).not.toBeNull());
  return call;
}

async function showEnd(options: CallOptions) {
  const recovery = { rejoin: () => {}, contactSupport: () => {} };
  const call = startCall({ ...options, showDetails: true, recovery });
  closeRoom(call);
  await openDetails('screen');
  return call;
}

async function showMissing(options: CallOptions) {
  const call = startCall(options);
  call.kit.store.signal('unsupported-browser', { details: { missing: ['browser', 'webrtc', 'h264_encode'] } });
  const screen = await findSurface('screen');
  await waitFor(() => expect(screen.querySelectorAll('li')).toHaveLength(3));
  return call;
}

async function showArabic(options: CallOptions) {
  const kinds = { 'connection-lost': { title: 'انقطع الاتصال', body: 'انضم مرة أخرى' } };
  const call = startCall({ ...options, language: 'ar', messages: { ar: { kinds } } });
  loseConnection(call);
  const banner = await findSurface('banner');
  await waitFor(() => expect(banner).toHaveTextContent(kinds['connection-lost'].title));
  expect(getComputedStyle(banner).direction).toBe('rtl');
  if (CSS.supports('-webkit-locale', 'auto')) expect(getComputedStyle(banner)).toMatchObject({ webkitLocale: '"ar"' });
  return call;
}

async function showCrash(options: CallOptions) {
  const call = startCall({ ...options, app: <Crashing />, onError: () => {} });
  await waitFor(() => expect(document.querySelector('[data-trtc-crash]')).not.toBeNull());
  return call;
}

function Crashing(): never {
  throw new Error('the app crashed');
}

async function openDetails(surface: string) {
  const { element, toggle } = await waitFor(() => {
    const [found] = surfaces(surface).flatMap((element) => {
      const toggle = element.querySelector<HTMLElement>('[data-trtc-part="details-toggle"]');
      return toggle ? [{ element, toggle }] : [];
    });
    if (!found) throw new Error(`no ${surface} has details`);
    return found;
  });
  toggle.click();
  await waitFor(() => expect(element.querySelector('[data-trtc-part="facts"]')).not.toBeNull());
  await waitFor(() => expect(element).not.toHaveTextContent(words.en.details.loading));
}
