import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, turns } from '../support/page.js';
import { refuseCamera } from '../support/raise.js';
import { isInAccessibilityTree } from './accessibility-tree.js';
import { isOnTop, mainButton } from './reach.js';

// What every call app does: the stage fills the screen.

const PATIENCE = 10_000;

const frame = window.frameElement;

beforeEach(() => frame?.setAttribute('allow', 'fullscreen'));
afterEach(async () => {
  if (document.fullscreenElement) await document.exitFullscreen();
  await turns();
});

function startStage(stage = <div data-testid="stage" style={{ inlineSize: '100%', blockSize: '100%' }} />) {
  const run = vi.fn();
  const call = startCall({
    app: (
      <>
        {stage}
        <button type="button" onClick={() => screen.getByTestId('stage').requestFullscreen()}>
          fill
        </button>
      </>
    ),
    recovery: { rejoin: async () => run() },
  });
  return { call, run };
}

async function fill() {
  await userEvent.click(screen.getByText('fill'));
  await waitFor(() => expect(document.fullscreenElement).toBe(screen.getByTestId('stage')));
  await turns();
}

const raises = {
  toast: ({ call, run }: ReturnType<typeof startStage>) =>
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: async () => run() }),
  permission: ({ call, run }: ReturnType<typeof startStage>) => refuseCamera(call, async () => run()),
  screen: ({ call }: ReturnType<typeof startStage>) => call.kit.report({ reason: 'kick' }, { source: 'client-banned' }),
};

describe.each(['toast', 'permission', 'screen'] as const)('a %s', (name) => {
  test('that comes while the stage fills the screen is seen, heard of, and pressed', async () => {
    const page = startStage();
    await fill();
    raises[name](page);
    const button = mainButton(await findSurface(name));
    await waitFor(() => expect(isOnTop(button)).toBe(true));
    expect(await isInAccessibilityTree(button)).toBe(true);
    await userEvent.click(button, { timeout: PATIENCE });
    expect(page.run).toHaveBeenCalledOnce();
    await page.call.host.advance(2_000);
    await noSurface();
    expect(document.fullscreenElement).toBe(screen.getByTestId('stage'));
  });

  test('that is there when the stage comes to fill the screen lies over it, and stays when it no longer does', async () => {
    const page = startStage();
    raises[name](page);
    const button = mainButton(await findSurface(name));
    if (name === 'toast') await userEvent.click(screen.getByText('fill'));
    // Nothing beneath a dialog can be clicked: here the app does it by itself, in the gesture of a key.
    else {
      const stage = screen.getByTestId('stage');
      document.addEventListener('keyup', () => void stage.requestFullscreen(), { once: true });
      await userEvent.keyboard('x');
    }
    await waitFor(() => expect(document.fullscreenElement).toBe(screen.getByTestId('stage')));
    await waitFor(() => expect(isOnTop(button)).toBe(true));
    await document.exitFullscreen();
    await waitFor(() => expect(document.fullscreenElement).toBeNull());
    await waitFor(() => expect(isOnTop(button)).toBe(true));
    await waitFor(() => expect(button.closest('[data-trtc-host]')?.parentElement).toBe(document.body));
    await userEvent.click(button, { timeout: PATIENCE });
    expect(page.run).toHaveBeenCalledOnce();
  });
});

test('in the fullscreen of a video, which holds no HTML, a dialog is pressed and a toast is at least seen', async () => {
  const page = startStage(<video muted data-testid="stage" style={{ inlineSize: 100, blockSize: 100 }} />);
  await fill();
  raises.toast(page);
  const toast = await findSurface('toast');
  await waitFor(() => expect(toast.closest('[data-trtc-host]')?.matches(':popover-open')).toBe(true));
  raises.permission(page);
  const button = mainButton(await findSurface('permission'));
  await waitFor(() => expect(isOnTop(button)).toBe(true));
  await userEvent.click(button, { timeout: PATIENCE });
  expect(page.run).toHaveBeenCalledOnce();
});
