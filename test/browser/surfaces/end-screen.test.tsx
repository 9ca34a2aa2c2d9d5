import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createErrorKit } from '../../../src/index.js';
import { createFakeClient, createFakeHost } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { closeRoom } from '../support/raise.js';
import { words } from '../support/words.js';

const { kinds, actions, labels } = words.en;

test('it is an alert dialog that takes the focus, with name and description', async () => {
  closeRoom(startCall());
  const end = await screen.findByRole('alertdialog', { name: kinds['room-closed'].title });
  expect(end).toHaveAccessibleDescription(kinds['room-closed'].body);
  await waitFor(() => expect(end).toHaveFocus());
  expect(actionsOf(end)).toEqual([]);
  await userEvent.keyboard('{Tab}{Escape}');
  await turns();
  expect(end).toHaveFocus();
});

test('it goes when the way back has worked, and leaves the app as it was', async () => {
  const client = createFakeClient();
  startCall({ client, recovery: { rejoin: async () => {} }, app: <input aria-label="note" defaultValue="" /> });
  const note = screen.getByRole('textbox');
  await userEvent.type(note, 'draft');
  client.emit('client-banned', { reason: 'kick' });
  await userEvent.click(await screen.findByRole('button', { name: actions.rejoin_duplicate }));
  await noSurface();
  expect(note).toHaveValue('draft');
  await waitFor(() => expect(note).toHaveFocus());
});

test('it goes with the client, as a new one comes', async () => {
  const client = createFakeClient();
  const call = startCall({ client });
  client.emit('client-banned', { reason: 'room-disband' });
  await findSurface('screen');
  call.change({ client: createFakeClient() });
  await noSurface();
});

test('the app is told who wants its support', async () => {
  const contactSupport = vi.fn();
  const client = createFakeClient();
  startCall({ client, recovery: { contactSupport } });
  client.emit('client-banned', { reason: 'banned' });
  await userEvent.click(await screen.findByRole('button', { name: actions['contact-support'] }));
  expect(contactSupport.mock.calls[0]?.[0]).toMatchObject({ kind: 'removed-by-admin' });
  expect(surfaces('screen')).toHaveLength(1);
});

test('a browser that cannot do calls is told what it lacks, and may look at the page all the same', async () => {
  const sdk = {
    checkSystemRequirements: async () => ({
      result: false,
      detail: { isBrowserSupported: true, isWebRTCSupported: false, isH264EncodeSupported: false },
    }),
  };
  startCall({ kit: createErrorKit({ sdk }, createFakeHost()) });
  const end = await screen.findByRole('alertdialog', { name: kinds['unsupported-browser'].title });
  const list = within(end).getByRole('list');
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([labels.missing_webrtc, labels.missing_h264_encode]);
  await userEvent.keyboard('{Escape}');
  await noSurface();
});
