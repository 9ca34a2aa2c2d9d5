import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, listen, noSurface, surfaces, turns } from '../support/page.js';
import { refuseCamera } from '../support/raise.js';
import { isInAccessibilityTree } from './accessibility-tree.js';
import { type AppDialogProps, appDialogs } from './app-dialogs.js';
import { isOnTop, mainButton } from './reach.js';

const PATIENCE = 10_000;

const faults: string[] = [];
const note = ({ message }: ErrorEvent) => faults.push(message);

beforeEach(() => window.addEventListener('error', note));
afterEach(async () => {
  await turns();
  window.removeEventListener('error', note);
  expect(faults.splice(0).filter((message) => !message.startsWith('ResizeObserver'))).toEqual([]);
});

/** A toast, a permission dialog and an end screen, each with a button that does something. */
const raises = {
  toast: ({ kit }: Call, run: () => void) => kit.report(createRtcError('SERVER_TIMEOUT'), { retry: async () => run() }),
  permission: (call: Call, run: () => void) => refuseCamera(call, async () => run()),
  screen: ({ kit }: Call) => kit.report({ reason: 'kick' }, { source: 'client-banned' }),
} as const;

type Name = keyof typeof raises;

interface Page {
  readonly call: Call;
  readonly closed: ReturnType<typeof vi.fn>;
  readonly pressed: ReturnType<typeof vi.fn>;
  readonly run: ReturnType<typeof vi.fn>;
  open(): void;
  close(): void;
  raise(name: Name): Promise<HTMLElement>;
}

function showPage(Dialog: (props: AppDialogProps) => React.ReactNode): Page {
  const closed = vi.fn();
  const pressed = vi.fn();
  const run = vi.fn();
  let setOpen = (_isOpen: boolean) => {};
  function App() {
    const [isOpen, set] = useState(false);
    setOpen = set;
    return (
      <>
        <button type="button" onClick={pressed}>
          in the page
        </button>
        <Dialog
          isOpen={isOpen}
          onClose={() => {
            closed();
            set(false);
          }}
        >
          <button type="button" onClick={pressed}>
            in the dialog
          </button>
        </Dialog>
      </>
    );
  }
  const call = startCall({ app: <App />, recovery: { rejoin: async () => run() } });
  screen.getByText('in the page').focus();
  return {
    call,
    closed,
    pressed,
    run,
    open: () => setOpen(true),
    close: () => setOpen(false),
    async raise(name) {
      raises[name](call, run);
      return await findSurface(name);
    },
  };
}

async function expectPageUsable({ pressed }: Page) {
  pressed.mockClear();
  const button = screen.getByText('in the page');
  await waitFor(() => expect(isOnTop(button)).toBe(true));
  await userEvent.click(button, { timeout: PATIENCE });
  expect(pressed).toHaveBeenCalledOnce();
}

async function expectDialogUsable({ pressed, closed }: Page) {
  expect(closed).not.toHaveBeenCalled();
  pressed.mockClear();
  const button = screen.getByText('in the dialog');
  await waitFor(() => expect(isOnTop(button)).toBe(true));
  await userEvent.click(button, { timeout: PATIENCE });
  expect(pressed).toHaveBeenCalledOnce();
}

/** Presses the main button, which mends the surface; then the app's dialog is used and closed, and the page is used. */
async function pressAndGo(page: Page, surface: HTMLElement) {
  await userEvent.click(mainButton(surface), { timeout: PATIENCE });
  expect(page.run).toHaveBeenCalledOnce();
  await page.call.host.advance(2_000);
  await noSurface();
  await expectDialogUsable(page);
  page.close();
  await waitFor(() => expect(screen.queryByText('in the dialog')?.getClientRects().length ?? 0).toBe(0));
  await expectPageUsable(page);
}

const names = ['toast', 'permission', 'screen'] as const;
const cases = Object.entries(appDialogs).flatMap(([library, Dialog]) =>
  names.map((name) => ({ library, Dialog, name })),
);

describe.each(cases)('over $library, a $name', ({ Dialog, name }) => {
  test('is seen and pressed, closes nothing of the app’s, and leaves it as it was', async () => {
    const page = showPage(Dialog);
    page.open();
    await screen.findByText('in the dialog');
    await turns();
    const surface = await page.raise(name);
    await waitFor(() => expect(isOnTop(mainButton(surface))).toBe(true));
    await waitFor(async () => expect(await isInAccessibilityTree(mainButton(surface))).toBe(true));
    await pressAndGo(page, surface);
  });

  test('that was there first is pressed as well, and the app’s dialog after it', async () => {
    const page = showPage(Dialog);
    const surface = await page.raise(name);
    page.open();
    await screen.findByText('in the dialog');
    await turns();
    await waitFor(() => expect(isOnTop(mainButton(surface))).toBe(true));
    await pressAndGo(page, surface);
  });

  test('outlives it, heals, and leaves a page that can be used', async () => {
    const page = showPage(Dialog);
    page.open();
    await screen.findByText('in the dialog');
    const surface = await page.raise(name);
    page.close();
    await turns(4);
    await waitFor(() => expect(isOnTop(mainButton(surface))).toBe(true));
    for (const { id } of page.call.kit.store.getSnapshot().conditions) page.call.kit.store.resolve(id, 'healed');
    await page.call.host.advance(5_000);
    await noSurface();
    await expectPageUsable(page);
  });

  test('is worked by the keyboard alone, and Escape there is not the app’s', async () => {
    const page = showPage(Dialog);
    page.open();
    await screen.findByText('in the dialog');
    await turns();
    const surface = await page.raise(name);
    const button = mainButton(surface);
    if (name === 'toast') await userEvent.keyboard('{F8}');
    for (let press = 0; press < 4 && document.activeElement !== button; press += 1) await userEvent.keyboard('{Tab}');
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await turns();
    expect(page.closed).not.toHaveBeenCalled();
    if (name !== 'screen') await noSurface();
    else await userEvent.keyboard('{Enter}');
    await page.call.host.advance(2_000);
    await noSurface();
    // The focus is back in what the participant can use.
    await waitFor(() =>
      expect(screen.getByText('in the dialog').closest('[aria-label="app"], [role="dialog"]')).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );
  });
});

test.each(Object.entries(appDialogs))('over %s, what happens is announced', async (_library, Dialog) => {
  const page = showPage(Dialog);
  page.open();
  await screen.findByText('in the dialog');
  await turns();
  const { said, stop } = listen();
  await page.raise('toast');
  await page.call.host.advance(400);
  await waitFor(() => expect(said).toHaveLength(1));
  const region = within(document.body).getByText(said[0] ?? '', { selector: '[data-trtc-announcer] *' });
  expect(await isInAccessibilityTree(region.parentElement ?? region)).toBe(true);
  stop();
  expect(surfaces('toast')).toHaveLength(1);
});
