import { waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TrtcErrorBoundary, type TrtcErrorBoundaryProps } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { libraries } from '../../../stories/toasters/libraries.js';
import { type Call, startCall } from '../support/call.js';
import { actionsOf, surfaces, turns } from '../support/page.js';
import { Restless } from '../support/restless.js';
import { words } from '../support/words.js';

// With the libraries themselves, as an app has them on its page.

interface Library {
  readonly name: keyof typeof libraries;
  /** What of the library's own is around a toast. */
  readonly box: string;
  /** How it shows what it takes a toast for. */
  readonly typeOf: (box: Element) => string | null;
  readonly types: Readonly<Record<'info' | 'warning' | 'error' | 'success', string | null>>;
  /** Whether another text is another message. */
  readonly isRemade?: boolean;
  /** Whether new ones come first in the page's order. */
  readonly isNewestFirst?: boolean;
}

const sameNames = { info: 'info', warning: 'warning', error: 'error', success: 'success' };

const all: readonly Library[] = [
  {
    name: 'Sonner',
    box: '[data-sonner-toast]',
    typeOf: (box) => box.getAttribute('data-type'),
    types: sameNames,
    isNewestFirst: true,
  },
  {
    name: 'HotToast',
    box: '.go2072408551, [role="status"], [role="alert"]',
    typeOf: (box) => box.getAttribute('role'),
    types: { info: 'status', warning: 'status', error: 'alert', success: 'status' },
    isNewestFirst: true,
  },
  {
    name: 'Notistack',
    box: '.notistack-MuiContent',
    typeOf: (box) => /notistack-MuiContent-(\w+)/.exec(box.className)?.[1] ?? null,
    types: sameNames,
  },
  {
    name: 'Antd',
    box: '.ant-notification-notice',
    typeOf: (box) => /ant-notification-notice-(info|warning|error|success)/.exec(box.className)?.[1] ?? null,
    types: sameNames,
    isRemade: true,
  },
  {
    name: 'Mui',
    box: '.MuiAlert-root',
    typeOf: (box) => /MuiAlert-color(\w+)/.exec(box.className)?.[1]?.toLowerCase() ?? null,
    types: sameNames,
  },
];

describe.each(all)('$name', ({ name, box, typeOf, types, isRemade, isNewestFirst }) => {
  const Library = libraries[name];

  function appOf(call: Call, props: Partial<TrtcErrorBoundaryProps> = {}) {
    return (
      <Library>
        {(toaster) => (
          <TrtcErrorBoundary kit={call.kit} language="en" {...(props as object)} toaster={toaster}>
            <button type="button">Start</button>
          </TrtcErrorBoundary>
        )}
      </Library>
    );
  }

  function start(props?: Partial<TrtcErrorBoundaryProps>): Call {
    const call = startCall();
    call.view.rerender(appOf(call, props));
    return call;
  }

  const shown = () => surfaces('toast').filter((toast) => !isLeaving(toast));
  const titles = () => shown().map((toast) => toast.querySelector('[data-trtc-slot="title"]')?.textContent ?? '');
  const boxOf = (toast: Element | undefined) => toast?.closest(box) as HTMLElement;

  async function theOne(): Promise<HTMLElement> {
    await waitFor(() => expect(shown()).toHaveLength(1));
    return shown()[0] as HTMLElement;
  }

  const buttonOf = (toast: Element, name = 'retry') =>
    toast.querySelector<HTMLElement>(`[data-trtc-action="${name}"]`) as HTMLElement;

  /** The button that closes, the library's own or ours. */
  const closeOf = (toast: Element) =>
    boxOf(toast).querySelector<HTMLElement>(`[aria-label="${words.en.actions.dismiss}"]`) as HTMLElement;

  function fail({ kit }: Call, retry: () => unknown = () => {}) {
    return kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'join', retry });
  }

  function failOften({ kit }: Call, count: number) {
    for (let index = 0; index < count; index++)
      kit.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: 900_000 + index }), {
        operation: `join-${index}`,
        retry: () => {},
      });
  }

  test('shows three in their order, the rest as a button that opens the stack and folds it', async () => {
    const call = start();
    failOften(call, 5);
    await waitFor(() => expect(shown()).toHaveLength(3));
    const codes = shown().map(({ dataset }) => Number(dataset.trtcExtraCode));
    expect(isNewestFirst ? codes.reverse() : codes).toEqual([900_000, 900_001, 900_002]);
    const more = () => document.querySelector<HTMLElement>('[data-trtc-slot="more"]') as HTMLElement;
    await waitFor(() => expect(more()).toHaveTextContent('Show 2 more'));
    expect(more()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more());
    await waitFor(() => expect(shown()).toHaveLength(5));
    await waitFor(() => expect(more()).toHaveTextContent(words.en.labels.fewer));
    await userEvent.click(more());
    await waitFor(() => expect(shown()).toHaveLength(3));
    call.kit.store.clear();
    await waitFor(() => expect(shown()).toEqual([]));
    await waitFor(() => expect(more()).toBeNull());
  });

  test('shows the same error once, and how often', async () => {
    const call = start();
    fail(call);
    fail(call);
    const toast = await theOne();
    await waitFor(() => expect(toast.querySelector('[data-trtc-slot="count"]')).not.toBeNull());
    expect(toast).toHaveTextContent('×2');
    expect(toast).toHaveTextContent('happened 2 times');
    expect(shown()).toEqual([toast]);
  });

  test('bears the attributes of a surface, and looks as grave as it is', async () => {
    const call = start({ policy: { 'server-timeout': { severity: 'fatal' }, 'service-busy': { severity: 'info' } } });
    fail(call);
    const fatal = await theOne();
    expect(fatal.dataset).toMatchObject({ trtcKind: 'server-timeout', severity: 'fatal', state: 'active' });
    expect(fatal.dataset.trtcCode).toMatch(/^\d+$/);
    expect(fatal).toHaveAttribute('lang', 'en');
    expect(fatal).toHaveTextContent(`${words.en.labels.severity_fatal}: ${words.en.kinds['server-timeout'].title}`);
    expect(actionsOf(fatal)).toContain('retry');
    expect(typeOf(boxOf(fatal))).toBe(types.error);
    call.kit.store.signal('service-busy', {});
    call.kit.report(createRtcError('NOT_SUPPORTED'));
    await waitFor(() => expect(shown()).toHaveLength(3));
    const looks = Object.fromEntries(shown().map((toast) => [toast.dataset.severity, typeOf(boxOf(toast))]));
    expect(looks).toEqual({ fatal: types.error, info: types.info, warning: types.warning });
  });

  test('stays while the pointer or the focus is on it, and goes when its time is up after that', async () => {
    const call = start();
    call.kit.report(createRtcError('NOT_SUPPORTED'));
    const toast = await theOne();
    await userEvent.hover(boxOf(toast));
    await call.host.advance(60_000);
    await turns();
    expect(shown()).toEqual([toast]);
    closeOf(toast).focus();
    await userEvent.unhover(boxOf(toast));
    await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    await call.host.advance(60_000);
    await turns();
    expect(shown()).toEqual([toast]);
    closeOf(toast).blur();
    await call.host.advance(10_100);
    await waitFor(() => expect(shown()).toEqual([]));
  });

  test('a button that is busy or has to wait says so, keeps the focus and does nothing', async () => {
    let isBroken = true;
    let settle = () => {};
    let runs = 0;
    const call = start();
    fail(call, () => {
      runs += 1;
      return new Promise<void>((resolve, reject) => {
        settle = () => (isBroken ? reject(createRtcError('SERVER_TIMEOUT')) : resolve());
      });
    });
    const toast = await theOne();
    const button = buttonOf(toast);
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveTextContent(words.en.actions.retry_busy));
    expect(button).toHaveAttribute('aria-disabled', 'true');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(runs).toBe(1);
    settle();
    await waitFor(() => expect(button).toHaveTextContent(/1/));
    expect(button).toHaveAttribute('aria-disabled', 'true');
    // A countdown is not read out each second.
    expect(button.closest('[aria-live]')).toHaveAttribute('aria-live', 'off');
    await userEvent.keyboard('{Enter}');
    expect(runs).toBe(1);
    await call.host.advance(1_100);
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(button).toHaveFocus();
    isBroken = false;
    await userEvent.keyboard('{Enter}');
    expect(runs).toBe(2);
    settle();
    await waitFor(() => expect(shown()[0]?.dataset.state).toBe('resolved'));
  });

  test('what is mended says so, as a success without a button, and goes', async () => {
    const call = start();
    fail(call);
    const title = words.en.kinds['server-timeout'].title;
    await userEvent.click(buttonOf(await theOne()));
    await waitFor(() => expect(shown()[0]?.dataset.severity).toBe('success'));
    const toast = await theOne();
    expect(toast).toHaveTextContent(`${words.en.labels.severity_success}: `);
    expect(toast).not.toHaveTextContent(title);
    expect(boxOf(toast).querySelectorAll('button')).toHaveLength(0);
    await waitFor(() => expect(typeOf(boxOf(toast))).toBe(types.success));
    await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    await call.host.advance(20_000);
    await waitFor(() => expect(shown()).toEqual([]));
  });

  test('is closed by a button with a name, and comes back while it is still leaving', async () => {
    const call = start();
    fail(call);
    await userEvent.click(closeOf(await theOne()));
    await waitFor(() => expect(call.kit.store.getSnapshot().surfaces.toast).toEqual([]));
    fail(call);
    await waitFor(() => expect(shown()).toHaveLength(1));
    // Longer than any of them takes to leave.
    await turns(150);
    expect(shown()).toHaveLength(1);
    expect(titles()[0]).toContain(words.en.kinds['server-timeout'].title);
    expect(call.kit.store.getSnapshot().surfaces.toast).toHaveLength(1);
  });

  test('speaks another language at once', async () => {
    const call = start();
    failOften(call, 4);
    await waitFor(() => expect(shown()).toHaveLength(3));
    const [toast] = shown();
    call.view.rerender(appOf(call, { language: 'ja' }));
    await waitFor(() => expect(titles()[0]).toContain(words.ja.kinds['join-failed'].title));
    if (isRemade) await waitFor(() => expect(shown()).toHaveLength(3));
    else expect(shown()[0]).toBe(toast);
    const [first] = shown();
    expect(first).toHaveAttribute('lang', 'ja');
    expect(boxOf(first).querySelector(`[aria-label="${words.ja.actions.dismiss}"]`)).not.toBeNull();
    const label = words.ja.labels.more_other.replace('{{count}}', '1');
    await waitFor(() => expect(document.querySelector('[data-trtc-slot="more"]')).toHaveTextContent(label));
  });

  test('what goes as soon as it has come leaves nothing behind', async () => {
    const call = start();
    // At many moments of their coming and going.
    for (let turn = 0; turn < 12; turn++) {
      failOften(call, 5);
      await new Promise((resolve) => setTimeout(resolve, turn * 14));
      call.kit.store.clear();
      await new Promise((resolve) => setTimeout(resolve, (turn % 5) * 9));
    }
    await turns(50);
    await waitFor(() => expect(surfaces('toast')).toEqual([]));
    await waitFor(() => expect(document.querySelector('[data-trtc-slot="more"]')).toBeNull());
  });

  test('an app that renders at each frame changes nothing: the same elements, the focus, a press under way', async () => {
    const call = startCall();
    let runs = 0;
    call.view.rerender(<Restless>{(turn) => <div data-turn={turn}>{appOf(call)}</div>}</Restless>);
    fail(call, () => {
      runs += 1;
    });
    const toast = await theOne();
    const button = buttonOf(toast);
    button.focus();
    const turn = () => Number(document.querySelector<HTMLElement>('[data-turn]')?.dataset.turn);
    const before = turn();
    await waitFor(() => expect(turn()).toBeGreaterThan(before + 20));
    expect(shown()).toEqual([toast]);
    expect(button).toHaveFocus();
    await userEvent.click(button);
    await waitFor(() => expect(runs).toBe(1));
  });

  test('under StrictMode shows each once, and takes all away when the kit goes', async () => {
    const call = startCall();
    call.view.rerender(<StrictMode>{appOf(call)}</StrictMode>);
    failOften(call, 4);
    await waitFor(() => expect(shown()).toHaveLength(3));
    await turns(50);
    expect(shown()).toHaveLength(3);
    call.view.rerender(
      <StrictMode>
        <Library>{() => null}</Library>
      </StrictMode>,
    );
    await waitFor(() => expect(shown()).toEqual([]));
    await waitFor(() => expect(document.querySelector('[data-trtc-slot="more"]')).toBeNull());
  });
});

/** Whether a library has it on its way out. */
function isLeaving(toast: Element): boolean {
  return (
    toast.closest('[data-removed="true"], .ant-notification-fade-leave, .ant-notification-notice-motion-leave') !== null
  );
}

test('the kit’s sheet leaves the buttons in another toaster their ring of focus', async () => {
  const call = startCall();
  call.view.rerender(
    <libraries.HotToast>
      {(toaster) => <TrtcErrorBoundary kit={call.kit} language="en" toaster={toaster} />}
    </libraries.HotToast>,
  );
  call.kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'join', retry: () => {} });
  await waitFor(() => expect(surfaces('toast')).toHaveLength(1));
  await userEvent.tab();
  expect(document.activeElement).toHaveAttribute('data-trtc-action', 'retry');
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
  expect([outlineStyle, outlineWidth]).not.toContain('none');
  expect(outlineWidth).not.toBe('0px');
});
