// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createErrorKit } from 'trtc-error-kit';
import { createFakeHost, type FakeTrtc } from 'trtc-error-kit/testing';
import TRTC from 'trtc-js-sdk';
import { beforeEach, expect, test, vi } from 'vitest';
import { CallPage } from './CallPage';

vi.mock('trtc-js-sdk', async () => {
  const { createFakeTrtc } = await import('trtc-error-kit/testing');
  return { default: createFakeTrtc() };
});
const trtc = TRTC as unknown as FakeTrtc;

beforeEach(() => trtc.reset());

test('once the camera is allowed, the call goes on by itself', async () => {
  const host = createFakeHost({ permissions: { camera: 'denied' } });
  trtc.failNext('initialize', 'NotAllowedError');
  render(<CallPage kit={createErrorKit({}, host)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByRole('dialog', { name: /camera/i });

  await act(async () => host.setPermission('camera', 'granted'));
  // It says that all is well, and goes.
  await act(() => host.advance(5_000));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(trtc.streams[0]?.getVideoTrack()).not.toBeNull();
});

test('who is offline for two seconds is told so, until the network is back', async () => {
  const host = createFakeHost();
  render(<CallPage kit={createErrorKit({}, host)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByText('In the call');

  await act(async () => host.setOnline(false));
  await act(() => host.advance(1_000));
  expect(screen.queryByRole('region', { name: /offline/i })).toBeNull();
  await act(() => host.advance(1_500));
  expect(screen.getByRole('region', { name: /offline/i })).toBeVisible();

  await act(async () => host.setOnline(true));
  await act(() => host.advance(10_000));
  expect(screen.queryByRole('region', { name: /offline/i })).toBeNull();
});

test('time that goes by itself is waited for', async () => {
  const host = createFakeHost({ isTimeRunning: true, isOnline: false });
  render(<CallPage kit={createErrorKit({}, host)} />);
  expect(await screen.findByRole('region', { name: /offline/i }, { timeout: 5_000 })).toBeVisible();
});
