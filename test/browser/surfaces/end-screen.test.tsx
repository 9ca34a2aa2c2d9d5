import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allKinds, type Kind, kinds as table } from '../../../src/core/kinds.js';
import { createErrorKit, type Recovery } from '../../../src/index.js';
import { createFakeClient, createFakeHost } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { oneOfEach } from '../support/extent.js';
import { actionsOf, findSurface, noSurface, surfaces } from '../support/page.js';
import { closeRoom } from '../support/raise.js';
import { said, words } from '../support/words.js';

const { kinds, actions, labels } = words.en;

test('it is an alert dialog that takes the focus, with name and description', async () => {
  closeRoom(startCall());
  const end = await screen.findByRole('alertdialog', { name: kinds['room-closed'].title });
  expect(end).toHaveAccessibleDescription(said('room-closed').body);
  await waitFor(() => expect(end).toHaveFocus());
  expect(actionsOf(end)).toEqual(['dismiss']);
  await userEvent.keyboard('{Tab}');
  expect(within(end).getByRole('button', { name: actions.dismiss })).toHaveFocus();
});

/** Every kind, as an app may move any of them to an end screen, and what leads away from it where the app gives all it can. */
const endScreens = oneOfEach(
  allKinds.filter((kind) => table[kind].surface !== 'silent'),
  (kind) => (table[kind].surface === 'screen' ? table[kind].actions.join() : table[kind].surface),
).map((kind) => ({ kind, isOwn: table[kind].surface === 'screen' }));

describe.each(endScreens)('$kind as an end screen', ({ kind, isOwn }) => {
  const ways = { mouse: press, Escape: () => userEvent.keyboard('{Escape}') };

  describe.each(Object.keys(ways) as (keyof typeof ways)[])('is left by %s', (way) => {
    test('where the app leads away', async () => {
      const leave = vi.fn();
      const call = openEndScreen(kind, { leave });
      const end = await screen.findByRole('alertdialog');
      await waitFor(() => expect(end).toHaveFocus());
      const leads = isOwn && kind !== 'unsupported-browser';
      expect(actionsOf(end).includes('leave')).toBe(leads);
      await ways[way](end);
      await noSurface();
      expect(leave).toHaveBeenCalledTimes(leads ? 1 : 0);
      await waitFor(() => expect(call.opener).toHaveFocus());
    });

    test('where the app leads nowhere', async () => {
      const call = openEndScreen(kind, {});
      const end = await screen.findByRole('alertdialog');
      await waitFor(() => expect(end).toHaveFocus());
      await ways[way](end);
      await noSurface();
      await waitFor(() => expect(call.opener).toHaveFocus());
    });
  });
});

/** Presses what leads out of an end screen, as a finger would: where it is. */
async function press(end: HTMLElement) {
  const [button, ...others] = ['leave', 'continue-without', 'dismiss'].flatMap((action) => [
    ...end.querySelectorAll<HTMLElement>(`[data-trtc-action="${action}"]`),
  ]);
  if (!button) throw new Error('no way out');
  expect(others).toEqual([]);
  await userEvent.click(button);
}

function openEndScreen(kind: Kind, recovery: Recovery) {
  const call = startCall({ recovery, policy: { [kind]: { surface: 'screen' } } });
  const opener = screen.getByRole('button', { name: 'Start' });
  opener.focus();
  call.kit.store.signal(kind);
  return { ...call, opener };
}

test('the close button is in a corner of the screen, over none of its words, and last for a keyboard', async () => {
  const { kit } = startCall({ recovery: { rejoin: () => {} } });
  kit.report({ reason: 'kick' }, { source: 'client-banned' });
  const end = await screen.findByRole('alertdialog');
  expect(actionsOf(end)).toEqual(['rejoin', 'dismiss']);
  const close = within(end).getByRole('button', { name: actions.dismiss }).getBoundingClientRect();
  const box = end.getBoundingClientRect();
  expect(box.right - close.right).toBeLessThan(24);
  expect(close.top - box.top).toBeLessThan(24);
  const parts = [...end.querySelectorAll('h2, p, [data-trtc-part="icon"], [data-trtc-part="actions"]')];
  expect(parts).toHaveLength(4);
  for (const part of parts) {
    const { top, right } = part.getBoundingClientRect();
    expect(top >= close.bottom || right <= close.left, part.outerHTML).toBe(true);
  }
});

test('while the app leads away, the screen says so by its state; a second later Escape puts it aside', async () => {
  const leave = vi.fn(() => new Promise(() => {}));
  const call = startCall({ recovery: { leave } });
  closeRoom(call);
  const end = await screen.findByRole('alertdialog');
  for (let click = 0; click < 2; click++)
    await userEvent.click(within(end).getByRole('button', { name: actions.leave }));
  expect(end).toHaveAttribute('data-state', 'recovering');
  await call.host.advance(1_000);
  await userEvent.keyboard('{Escape}');
  await noSurface();
  expect(leave).toHaveBeenCalledOnce();
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
