import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { closeRoom, refuseCamera } from '../support/raise.js';
import { said, words } from '../support/words.js';

const { title_camera: title, body_camera: body } = words.en.kinds['permission-denied'];
const without = words.en.actions['continue-without_camera'];

async function openByButton(options: Parameters<typeof startCall>[0] = {}) {
  const call = startCall(options);
  const opener = screen.getByRole('button', { name: 'Start' });
  opener.focus();
  refuseCamera(call);
  const dialog = await screen.findByRole('dialog', { name: title });
  await waitFor(() => expect(dialog).toHaveFocus());
  return { ...call, opener, dialog };
}

afterEach(async () => {
  cleanup();
  await turns();
  expect(document.body.style.pointerEvents).toBe('');
  expect(document.body.style.overflow).toBe('');
  expect(document.querySelectorAll('[aria-hidden="true"] main')).toHaveLength(0);
});

describe('a dialog', () => {
  test('says what happened and what to do, by its name and description', async () => {
    const { dialog } = await openByButton();
    expect(dialog).toHaveAccessibleDescription(body);
    expect(dialog).toHaveAttribute('data-state', 'active');
    expect(within(dialog).getByRole('button', { name: words.en.actions.retry })).toBeVisible();
  });

  test('shows the steps of this browser, and where to click', async () => {
    const { dialog } = await openByButton();
    const steps = await within(dialog).findByRole('list', { name: words.en.labels.steps });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(3);
    expect(steps).toHaveTextContent(words.en.steps['chrome-desktop'][1]);
  });

  test('holds the focus: Tab goes around inside, both ways', async () => {
    const { dialog } = await openByButton();
    const buttons = within(dialog).getAllByRole('button');
    for (const button of [...buttons, buttons[0]]) {
      await userEvent.keyboard('{Tab}');
      expect(button).toHaveFocus();
    }
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(buttons.at(-1)).toHaveFocus();
  });

  test('leaves nothing of the app within reach, and what is announced is', async () => {
    const { opener, dialog } = await openByButton();
    expect(dialog.matches(':modal')).toBe(true);
    opener.focus();
    expect(dialog).toHaveFocus();
    const announcers = [...document.querySelectorAll('[data-trtc-announcer]')];
    expect(announcers).toHaveLength(2);
    // All outside of a modal dialog is mute.
    expect(announcers.filter((announcer) => announcer.closest('dialog') !== dialog)).toEqual([]);
  });

  test('lets nothing beneath be clicked, and does not close by a click beside it', async () => {
    const onClick = vi.fn();
    const call = startCall({
      app: (
        <button type="button" style={{ position: 'fixed', inset: '0 auto auto 0' }} onClick={onClick}>
          Start
        </button>
      ),
    });
    refuseCamera(call);
    await findSurface('permission');
    const beside = document.elementFromPoint(5, 5);
    // What is beside a modal dialog is its backdrop.
    expect(beside).toBe(surfaces('permission')[0]);
    for (const type of ['pointerdown', 'pointerup', 'click']) {
      beside?.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
    }
    await turns();
    expect(onClick).not.toHaveBeenCalled();
    expect(surfaces('permission')).toHaveLength(1);
  });

  test('moves nothing of the app, and does not stop it from scrolling', async () => {
    const call = startCall({
      app: (
        <div style={{ blockSize: 3_000 }}>
          <button type="button">Start</button>
          <p style={{ textAlign: 'right' }}>end of the line</p>
        </div>
      ),
    });
    const places = () =>
      [...document.querySelectorAll('main *')].map((part) => JSON.stringify(part.getBoundingClientRect()));
    const before = places();
    refuseCamera(call);
    await findSurface('permission');
    await turns();
    expect(places()).toEqual(before);
    expect(getComputedStyle(document.body).overflow).toBe('visible');
    expect(getComputedStyle(document.documentElement).overflow).toBe('visible');
  });
});

describe('leaving it', () => {
  test('"Continue without camera" puts it aside, tells the app, and gives the focus back', async () => {
    const continueWithout = vi.fn();
    const { opener } = await openByButton({ recovery: { continueWithout } });
    await userEvent.click(screen.getByRole('button', { name: without }));
    await noSurface();
    expect(continueWithout).toHaveBeenCalledOnce();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  test('Escape does the same', async () => {
    const continueWithout = vi.fn();
    const { opener } = await openByButton({ recovery: { continueWithout } });
    await userEvent.keyboard('{Escape}');
    await noSurface();
    expect(continueWithout).toHaveBeenCalledOnce();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  test('where the opener is gone, the focus goes to what held it', async () => {
    function App() {
      const [isJoined, setIsJoined] = useState(false);
      return (
        <section aria-label="call">
          {isJoined ? (
            <p>joined</p>
          ) : (
            <button type="button" onBlur={() => setIsJoined(true)}>
              Start
            </button>
          )}
          <button type="button">Leave</button>
        </section>
      );
    }
    await openByButton({ app: <App /> });
    await screen.findByText('joined');
    await userEvent.keyboard('{Escape}');
    await noSurface();
    const section = screen.getByRole('region', { name: 'call' });
    await waitFor(() => expect(section).toHaveFocus());
    await userEvent.keyboard('{Tab}');
    expect(screen.getByRole('button', { name: 'Leave' })).toHaveFocus();
    expect(section).not.toHaveAttribute('tabindex');
  });

  test('where nothing offers a way on, there is a button to close it: a finger has no Escape key', async () => {
    const { kit } = startCall({ host: createFakeHost({ isSecure: false }) });
    kit.report(
      createRtcError('INVALID_OPERATION', { message: 'http protocol does not support the ability to capture' }),
    );
    const dialog = await screen.findByRole('dialog', { name: words.en.kinds['insecure-context'].title });
    expect(actionsOf(dialog)).toEqual(['dismiss']);
    await userEvent.click(within(dialog).getByRole('button', { name: words.en.actions.dismiss }));
    await noSurface();
  });
});

describe('mending', () => {
  test('while it runs again the button says so and stays in focus', async () => {
    await openByButton();
    const retry = screen.getByRole('button', { name: words.en.actions.retry });
    await userEvent.click(retry);
    await waitFor(() => expect(retry).toHaveTextContent(words.en.actions.retry_busy));
    expect(retry).toHaveFocus();
    expect(retry).toHaveAttribute('aria-disabled', 'true');
    expect(await findSurface('permission')).toHaveAttribute('data-state', 'recovering');
  });

  test('when the permission comes it mends itself, says so, and goes', async () => {
    const call = startCall();
    const opener = screen.getByRole('button', { name: 'Start' });
    opener.focus();
    const start = vi.fn(async () => {});
    refuseCamera(call, start);
    await findSurface('permission');
    call.host.setPermission('camera', 'granted');
    const dialog = await screen.findByRole('dialog', { name: said('permission-denied', 'camera').done });
    expect(dialog).toHaveAttribute('data-state', 'resolved');
    expect(start).toHaveBeenCalledOnce();
    await call.host.advance(1_000);
    await noSurface();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  test('one dialog at a time; the next takes its place and is read anew', async () => {
    const call = startCall();
    const opener = screen.getByRole('button', { name: 'Start' });
    opener.focus();
    refuseCamera(call);
    call.kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }), { device: 'microphone' });
    await screen.findByRole('dialog', { name: title });
    expect(surfaces('permission')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    const next = await screen.findByRole('dialog', { name: /microphone/ });
    await waitFor(() => expect(next).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await noSurface();
    await waitFor(() => expect(opener).toHaveFocus());
  });
});

describe('beside an end screen', () => {
  test('one that comes later lies beneath it and takes neither focus nor keys', async () => {
    const call = startCall({ recovery: { rejoin: () => {} } });
    call.kit.report({ reason: 'kick' }, { source: 'client-banned' });
    const end = await screen.findByRole('alertdialog');
    await waitFor(() => expect(end).toHaveFocus());
    refuseCamera(call);
    const permission = await findSurface('permission');
    await turns();
    permission.focus();
    expect(end).toHaveFocus();
    expect(document.elementFromPoint(200, 400)?.closest('[data-trtc-surface]')).toBe(end);
    const rejoin = within(end).getByRole('button', { name: words.en.actions.rejoin_duplicate });
    await userEvent.keyboard('{Tab}');
    expect(rejoin).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await noSurface('screen');
    await waitFor(() => expect(screen.getByRole('dialog', { name: title })).toHaveFocus());
    expect(surfaces('permission')).toHaveLength(1);
  });

  test('one that was open gets the focus back when the end screen goes', async () => {
    const { kit, ...call } = await openByButton();
    const end = closeRoom({ kit, ...call });
    await waitFor(() => expect(screen.getByRole('alertdialog')).toHaveFocus());
    call.dialog.focus();
    expect(screen.getByRole('alertdialog')).toHaveFocus();
    kit.store.resolve(end.id);
    await waitFor(() => expect(screen.getByRole('dialog', { name: title })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await noSurface();
    await waitFor(() => expect(call.opener).toHaveFocus());
  });
});

test('StrictMode opens it once and leaves no trace', async () => {
  const { opener } = await openByButton({ isStrict: true });
  await userEvent.keyboard('{Escape}');
  await noSurface();
  await waitFor(() => expect(opener).toHaveFocus());
});
