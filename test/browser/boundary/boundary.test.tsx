import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { startCall } from '../support/call.js';
import { findSurface, surfaces, turns } from '../support/page.js';
import { words } from '../support/words.js';

function Bomb({ isLit = true }: { readonly isLit?: boolean }) {
  if (isLit) throw new Error('boom');
  return <p>alive</p>;
}

describe('an app inside the boundary', () => {
  test('is shown as it is, with nothing of the kit beside it', async () => {
    startCall({ app: <p>my call</p> });
    await turns();
    expect(screen.getByText('my call')).toBeVisible();
    expect(surfaces()).toEqual([]);
  });

  test('in StrictMode an error is shown once', async () => {
    const { kit } = startCall({ isStrict: true });
    kit.report(createRtcError('JOIN_ROOM_FAILED'));
    await findSurface('toast');
    expect(surfaces('toast')).toHaveLength(1);
    expect(screen.queryByText('×2')).toBeNull();
  });

  test('what was reported before anything was rendered is shown', async () => {
    const { createErrorKit } = await import('../../../src/index.js');
    const kit = createErrorKit();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    startCall({ kit });
    expect(await findSurface('toast')).toHaveAttribute('data-trtc-kind', 'server-timeout');
  });
});

describe('an app that crashes', () => {
  test('is replaced by words in the participant’s language, with two ways on', async () => {
    expectConsole('boom');
    startCall({ app: <Bomb />, language: 'ja' });
    const alert = await screen.findByRole('heading', { name: words.ja.crash.title });
    expect(alert.closest('[role="alert"]')).toHaveAttribute('lang', 'ja');
    expect(screen.getByRole('button', { name: words.ja.crash.retry })).toBeVisible();
    expect(screen.getByRole('button', { name: words.ja.crash.reload })).toBeVisible();
    expect(document.body).not.toHaveTextContent('boom');
  });

  test.each([
    ['audio', words.en.crash.body_audio],
    ['audience', words.en.crash.body_audience],
    ['video', words.en.crash.body],
  ] as const)('says of a call for %s only what may go on in it', async (call, body) => {
    expectConsole('boom');
    startCall({ app: <Bomb />, call });
    expect(await screen.findByText(body)).toBeVisible();
  });

  test('wears the theme of the surfaces', async () => {
    expectConsole('boom');
    startCall({ app: <Bomb />, theme: 'dark' });
    const crash = (await screen.findByRole('heading')).closest('[data-trtc-crash]');
    expect(crash).toHaveAttribute('data-trtc-theme', 'dark');
  });

  test('keeps its surfaces', async () => {
    expectConsole('boom');
    const { kit } = startCall({ app: <Bomb /> });
    kit.report(createRtcError('JOIN_ROOM_FAILED'));
    expect(await findSurface('toast')).toBeVisible();
    expect(screen.getByText(words.en.crash.title)).toBeVisible();
  });

  test('comes back by "Try again" once its fault is gone', async () => {
    expectConsole('boom');
    let isLit = true;
    const onReset = vi.fn();
    function App() {
      return <Bomb isLit={isLit} />;
    }
    startCall({ app: <App />, onReset });
    const again = await screen.findByRole('button', { name: words.en.crash.retry });
    isLit = false;
    await userEvent.click(again);
    expect(await screen.findByText('alive')).toBeVisible();
    expect(onReset).toHaveBeenCalledOnce();
  });

  test('is loaded again by "Reload page"', async () => {
    expectConsole('boom');
    const { host } = startCall({ app: <Bomb /> });
    await userEvent.click(await screen.findByRole('button', { name: words.en.crash.reload }));
    expect(host.reloads).toBe(1);
  });
});

describe('the props of react-error-boundary do what they do there', () => {
  test('onError hears of the crash with its component stack', () => {
    expectConsole('boom');
    const onError = vi.fn();
    startCall({ app: <Bomb />, onError });
    const [error, info] = onError.mock.calls[0] ?? [];
    expect(error).toMatchObject({ message: 'boom' });
    expect(info.componentStack).toContain('Bomb');
  });

  test('FallbackComponent and fallbackRender are given the error and the way back', () => {
    expectConsole('boom');
    startCall({
      app: <Bomb />,
      FallbackComponent: ({ error }) => <p>component: {error instanceof Error ? error.message : ''}</p>,
    });
    expect(screen.getByText('component: boom')).toBeVisible();
    startCall({ app: <Bomb />, ...{ fallbackRender: () => <p>rendered</p> } });
    expect(screen.getByText('rendered')).toBeVisible();
  });

  test('fallback is shown as it is, and null shows nothing', async () => {
    expectConsole('boom');
    const { view } = startCall({ app: <Bomb />, ...{ fallback: <p>mine</p> } });
    expect(screen.getByText('mine')).toBeVisible();
    view.unmount();
    startCall({ app: <Bomb />, ...{ fallback: null } });
    await turns();
    expect(document.querySelector('[data-trtc-crash]')).toBeNull();
    expect(document.querySelector('main')).toBeNull();
    expect(document.body).toHaveTextContent(/^$/);
  });

  test('resetKeys bring the app back when they change', async () => {
    expectConsole('boom');
    const call = startCall({ app: <Bomb />, resetKeys: ['a'] });
    call.change({ app: <Bomb isLit={false} />, resetKeys: ['b'] });
    await waitFor(() => expect(screen.getByText('alive')).toBeVisible());
  });
});

test('the state of an app survives every error that is shown', async () => {
  function Counter() {
    const [count, setCount] = useState(0);
    return (
      <button type="button" onClick={() => setCount(count + 1)}>
        count {count}
      </button>
    );
  }
  const { kit } = startCall({ app: <Counter /> });
  await userEvent.click(screen.getByRole('button'));
  kit.report({ reason: 'room-disband' });
  await findSurface('screen');
  expect(screen.getByText('count 1')).toBeInTheDocument();
});
