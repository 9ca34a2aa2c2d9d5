import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ToastContent, type ToastStack, TrtcErrorBoundary } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { surfaces, turns } from '../support/page.js';
import { Restless } from '../support/restless.js';
import { words } from '../support/words.js';

/** Different errors that stay, since each offers a retry. */
function raise({ kit }: Call, count: number) {
  for (let index = 0; index < count; index++) {
    kit.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: 900_000 + index }), {
      operation: `join-${index}`,
      retry: () => {},
    });
  }
}

function createToaster() {
  const shown = new Map<string, ToastContent>();
  const more = vi.fn<(stack: ToastStack) => void>();
  const show = vi.fn((toast: ToastContent) => void shown.set(toast.id, toast));
  const hide = vi.fn((id: string) => void shown.delete(id));
  return { shown, show, hide, more };
}

test('a toast that is held stays while it is being read, and goes when its time is up after that', async () => {
  const { shown, ...toaster } = createToaster();
  const { kit, host } = startCall({ toaster });
  kit.report(createRtcError('NOT_SUPPORTED'));
  await waitFor(() => expect(shown.size).toBe(1));
  const [toast] = shown.values();
  const release = toast?.hold();
  await host.advance(60_000);
  await turns();
  expect(shown.size).toBe(1);
  release?.();
  await turns();
  await host.advance(10_100);
  await waitFor(() => expect(toaster.hide).toHaveBeenCalledExactlyOnceWith(toast?.id));
});

test('what finds no place is a number in words, and the stack opens for it and folds again', async () => {
  const { shown, more, ...toaster } = createToaster();
  const call = startCall({ toaster: { ...toaster, more } });
  const last = () => more.mock.lastCall?.[0];
  raise(call, 5);
  await waitFor(() => expect(last()).toMatchObject({ waiting: 2, isOpen: false, label: 'Show 2 more' }));
  expect(more).toHaveBeenCalledOnce();
  expect(shown.size).toBe(3);
  call.change({ language: 'ja' });
  await waitFor(() => expect(last()?.attributes.lang).toBe('ja'));
  expect(last()?.label).toBe(words.ja.labels.more_other.replace('{{count}}', '2'));
  call.change({ language: 'en' });
  await waitFor(() => expect(last()?.label).toBe('Show 2 more'));
  last()?.toggle();
  await waitFor(() => expect(shown.size).toBe(5));
  await waitFor(() => expect(last()).toMatchObject({ waiting: 0, isOpen: true, label: 'Show fewer' }));
  last()?.toggle();
  await waitFor(() => expect(shown.size).toBe(3));
  await waitFor(() => expect(last()).toMatchObject({ waiting: 2, isOpen: false }));
  const id = last()?.id;
  call.kit.store.clear();
  await waitFor(() => expect(last()).toMatchObject({ id, waiting: 0, label: '' }));
  await waitFor(() => expect(shown.size).toBe(0));
});

test('what is mended says so, without a button, and then goes', async () => {
  const { shown, ...toaster } = createToaster();
  const call = startCall({ toaster });
  call.kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'join', retry: () => {} });
  await waitFor(() => expect(shown.size).toBe(1));
  const id = [...shown.keys()][0] ?? '';
  expect(shown.get(id)?.labels).toMatchObject({ severity: 'Error', times: '', close: words.en.actions.dismiss });
  shown.get(id)?.actions[0]?.run();
  await waitFor(() => expect(shown.get(id)?.isMended).toBe(true));
  expect(shown.get(id)).toMatchObject({ body: '', actions: [], labels: { severity: 'Done' } });
  expect(shown.get(id)?.title).not.toBe(words.en.kinds['server-timeout'].title);
  expect(shown.get(id)?.attributes).toMatchObject({ 'data-severity': 'success', 'data-state': 'resolved', lang: 'en' });
  await call.host.advance(10_000);
  await waitFor(() => expect(toaster.hide).toHaveBeenCalledExactlyOnceWith(id));
});

test('one that comes again has another id, and what was hidden puts nothing aside any more', async () => {
  const { shown, ...toaster } = createToaster();
  const call = startCall({ toaster });
  const raiseIt = () => call.kit.report(createRtcError('SERVER_TIMEOUT'), { operation: 'join', retry: () => {} });
  raiseIt();
  await waitFor(() => expect(shown.size).toBe(1));
  const [first] = shown.values();
  first?.dismiss();
  await waitFor(() => expect(shown.size).toBe(0));
  raiseIt();
  await waitFor(() => expect(shown.size).toBe(1));
  expect(shown.has(first?.id ?? '')).toBe(false);
  first?.dismiss();
  await turns();
  expect(shown.size).toBe(1);
});

test('the button of the kit’s own stack keeps the focus while it opens and folds', async () => {
  const call = startCall();
  raise(call, 5);
  const button = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-trtc-part="more"]');
    expect(found).toHaveTextContent('Show 2 more');
    return found as HTMLElement;
  });
  button.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(surfaces('toast')).toHaveLength(5));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(surfaces('toast')).toHaveLength(3));
  await waitFor(() => expect(button).toHaveTextContent('Show 2 more'));
  expect(button).toHaveFocus();
});

test('a toaster without more() is told of the toasts alone', async () => {
  const { shown, show, hide } = createToaster();
  const call = startCall({ toaster: { show, hide } });
  raise(call, 5);
  await waitFor(() => expect(shown.size).toBe(3));
});

test('written inline in an app that renders at each frame, it is told of each change once', async () => {
  const { shown, ...toaster } = createToaster();
  let renders = 0;
  const call = startCall();
  call.view.rerender(
    <Restless>
      {(turn) => {
        renders = turn;
        return (
          <TrtcErrorBoundary
            kit={call.kit}
            language="en"
            toaster={{
              show: (toast) => toaster.show(toast),
              hide: (id) => toaster.hide(id),
              more: (stack) => toaster.more(stack),
            }}
          />
        );
      }}
    </Restless>,
  );
  raise(call, 4);
  await waitFor(() => expect(shown.size).toBe(3));
  await waitFor(() => expect(toaster.more).toHaveBeenCalledOnce());
  const before = renders;
  await waitFor(() => expect(renders).toBeGreaterThan(before + 20));
  expect(toaster.show).toHaveBeenCalledTimes(3);
  expect(toaster.more).toHaveBeenCalledOnce();
  expect(toaster.hide).not.toHaveBeenCalled();
  call.view.unmount();
});
