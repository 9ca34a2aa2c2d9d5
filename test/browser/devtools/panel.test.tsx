import { render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { TrtcErrorDevtools } from '../../../src/devtools/index.js';
import { expectConsole } from '../setup.js';
import { findSurface } from '../support/page.js';
import { closeRoom, refuseCamera } from '../support/raise.js';
import { hosts, open, opener, panel, show, tab } from './devtools.js';

/** Of a shadow tree the page only knows the host. */
async function hasFocus(locator: Locator) {
  await expect.poll(() => hosts()[0]?.shadowRoot?.activeElement).toBe(locator.element());
}

const edge = () => page.getByRole('slider', { name: 'Height of the devtools' }).element() as HTMLElement;
const heightOf = (locator: Locator) => locator.element().getBoundingClientRect().height;

test('a round button that opens a panel, remembers it, and closes by Escape', async () => {
  const first = show();
  await open('Raise');
  first.view.unmount();
  await vi.waitFor(() => expect(hosts()).toEqual([]));

  show();
  await expect.element(tab('Raise')).toHaveAttribute('aria-selected', 'true');
  await tab('Raise').click();
  await userEvent.keyboard('{Escape}');
  await hasFocus(opener());
  expect(JSON.parse(localStorage.getItem('trtc-error-kit/devtools') ?? '')).toMatchObject({ isOpen: false });
});

test('what was remembered and makes no sense is forgotten', async () => {
  localStorage.setItem('trtc-error-kit/devtools', '{"isOpen":"yes","tab":7,"height":-1}');
  show();
  await open();
  await expect.element(tab('Open')).toHaveAttribute('aria-selected', 'true');
  expect(heightOf(panel())).toBeGreaterThan(160);
});

test('by keys alone: the hotkey, the tabs, the edge', async () => {
  show();
  await expect.element(opener()).toBeVisible();
  await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
  await hasFocus(tab('Open'));
  await userEvent.keyboard('{ArrowRight}');
  await hasFocus(tab('Timeline'));
  await expect.element(tab('Timeline')).toHaveAttribute('aria-selected', 'true');

  const before = heightOf(panel());
  edge().focus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(heightOf(panel())).toBe(before + 48);
  await hasFocus(page.elementLocator(edge()));
  await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
  await hasFocus(opener());
});

test('its upper edge is dragged, and the height remembered', async () => {
  show();
  await open();
  const [before, upper] = [heightOf(panel()), edge().parentElement as HTMLElement];
  await userEvent.dragAndDrop(upper, page.getByRole('button', { name: 'Start' }));
  await expect.poll(() => heightOf(panel())).toBeGreaterThan(before + 100);
  await hasFocus(page.elementLocator(edge()));
  expect(JSON.parse(localStorage.getItem('trtc-error-kit/devtools') ?? '')).toEqual({
    isOpen: true,
    tab: 'open',
    height: heightOf(panel()),
  });
});

test('nothing of it reaches the app: no key, no click, no focus, no layout', async () => {
  const heard = vi.fn();
  const before = document.documentElement.scrollHeight;
  const app = (
    <section aria-label="App" onClick={heard} onKeyDown={heard} onFocus={heard}>
      <TrtcErrorDevtools />
    </section>
  );
  const types = ['keydown', 'keyup', 'click', 'pointerdown', 'focusin', 'input'] as const;
  for (const type of types) document.addEventListener(type, heard);
  show({ app });
  await open('Raise');
  await page.getByRole('searchbox').fill('sound');
  await userEvent.keyboard('m');
  await page.getByRole('combobox', { name: 'Device' }).selectOptions('microphone');
  for (const type of types) document.removeEventListener(type, heard);
  expect(heard.mock.calls.map(([event]) => event.type)).toEqual([]);
  expect(document.documentElement.scrollHeight).toBe(before);
});

test('a page with rules of its own changes nothing, whatever its brand', async () => {
  const style = document.createElement('style');
  style.textContent = `* { color: lime !important; } div { display: none !important; } :root { --trtc-surface: #f0f; font-size: 40px; }`;
  show();
  await open();
  const look = () => {
    const { color, backgroundColor, fontSize, width, display } = getComputedStyle(panel().element());
    return { color, backgroundColor, fontSize, width, display };
  };
  const before = look();
  document.head.append(style);
  expect(look()).toEqual(before);
  style.remove();
});

test('mounted twice by StrictMode it is there once, and goes with the app', async () => {
  const { view } = show({ isStrict: true });
  await expect.element(opener()).toBeVisible();
  expect(hosts()).toHaveLength(1);
  view.unmount();
  await vi.waitFor(() => expect(hosts()).toEqual([]));
});

test('what it cannot use is told once, and the defaults hold', async () => {
  expectConsole('TrtcErrorDevtools: position is none of');
  expectConsole('TrtcErrorDevtools: hotkey is no text');
  const props = { position: 'middle', hotkey: 7 } as object;
  show({ app: <TrtcErrorDevtools {...props} /> });
  await expect.element(opener()).toHaveAttribute('data-position', 'bottom-left');
  await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
  await expect.element(panel()).toBeVisible();
});

test('can be used over a modal dialog of the app’s, and closes nothing of it', async () => {
  const close = vi.fn();
  show({
    app: (
      <>
        <dialog ref={(dialog) => dialog?.showModal()} onClose={close} onClick={close} onKeyDown={close}>
          <button type="button">In the dialog</button>
        </dialog>
        <TrtcErrorDevtools />
      </>
    ),
  });
  await open('Raise');
  await page.getByRole('searchbox').fill('sound');
  await userEvent.keyboard('{Escape}');
  await hasFocus(opener());
  expect(document.querySelector('dialog')?.open).toBe(true);
  expect(close).not.toHaveBeenCalled();
});

test('without a provider it says so, and the app goes on', async () => {
  expectConsole('TrtcErrorDevtools: no provider above');
  render(
    <StrictMode>
      <p>App</p>
      <TrtcErrorDevtools />
    </StrictMode>,
  );
  expect(screen.getByText('App')).toBeVisible();
  expect(hosts()).toEqual([]);
});

test.each(['permission', 'screen'] as const)('can be used while the kit’s own %s dialog is open', async (name) => {
  const call = show({ showDetails: false });
  await expect.element(opener()).toBeVisible();
  if (name === 'permission') refuseCamera(call);
  else closeRoom(call);
  const surface = await findSurface(name);
  await open();
  await page.getByRole('button', { name: 'Heal' }).click();
  await call.host.advance(10_000);
  await waitFor(() => expect(surface.isConnected).toBe(false));
  // Back at its home, and still there.
  await expect.element(panel()).toBeVisible();
  expect(hosts()[0]?.parentElement).toBe(document.body);
});
