// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { allRows, type ErrorName, type FakeTrtc } from 'trtc-error-kit/testing';
import TRTC from 'trtc-js-sdk';
import { beforeEach, expect, test, vi } from 'vitest';
import { CallPage } from './CallPage';

vi.mock('trtc-js-sdk', async () => {
  const { createFakeTrtc } = await import('trtc-error-kit/testing');
  return { default: createFakeTrtc() };
});
const trtc = TRTC as unknown as FakeTrtc;

beforeEach(() => trtc.reset());

test('a participant starts the call', async () => {
  render(<CallPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText('In the call')).toBeVisible();
});

test('when the camera is denied, the page shows what to do', async () => {
  trtc.failNext('initialize', 'NotAllowedError');
  render(<CallPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByRole('dialog', { name: /camera/i })).toBeVisible();
});

test('a retry that works takes the message away', async () => {
  trtc.failNext('join', 'JOIN_ROOM_FAILED');
  render(<CallPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
});

test('who signs in elsewhere is told that this call is over', async () => {
  render(<CallPage />);
  trtc.raise('kick');
  expect(await screen.findByRole('alertdialog', { name: /joined/i })).toBeVisible();
});

test.each(allRows.map(({ id }) => id))('the page survives %s, and shows what is to be shown', async (id) => {
  const shown = vi.fn();
  render(<CallPage onCondition={shown} />);
  await act(async () => trtc.raise(id as ErrorName));
  expect(shown).toHaveBeenCalledWith(expect.objectContaining({ count: 1 }), 'raised');
});
