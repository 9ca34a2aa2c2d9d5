import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { said, words } from '../support/words.js';

const { kinds, actions } = words.en;

async function join(options: Parameters<typeof startCall>[0] = {}) {
  const client = createFakeClient();
  const call = startCall({ client, ...options });
  client.emit('connection-state-changed', { state: 'CONNECTED' });
  await call.host.advance(6_000);
  return { client, ...call };
}

test('a short interruption shows nothing', async () => {
  const { client, host } = await join();
  client.emit('connection-state-changed', { state: 'RECONNECTING' });
  await host.advance(1_500);
  client.emit('connection-state-changed', { state: 'CONNECTED' });
  await host.advance(10_000);
  await turns();
  expect(surfaces()).toEqual([]);
});

test('one banner changes in place: reconnecting, offline, back', async () => {
  const { client, host } = await join();
  client.emit('connection-state-changed', { state: 'RECONNECTING' });
  await host.advance(3_000);
  const banner = await findSurface('banner');
  expect(banner).toHaveTextContent(kinds.reconnecting.title);
  host.setOnline(false);
  await host.advance(3_000);
  await waitFor(() => expect(banner).toHaveTextContent(kinds.offline.title));
  host.setOnline(true);
  client.emit('connection-state-changed', { state: 'CONNECTED' });
  await waitFor(() => expect(banner).toHaveTextContent(said('offline').done));
  expect(banner).toHaveAttribute('data-state', 'resolved');
  expect(surfaces()).toEqual([banner]);
  await host.advance(3_100);
  await noSurface();
});

test('it counts how long it has lasted, from the moment the connection went', async () => {
  const { client, host } = await join();
  client.emit('connection-state-changed', { state: 'RECONNECTING' });
  await host.advance(3_000);
  const banner = await findSurface('banner');
  await waitFor(() => expect(banner).toHaveTextContent(/0:0[23]/));
  await host.advance(61_000);
  await waitFor(() => expect(banner).toHaveTextContent(/1:0[34]/));
  expect(screen.getByRole('region', { name: `Warning: ${kinds.reconnecting.title}` })).toBe(banner);
});

describe('lost for good', () => {
  test('it offers to join again, and says when that is done', async () => {
    const rejoin = vi.fn(async () => {});
    const { client, host } = await join({ recovery: { rejoin } });
    client.emit('connection-state-changed', { state: 'RECONNECTING' });
    await host.advance(3_000);
    const banner = await findSurface('banner');
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await waitFor(() => expect(banner).toHaveTextContent(kinds['connection-lost'].title));
    expect(actionsOf(banner)).toEqual(['rejoin', 'dismiss']);
    await userEvent.click(within(banner).getByRole('button', { name: actions.rejoin }));
    await waitFor(() => expect(banner).toHaveTextContent(said('connection-lost').done));
    expect(rejoin).toHaveBeenCalledOnce();
    expect(surfaces()).toEqual([banner]);
  });

  test('without the app’s help it offers to load the page again', async () => {
    const { client, host } = await join();
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await userEvent.click(await screen.findByRole('button', { name: actions.reload }));
    expect(host.reloads).toBe(1);
  });

  test('closing it leads the focus back', async () => {
    const { client } = await join();
    const start = screen.getByRole('button', { name: 'Start' });
    start.focus();
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    const close = await screen.findByRole('button', { name: actions.dismiss });
    close.focus();
    await userEvent.keyboard('{Enter}');
    await noSurface();
    await waitFor(() => expect(start).toHaveFocus());
  });
});
