import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { turns } from '../support/page.js';
import { occupyCamera, refuseCamera } from '../support/raise.js';
import { isInAccessibilityTree } from './accessibility-tree.js';
import { isOnTop, mainButton } from './reach.js';

// A container may stand in another tree than the page: no sheet of the page reaches it, and its document is not the global one. A window for
// picture in picture, which no frame may open, is in test/sdk.

const leftovers: Element[] = [];
afterEach(() => {
  for (const element of leftovers.splice(0)) element.remove();
});

function addShadow(): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: 0; z-index: 5';
  document.body.append(host);
  leftovers.push(host);
  const container = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(container);
  return container;
}

function addFrame(): HTMLElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; z-index: 5';
  document.body.append(frame);
  leftovers.push(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no document');
  page.documentElement.innerHTML = '<body style="margin: 0"><button>in the frame</button></body>';
  return page.body;
}

const places = { 'a shadow tree': addShadow, 'an iframe': addFrame };

function find(container: HTMLElement, selector: string): HTMLElement | null {
  return (container.getRootNode() as Document | ShadowRoot).querySelector(selector);
}

async function surfaceIn(container: HTMLElement, name: string): Promise<HTMLElement> {
  return await waitFor(() => {
    const surface = find(container, `[data-trtc-surface="${name}"]`);
    if (!surface) throw new Error(`no ${name}`);
    return surface;
  });
}

describe.each(Object.entries(places))('in %s', (_name, add) => {
  test('surfaces look as in the page', async () => {
    const plain = startCall();
    plain.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    const reference = await waitFor(() => mainButton(screen.getByRole('listitem')));
    const look = (element: HTMLElement) => {
      const { backgroundColor, color, borderRadius, fontSize, paddingInline, minBlockSize } = getComputedStyle(element);
      return { backgroundColor, color, borderRadius, fontSize, paddingInline, minBlockSize };
    };
    const expected = look(reference);
    plain.view.unmount();
    const container = add();
    const { kit } = startCall({ container });
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    const toast = await surfaceIn(container, 'toast');
    await waitFor(() => expect(look(mainButton(toast))).toEqual(expected));
    expect(isOnTop(mainButton(toast))).toBe(true);
  });

  test('a dialog holds the focus, is worked by keyboard and mouse, and gives the focus back', async () => {
    const container = add();
    const run = vi.fn(async () => {});
    const opener = document.createElement('button');
    container.append(opener);
    opener.focus();
    const root = container.getRootNode() as Document | ShadowRoot;
    expect(root.activeElement).toBe(opener);
    const call = startCall({ container });
    refuseCamera(call, run);
    const dialog = await surfaceIn(container, 'permission');
    await waitFor(() => expect(root.activeElement).toBe(dialog));
    expect(await isInAccessibilityTree(dialog)).toBe(true);
    for (let press = 0; press < 3; press += 1) {
      await userEvent.keyboard('{Tab}');
      expect(dialog.contains(root.activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(find(container, '[data-trtc-surface]')).toBeNull());
    await waitFor(() => expect(root.activeElement).toBe(opener));
  });

  test('a button does what it says, and nothing of it rises to the app', async () => {
    const container = add();
    const run = vi.fn(async () => {});
    const onClick = vi.fn();
    const call = startCall({ container });
    document.addEventListener('click', onClick);
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: run });
    const button = mainButton(await surfaceIn(container, 'toast'));
    button.focus();
    await turns();
    button.click();
    await turns();
    expect(run).toHaveBeenCalledOnce();
    expect(onClick).not.toHaveBeenCalled();
    document.removeEventListener('click', onClick);
  });

  test('the key to the messages and Escape work where the participant is', async () => {
    const container = add();
    const opener = document.createElement('button');
    container.append(opener);
    opener.focus();
    const root = container.getRootNode() as Document | ShadowRoot;
    const call = startCall({ container });
    occupyCamera(call);
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await surfaceIn(container, 'toast');
    await userEvent.keyboard('{F8}');
    await waitFor(() => expect(root.activeElement?.getAttribute('data-trtc-part')).toBe('toaster'));
    await userEvent.keyboard('{Escape}');
    expect(root.activeElement).toBe(opener);
    (await surfaceIn(container, 'device')).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(find(container, '[data-trtc-surface="device"]')).toBeNull());
  });

  test('nothing is left behind', async () => {
    const container = add();
    const call = startCall({ container });
    call.kit.report('x');
    await surfaceIn(container, 'toast');
    const root = container.getRootNode() as Document | ShadowRoot;
    expect(find(container, '[data-trtc-host]')).not.toBeNull();
    await waitFor(() => expect(root.adoptedStyleSheets).not.toHaveLength(0));
    call.view.unmount();
    await turns();
    expect(find(container, '[data-trtc-host]')).toBeNull();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });
});

describe('isolated', () => {
  async function isolatedSurface(name: string): Promise<HTMLElement> {
    return await waitFor(() => {
      const roots = [...document.querySelectorAll('[data-trtc-isolate]')].map(({ shadowRoot }) => shadowRoot);
      const surface = roots
        .map((root) => root?.querySelector<HTMLElement>(`[data-trtc-surface="${name}"]`))
        .find(Boolean);
      if (!surface) throw new Error(`no ${name}`);
      return surface;
    });
  }

  test('no style of the page reaches a surface, not even one that is important', async () => {
    const style = document.createElement('style');
    style.textContent = 'body * { all: revert !important; color: red !important; display: none !important }';
    const call = startCall({ isolate: true });
    document.head.append(style);
    leftovers.push(style);
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    const button = mainButton(await isolatedSurface('toast'));
    expect(isOnTop(button)).toBe(true);
    expect(getComputedStyle(button).backgroundColor).toBe('rgb(31, 94, 255)');
    expect(getComputedStyle(button).borderRadius).toBe('10px');
  });

  test('a dialog is modal, announced over, and worked by the keyboard', async () => {
    const call = startCall({ isolate: true });
    const start = screen.getByText('Start');
    start.focus();
    const run = vi.fn(async () => {});
    refuseCamera(call, run);
    const dialog = await isolatedSurface('permission');
    await waitFor(() => expect(dialog.matches(':modal')).toBe(true));
    start.focus();
    expect(document.activeElement).not.toBe(start);
    await waitFor(() => expect(dialog.querySelector('[data-trtc-isolate="live"]')).not.toBeNull());
    await userEvent.keyboard('{Tab}{Enter}');
    expect(run).toHaveBeenCalledOnce();
    await call.host.advance(2_000);
    await waitFor(() => expect(dialog.isConnected).toBe(false));
    await waitFor(() => expect(start).toHaveFocus());
  });

  test('variables of the page and styles handed in still reach it', async () => {
    const call = startCall({
      isolate: { css: '[data-trtc-part="toast"] { outline: 3px solid rgb(1, 2, 3) !important }' },
    });
    document.documentElement.style.setProperty('--trtc-radius', '2px');
    call.kit.report('x');
    const toast = await isolatedSurface('toast');
    expect(getComputedStyle(toast).outlineColor).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(toast).borderRadius).toBe('2px');
    document.documentElement.style.removeProperty('--trtc-radius');
  });
});
