import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type ToastContent, type ToasterAdapter, TrtcErrorBoundary } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { turns } from '../support/page.js';
import { Restless } from '../support/restless.js';

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
  const more = vi.fn<NonNullable<ToasterAdapter['more']>>();
  const show = vi.fn((toast: ToastContent) => void shown.set(toast.id, toast));
  const hide = vi.fn((id: string) => void shown.delete(id));
  return { shown, show, hide, more };
}

test('a toast that is held stays while it is being read, and goes when its time is up after that', async () => {
  const { shown, ...toaster } = createToaster();
  const { kit, host } = startCall({ toaster });
  const { id } = kit.report(createRtcError('NOT_SUPPORTED'));
  await waitFor(() => expect(shown.has(id)).toBe(true));
  const release = shown.get(id)?.hold();
  await host.advance(60_000);
  await turns();
  expect(shown.has(id)).toBe(true);
  release?.();
  await turns();
  await host.advance(10_100);
  await waitFor(() => expect(toaster.hide).toHaveBeenCalledExactlyOnceWith(id));
});

test('what finds no place is a number, and the stack opens for it and folds again', async () => {
  const { shown, more, ...toaster } = createToaster();
  const call = startCall({ toaster: { ...toaster, more } });
  raise(call, 5);
  await waitFor(() => expect(more).toHaveBeenCalledExactlyOnceWith(2, expect.any(Function)));
  expect(shown.size).toBe(3);
  more.mock.lastCall?.[1]();
  await waitFor(() => expect(shown.size).toBe(5));
  expect(more.mock.lastCall?.[0]).toBe(0);
  more.mock.lastCall?.[1](false);
  await waitFor(() => expect(shown.size).toBe(3));
  await waitFor(() => expect(more.mock.lastCall?.[0]).toBe(2));
  call.kit.store.clear();
  await waitFor(() => expect(more.mock.lastCall?.[0]).toBe(0));
  await waitFor(() => expect(shown.size).toBe(0));
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
              more: (count, open) => toaster.more(count, open),
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
