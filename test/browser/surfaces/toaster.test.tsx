import { screen, waitFor, within } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Condition } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { said, words } from '../support/words.js';

const closeName = words.en.actions.dismiss;

/** Different errors that stay, since each offers a retry. */
function raise({ kit }: Call, count: number): Condition[] {
  return Array.from({ length: count }, (_, index) =>
    kit.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: 900_000 + index }), {
      operation: `join-${index}`,
      retry: () => {},
    }),
  );
}

describe('how many', () => {
  test('three are on screen, the rest is a count', async () => {
    const call = startCall();
    raise(call, 5);
    await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
    expect(screen.getByText('and 2 more')).toBeVisible();
  });

  test('one that is closed makes way for the next', async () => {
    const call = startCall();
    raise(call, 4);
    await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
    await userEvent.click(screen.getAllByRole('button', { name: closeName })[0] as Element);
    await waitFor(() => expect(screen.queryByText('and 1 more')).toBeNull());
    expect(surfaces('toast')).toHaveLength(3);
  });

  test('the count opens the stack, and folds it again', async () => {
    const call = startCall();
    raise(call, 5);
    await userEvent.click(await screen.findByRole('button', { name: 'and 2 more', expanded: false }));
    await waitFor(() => expect(surfaces('toast')).toHaveLength(5));
    await userEvent.click(screen.getByRole('button', { name: words.en.labels.fewer, expanded: true }));
    await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
  });

  test('a repeat raises the count of its toast', async () => {
    const { kit } = startCall();
    for (let time = 0; time < 3; time++) kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    expect(within(toast).getByText('×3')).toBeVisible();
    expect(toast).toHaveAccessibleName(/happened 3 times$/);
    expect(surfaces()).toHaveLength(1);
  });
});

describe('for a screen reader', () => {
  test('toasts are a list in a landmark whose name tells the key that leads there', async () => {
    const call = startCall();
    raise(call, 1);
    const region = await screen.findByRole('region', { name: 'Messages about the call (F8)' });
    const item = within(within(region).getByRole('list')).getByRole('listitem');
    expect(item).toHaveAccessibleName(`Error: ${words.en.kinds['join-failed'].title}`);
  });
});

describe('how long', () => {
  test('a note goes after five seconds, a warning after ten', async () => {
    const { kit, host } = startCall({ policy: { 'role-switch-failed': { severity: 'info' } } });
    kit.report(createRtcError('SWITCH_ROLE_FAILED'));
    kit.report(createRtcError('NOT_SUPPORTED'));
    await waitFor(() => expect(surfaces('toast')).toHaveLength(2));
    await host.advance(5_100);
    await waitFor(() => expect(surfaces('toast').map((toast) => toast.dataset.severity)).toEqual(['warning']));
    await host.advance(5_000);
    await noSurface();
  });

  test('an error with a button that can work stays', async () => {
    const call = startCall();
    raise(call, 1);
    await findSurface('toast');
    await call.host.advance(600_000);
    await turns();
    expect(surfaces('toast')).toHaveLength(1);
  });

  test('time stands while the pointer is on it', async () => {
    const { kit, host } = startCall({ app: <p style={{ marginBlockStart: 600 }}>elsewhere</p> });
    kit.report(createRtcError('NOT_SUPPORTED'));
    await userEvent.hover(await findSurface('toast'));
    await host.advance(60_000);
    await turns();
    expect(surfaces('toast')).toHaveLength(1);
    await userEvent.hover(screen.getByText('elsewhere'));
    await turns();
    await host.advance(10_100);
    await noSurface();
  });

  test('time stands while the focus is in it', async () => {
    const { kit, host } = startCall();
    kit.report(createRtcError('NOT_SUPPORTED'));
    await findSurface('toast');
    const close = screen.getByRole('button', { name: closeName });
    close.focus();
    await host.advance(60_000);
    await turns();
    expect(surfaces('toast')).toHaveLength(1);
    close.blur();
    await turns();
    await host.advance(10_100);
    await noSurface();
  });

  test('time stands while the tab is hidden', async () => {
    const { kit, host } = startCall();
    kit.report(createRtcError('NOT_SUPPORTED'));
    await findSurface('toast');
    host.setVisible(false);
    await host.advance(60_000);
    await turns();
    expect(surfaces('toast')).toHaveLength(1);
    host.setVisible(true);
    await host.advance(10_100);
    await noSurface();
  });
});

describe('by keyboard', () => {
  test('F8 leads to the messages, Escape back to where one was', async () => {
    const call = startCall();
    raise(call, 1);
    await findSurface('toast');
    const start = screen.getByRole('button', { name: 'Start' });
    start.focus();
    await userEvent.keyboard('{F8}');
    expect(screen.getByRole('region')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(start).toHaveFocus();
  });

  test('the key can be another one, or none', async () => {
    const call = startCall({ hotkey: 'F7' });
    raise(call, 1);
    const region = await screen.findByRole('region', { name: 'Messages about the call (F7)' });
    await userEvent.keyboard('{F8}');
    expect(region).not.toHaveFocus();
    await userEvent.keyboard('{F7}');
    expect(region).toHaveFocus();
    call.change({ hotkey: null });
    expect(await screen.findByRole('region', { name: 'Messages about the call' })).toBeVisible();
  });

  test('Escape closes the toast that has the focus, and only that', async () => {
    const call = startCall();
    raise(call, 2);
    await waitFor(() => expect(surfaces('toast')).toHaveLength(2));
    screen.getAllByRole('button', { name: closeName })[0]?.focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(surfaces('toast')).toHaveLength(1));
    expect(screen.getByRole('region')).toHaveFocus();
  });

  test('closing the last one leads back to where one was', async () => {
    const call = startCall();
    raise(call, 1);
    await findSurface('toast');
    const start = screen.getByRole('button', { name: 'Start' });
    start.focus();
    await userEvent.keyboard('{F8}{Tab}{Tab}{Enter}');
    await noSurface();
    await waitFor(() => expect(start).toHaveFocus());
  });

  test('a retry that helps leads back to where one was', async () => {
    const call = startCall();
    raise(call, 1);
    const start = screen.getByRole('button', { name: 'Start' });
    start.focus();
    const retry = await screen.findByRole('button', { name: words.en.actions.retry });
    retry.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText(said('join-failed').done);
    await call.host.advance(2_000);
    await noSurface();
    await waitFor(() => expect(start).toHaveFocus());
  });
});

test('a retry that has to wait says how long, counts down, and does nothing before', async () => {
  const run = vi.fn();
  const { kit, host } = startCall();
  await host.advance(300_000);
  kit.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70_050 }), { retry: run });
  const retry = await screen.findByRole('button', { name: 'Try again in 60 s' });
  expect(retry).toHaveAttribute('aria-disabled', 'true');
  // The browser's own click: Playwright waits until a button is enabled.
  retry.click();
  expect(run).not.toHaveBeenCalled();
  await host.advance(20_000);
  await waitFor(() => expect(retry).toHaveTextContent('Try again in 40 s'));
  await host.advance(40_000);
  await waitFor(() => expect(retry).toHaveTextContent(/^Try again$/));
  await userEvent.click(retry);
  expect(run).toHaveBeenCalledOnce();
});

describe('a storm', () => {
  test.each([
    ['of a thousand equal errors', 1, () => createRtcError('SERVER_TIMEOUT')],
    [
      'of a thousand different errors',
      3,
      (index: number) => createRtcError('JOIN_ROOM_FAILED', { extraCode: 900_000 + index }),
    ],
  ])('%s mounts no more than %i of its toasts and renders a handful of times', async (_name, shown, create) => {
    const onRender = vi.fn();
    let most = 0;
    const observer = new MutationObserver(() => {
      most = Math.max(most, surfaces('toast').length);
    });
    const { kit, host } = startCall({
      render: {
        wrapper: ({ children }) => (
          <Profiler id="all" onRender={onRender}>
            {children}
          </Profiler>
        ),
      },
    });
    observer.observe(document.body, { childList: true, subtree: true });
    await turns();
    onRender.mockClear();
    for (let index = 0; index < 1_000; index++) kit.report(create(index), { operation: 'join', retry: () => {} });
    await findSurface('toast');
    await host.advance(3_000);
    await turns(5);
    observer.disconnect();
    expect(most).toBe(shown);
    expect(onRender).toHaveBeenCalled();
    expect(onRender.mock.calls.length).toBeLessThan(30);
  });

  test('that goes on for seconds renders a few times a second', async () => {
    const onRender = vi.fn();
    const { kit, host } = startCall({
      render: {
        wrapper: ({ children }) => (
          <Profiler id="all" onRender={onRender}>
            {children}
          </Profiler>
        ),
      },
    });
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await findSurface('toast');
    onRender.mockClear();
    for (let tick = 0; tick < 200; tick++) {
      for (let index = 0; index < 10; index++) kit.report(createRtcError('SERVER_TIMEOUT'));
      await host.advance(10);
    }
    await waitFor(() => expect(screen.getByText('×2001')).toBeVisible());
    expect(onRender).toHaveBeenCalled();
    expect(onRender.mock.calls.length).toBeLessThan(20);
  });

  test('does not push off the toast that is being read', async () => {
    const call = startCall();
    call.kit.report(createRtcError('NOT_SUPPORTED'));
    const read = await findSurface('toast');
    await userEvent.hover(read);
    raise(call, 10);
    await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
    expect(surfaces('toast')[0]).toBe(read);
  });
});
