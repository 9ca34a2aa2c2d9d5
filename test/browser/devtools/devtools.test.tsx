import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { TrtcErrorDevtools } from '../../../src/devtools/index.js';
import { createErrorKit, TrtcErrorBoundary } from '../../../src/index.js';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { type CallOptions, startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { closeRoom, loseConnection, refuseCamera } from '../support/raise.js';
import { said } from '../support/words.js';

afterEach(async () => {
  localStorage.clear();
  await turns();
});

function hosts() {
  return [...document.querySelectorAll<HTMLElement>('[data-trtc-devtools]')];
}

function show(options: CallOptions = {}) {
  return startCall({
    app: (
      <>
        <button type="button">Start</button>
        <TrtcErrorDevtools />
      </>
    ),
    ...options,
  });
}

const opener = () => page.getByRole('button', { name: /^Open the TRTC Error Kit devtools/ });
const panel = () => page.getByRole('region', { name: 'TRTC Error Kit devtools' });
const tab = (name: string) => page.getByRole('tab', { name });

/** Of a shadow tree the page only knows the host. */
async function hasFocus(locator: Locator) {
  await expect.poll(() => hosts()[0]?.shadowRoot?.activeElement).toBe(locator.element());
}

async function open(name?: string) {
  await opener().click();
  await expect.element(panel()).toBeVisible();
  if (name) await tab(name).click();
}

describe('manners', () => {
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
    await expect.element(opener()).toBeVisible();
  });

  test('by keys alone: the hotkey, the tabs, the edge', async () => {
    show();
    await expect.element(opener()).toBeVisible();
    await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
    await hasFocus(tab('Open'));
    await userEvent.keyboard('{ArrowRight}');
    await hasFocus(tab('Timeline'));
    await expect.element(tab('Timeline')).toHaveAttribute('aria-selected', 'true');

    const edge = page.getByRole('separator');
    const before = panel().element().getBoundingClientRect().height;
    (edge.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(panel().element().getBoundingClientRect().height).toBe(before + 48);
    await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
    await hasFocus(opener());
  });

  test('nothing of it reaches the app: no key, no click, no focus, no layout', async () => {
    const heard = vi.fn();
    const before = document.documentElement.scrollHeight;
    const app = (
      // biome-ignore lint/a11y/noStaticElementInteractions: what an app hears of React's events.
      <div onClick={heard} onKeyDown={heard} onFocus={heard}>
        <TrtcErrorDevtools />
      </div>
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
});

describe('what is open', () => {
  test('says of each missing button what it would need, and follows when the app brings it', async () => {
    const call = show();
    loseConnection(call);
    await open();
    await expect.element(panel()).toHaveTextContent('connection-lost');
    await expect.element(panel()).toHaveTextContent('No “retry”: nothing is there to run again');
    await expect.element(panel()).toHaveTextContent('No “rejoin”: no recovery.rejoin');
    await expect.element(panel()).toHaveTextContent('Buttons: reload');
    call.change({ recovery: { rejoin: () => {} } });
    await expect.element(panel()).toHaveTextContent('Buttons: rejoin');
    await expect.element(panel()).not.toHaveTextContent('no recovery.rejoin');
  });

  test('says what policy did', async () => {
    const call = show({ policy: { 'server-timeout': { surface: 'banner' } } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await open();
    await expect.element(panel()).toHaveTextContent('policy moved it to another surface');
  });

  test('says of what nobody sees why, whether its kind or the policy', async () => {
    const call = show({ policy: { 'server-timeout': false } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    call.kit.report(createRtcError('API_CALL_ABORTED'));
    await open();
    await expect.element(panel()).toHaveTextContent('Shown to nobody: policy says false.');
    await expect.element(panel()).toHaveTextContent('Shown to nobody: its kind is silent.');
    await expect.element(panel()).not.toHaveTextContent('Buttons');
    expect(surfaces()).toEqual([]);
  });

  test('is what the surfaces show: put aside, healed, ended', async () => {
    const call = show();
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await findSurface('toast');
    await open();
    await page.getByRole('button', { name: 'Put aside' }).click();
    await noSurface('toast');
    await expect.element(panel()).toHaveTextContent('It comes back if it occurs again');
    await page.getByRole('button', { name: 'End all' }).click();
    await expect.element(panel()).toHaveTextContent('Nothing is wrong.');
  });
});

describe('the timeline', () => {
  test('has what was there before, what occurred, and how it ended, the latest first', async () => {
    const call = show();
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    for (let time = 0; time < 40; time += 1) loseConnection(call);
    const { id } = loseConnection(call);
    act(() => call.kit.store.resolve(id, 'healed'));
    await open('Timeline');
    await expect.element(panel()).toHaveTextContent('healed by itself');
    const lines = () =>
      panel()
        .getByRole('listitem')
        .elements()
        .map((line) => line.textContent?.replace(/^[\d:.]+/, ''));
    await vi.waitFor(() => expect(lines().at(-1)).toContain('server-timeout'));
    expect(lines()[0]).toContain('over');
    expect(lines().filter((line) => line?.includes('again'))).toHaveLength(1);

    await page.getByRole('searchbox').fill('timeout');
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
  });

  test('an entry opens to its diagnostics, without what must not leave', async () => {
    const call = show();
    const error = createRtcError('SERVER_TIMEOUT', { message: 'asked with userSig=eJwtzEELgjAYxvHvsnPIu9aa' });
    call.kit.report(error, { userId: 'Mei', operation: 'subscribe:Mei' });
    await open('Timeline');
    await panel().getByText('server-timeout').click();
    await expect.element(panel()).toHaveTextContent('"operation": "subscribe:…"');
    expect(panel().element().textContent).not.toMatch(/Mei|eJwtzEEL/);
  });
});

describe('raising', () => {
  test('any of the documented errors is a click away, and becomes its kind', async () => {
    const { kit } = show({ policy: Object.fromEntries(allRows.map(({ kind }) => [kind, false])) });
    await open('Raise');
    const buttons = () => panel().getByRole('list').getByRole('button').elements() as HTMLElement[];
    await vi.waitFor(() => expect(buttons()).toHaveLength(allRows.length));
    for (const [index, row] of allRows.entries()) {
      const known = new Set(kit.store.getHistory().map(({ id, count }) => `${id}/${count}`));
      buttons()[index]?.click();
      const fresh = kit.store.getHistory().filter(({ id, count }) => !known.has(`${id}/${count}`));
      expect(
        fresh.map(({ kind }) => kind),
        row.id,
      ).toEqual([row.kind]);
    }
  });

  test('it is found by its number, and its button does what was chosen', async () => {
    const call = show();
    await open('Raise');
    await page.getByRole('searchbox').fill('SERVER_TIMEOUT');
    await expect.element(page.getByRole('status').getByText(`1 of ${allRows.length}`)).toBeVisible();
    await panel().getByRole('list').getByRole('button').click();
    const toast = await findSurface('toast');
    await userEvent.click(toast.querySelector('[data-trtc-action="retry"]') as HTMLElement);
    await call.host.advance(1_000);
    await waitFor(() => expect(toast).toHaveAttribute('data-state', 'resolved'));
  });
});

describe('language, theme and direction', () => {
  test('lie over the app’s, follow what is drawn later, and are given back', async () => {
    const call = show({ theme: 'light', language: 'ko' });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    const root = () => toast.closest<HTMLElement>('[data-trtc-root]');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    await page.getByRole('combobox', { name: 'Direction' }).selectOptions('rtl');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').title));
    await waitFor(() => expect(root()).toHaveAttribute('data-trtc-theme', 'dark'));
    expect(root()).toHaveAttribute('dir', 'rtl');

    loseConnection(call);
    const later = (await findSurface('banner').catch(() => undefined)) ?? surfaces()[0];
    await waitFor(() => expect(later?.closest('[data-trtc-root]')).toHaveAttribute('dir', 'rtl'));

    // What the app says meanwhile is what comes back.
    call.change({ theme: 'console', language: 'zh' });
    await turns(5);
    expect(root()).toHaveAttribute('data-trtc-theme', 'dark');
    for (const name of ['Language', 'Theme', 'Direction'])
      await page.getByRole('combobox', { name }).selectOptions('as the app');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'zh').title));
    expect(root()).toHaveAttribute('data-trtc-theme', 'console');
    expect(root()).toHaveAttribute('dir', 'ltr');
  });

  test('reach surfaces in a shadow tree, too', async () => {
    const call = show({ isolate: true, theme: 'light' });
    await open('Page');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    const root = toast.closest('[data-trtc-root]');
    await waitFor(() => expect(root).toHaveAttribute('data-trtc-theme', 'dark'));
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('as the app');
    expect(root).toHaveAttribute('data-trtc-theme', 'light');
  });

  test('an app’s own texts lie over the other language, too', async () => {
    const call = show({ messages: { ja: { kinds: { 'server-timeout': { title: '自分の言葉' } } } } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await waitFor(() => expect(toast).toHaveTextContent('自分の言葉'));
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').body));
  });

  test('go with the devtools', async () => {
    function App() {
      const [isThere, setThere] = useState(true);
      return (
        <>
          <button type="button" onClick={() => setThere(false)}>
            Take away
          </button>
          {isThere && <TrtcErrorDevtools />}
        </>
      );
    }
    const call = show({ app: <App /> });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').title));
    await page.getByRole('button', { name: 'Take away' }).click();
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout').title));
    expect(toast.closest('[data-trtc-root]')).toHaveAttribute('data-trtc-theme', 'system');
  });
});

describe('a browser that denies, lacks and is cut off', () => {
  /** The call on the real browser, so that what the devtools do at its edge is what the kit meets. */
  async function showReal() {
    const kit = createErrorKit();
    const view = render(
      <TrtcErrorBoundary kit={kit} client={createFakeClient()} language="en" showDetails={false}>
        <TrtcErrorDevtools />
      </TrtcErrorBoundary>,
    );
    await open('Page');
    return { kit, view };
  }

  const edges = [
    [navigator.mediaDevices, 'getUserMedia'],
    [navigator.mediaDevices, 'enumerateDevices'],
    [navigator.permissions, 'query'],
    [navigator, 'onLine'],
  ] as const;
  const owned = () => edges.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));
  const press = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
  const capture = (constraints: MediaStreamConstraints) => async () => {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    for (const track of stream.getTracks()) track.stop();
    return stream.getTracks().length;
  };

  test('a denied camera is the kit’s dialog, and granted again it heals by itself', async () => {
    const before = owned();
    const { kit } = await showReal();
    await press('Deny the camera');
    const status = await navigator.permissions.query({ name: 'camera' as PermissionName });
    const heard = vi.fn();
    status.onchange = heard;
    expect(status).toMatchObject({ state: 'denied' });
    const open = capture({ video: true });
    await expect(kit.guard(open, { device: 'camera', operation: 'initialize' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    const dialog = await findSurface('permission');
    await waitFor(() => expect(dialog).toHaveAttribute('data-trtc-kind', 'permission-denied'));
    // Only the camera: a call of voices goes on.
    expect(await capture({ audio: true })()).toBe(1);

    await press('Deny the camera');
    expect(status.state).not.toBe('denied');
    expect(heard).toHaveBeenCalledTimes(1);
    await noSurface('permission');
    expect(kit.store.getHistory().map(({ resolution }) => resolution)).toEqual(['retried']);
    expect(owned()).toEqual(before);
  });

  test('the SDK meets them as it would meet the real ones', async () => {
    const { default: TRTC } = await import('trtc-js-sdk');
    TRTC.Logger.setLogLevel(TRTC.Logger.LogLevel.NONE);
    TRTC.Logger.disableUploadLog();
    const { kit } = await showReal();
    const stream = kit.guarded(TRTC).createStream({ userId: 'someone', audio: false, video: true });
    await press('Deny the camera');
    await expect(stream.initialize()).rejects.toMatchObject({ name: 'NotAllowedError' });
    const dialog = await findSurface('permission');
    await waitFor(() => expect(dialog).toHaveAttribute('data-trtc-kind', 'permission-denied'));
    await press('Deny the camera');
    await noSurface('permission');
    expect(stream.getVideoTrack()?.readyState).toBe('live');
    stream.close();
  });

  test.each([
    ['Deny both, by the system', 'NotAllowedError', 'permission-denied-by-system'],
    ['Camera held by another app', 'NotReadableError', 'device-in-use'],
    ['Take the cameras away', 'NotFoundError', 'device-not-found'],
  ])('%s', async (name, error, kind) => {
    const before = owned();
    const { kit } = await showReal();
    await press(name);
    await expect(kit.guard(capture({ video: true }), { device: 'camera' })).rejects.toMatchObject({ name: error });
    await vi.waitFor(() => expect(kit.store.getSnapshot().conditions.map((one) => one.kind)).toEqual([kind]));
    await press('All well again');
    expect(owned()).toEqual(before);
    expect(await capture({ video: true })()).toBe(1);
    kit.store.clear();
    await noSurface();
  });

  test('cameras that were taken away are listed again, and the page is told each time', async () => {
    await showReal();
    const told = vi.fn();
    navigator.mediaDevices.addEventListener('devicechange', told);
    const cameras = async () =>
      (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput').length;
    const all = await cameras();
    expect(all).toBeGreaterThan(0);
    await press('Take the cameras away');
    expect(await cameras()).toBe(0);
    await press('Take the cameras away');
    expect(await cameras()).toBe(all);
    expect(told).toHaveBeenCalledTimes(2);
    navigator.mediaDevices.removeEventListener('devicechange', told);
  });

  test('a cut line is the kit’s banner, and mended it goes', async () => {
    const { kit } = await showReal();
    await press('Cut the line');
    expect(navigator.onLine).toBe(false);
    const banner = await findSurface('banner');
    expect(banner).toHaveAttribute('data-trtc-kind', 'offline');
    await press('Cut the line');
    expect(navigator.onLine).toBe(true);
    await waitFor(() => expect(kit.store.getSnapshot().conditions).toEqual([]));
    await noSurface('banner');
  });

  test('all faults end with the devtools, and a wrapper that somebody put over ours stays theirs', async () => {
    const { mediaDevices } = navigator;
    const before = owned();
    const { view } = await showReal();
    await press('Deny the camera');
    const beneath = mediaDevices.getUserMedia;
    const theirs = (constraints?: MediaStreamConstraints) => beneath.call(mediaDevices, constraints);
    mediaDevices.getUserMedia = theirs;
    view.unmount();
    await vi.waitFor(() => expect(hosts()).toEqual([]));
    expect(mediaDevices.getUserMedia).toBe(theirs);
    // Ours beneath it hands everything on.
    expect(await capture({ video: true })()).toBe(1);
    // The SDK puts one of its own there when it is loaded, so there may have been another.
    Reflect.deleteProperty(mediaDevices, 'getUserMedia');
    if (before[0]) Reflect.defineProperty(mediaDevices, 'getUserMedia', before[0]);
    expect(owned()).toEqual(before);
  });
});

test('diagnostics are copied: what is open, its buttons, the timeline, and no secret', async () => {
  const written: string[] = [];
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text);
  });
  const call = show();
  call.kit.report(createRtcError('SERVER_TIMEOUT', { message: 'asked with userSig=eJwtzEELgjAYxvHvsnPIu9aa' }), {
    userId: 'Mei',
    operation: 'subscribe:Mei',
  });
  await open();
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = JSON.parse(written[0] ?? '');
  expect(report).toMatchObject({
    language: 'en',
    connection: 'DISCONNECTED',
    handlers: { rejoin: false },
    faults: [],
    open: [{ kind: 'server-timeout', buttons: [], missing: [{ action: 'retry', reason: 'no-operation' }] }],
    timeline: [{ kind: 'server-timeout' }],
  });
  expect(written[0]).not.toMatch(/Mei|eJwtzEEL/);

  write.mockRejectedValue(new Error('no'));
  await page.getByRole('button', { name: 'Copied' }).click();
  await expect.element(page.getByRole('textbox', { name: /Copy it from here/ })).toBeVisible();
  write.mockRestore();
});
