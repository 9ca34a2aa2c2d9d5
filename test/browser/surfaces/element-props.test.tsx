import { screen, waitFor } from '@testing-library/react';
import { createRef, type ReactElement, type RefObject } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  AutoplayResume,
  ConnectionBanner,
  DeviceRetryPanel,
  EndScreen,
  ErrorDetails,
  ErrorToaster,
  PermissionDialog,
  TrtcErrorProvider,
} from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { words } from '../support/words.js';

type Name = 'toast' | 'banner' | 'autoplay' | 'device' | 'permission' | 'screen';

const raiseToast = ({ kit }: Call) => kit.report(createRtcError('SERVER_TIMEOUT'));

const all: readonly [Name, (ref: RefObject<HTMLElement | null>) => ReactElement, (call: Call) => unknown][] = [
  ['toast', (ref) => <ErrorToaster ref={ref} />, raiseToast],
  ['banner', (ref) => <ConnectionBanner ref={ref} />, loseConnection],
  ['autoplay', (ref) => <AutoplayResume ref={ref} />, (call) => blockSound(call, 'u1')],
  ['device', (ref) => <DeviceRetryPanel ref={ref} />, (call) => occupyCamera(call)],
  ['permission', (ref) => <PermissionDialog ref={ref} />, (call) => refuseCamera(call)],
  ['screen', (ref) => <EndScreen ref={ref} />, closeRoom],
];

/** The toaster's own element is the region; every other surface is its own. */
const elementOf = (name: Name, surface: HTMLElement) => (name === 'toast' ? surface.closest('section') : surface);

describe.each(all)('a ref for the surface "%s"', (name, draw, raise) => {
  test('holds its own element, and lets go of it', async () => {
    const [own, general] = [createRef<HTMLElement>(), createRef<HTMLElement>()];
    // The surface stands alone among the app's own components.
    const call = startCall({
      components: { [name]: null },
      app: draw(own),
      surfaceProps: { [name]: { ref: general } },
    });
    raise(call);
    const element = elementOf(name, await findSurface(name));
    expect(element).not.toBeNull();
    expect(own.current).toBe(element);
    call.kit.store.clear();
    await noSurface(name);
    expect(own.current).toBeNull();
    expect(general.current).toBeNull();
  });

  test('may be among surfaceProps, and may be a function', async () => {
    const seen: (HTMLElement | null)[] = [];
    const ref = (element: HTMLElement | null) => void seen.push(element);
    const call = startCall({ surfaceProps: { [name]: { ref } } });
    raise(call);
    const element = elementOf(name, await findSurface(name));
    call.kit.store.clear();
    await noSurface(name);
    await waitFor(() => expect(seen).toEqual([element, null]));
  });

  test('changes no name by which a developer finds it', () => {
    const { type } = draw(createRef()) as unknown as { readonly type: { readonly render: () => unknown } };
    expect(type.render.name).toMatch(/^[A-Z]\w+$/);
  });
});

test('a ref for the details holds their element', async () => {
  const details = createRef<HTMLDivElement>();
  const call = startCall();
  const condition = call.kit.report('x');
  call.view.rerender(
    <TrtcErrorProvider kit={call.kit} language="en">
      <ErrorDetails ref={details} condition={condition} />
    </TrtcErrorProvider>,
  );
  await waitFor(() => expect(details.current).not.toBeNull());
  expect(details.current).toHaveAttribute('data-trtc-part', 'details');
});

describe('Escape, by a handler of the app’s that runs before the kit’s', () => {
  const dialogs: readonly ['device' | 'permission' | 'screen', (call: Call) => unknown][] = [
    ['device', (call) => occupyCamera(call)],
    ['permission', (call) => refuseCamera(call)],
    ['screen', closeRoom],
  ];

  test.each(dialogs)('may be prevented in the surface "%s"', async (name, raise) => {
    let prevents = true;
    const onKeyDown = vi.fn((event: React.KeyboardEvent) => {
      expect(event.isDefaultPrevented()).toBe(false);
      if (prevents) event.preventDefault();
    });
    const call = startCall({ surfaceProps: { [name]: { onKeyDown } } });
    raise(call);
    const surface = await findSurface(name);
    surface.focus();
    await userEvent.keyboard('{Escape}');
    await turns();
    expect(onKeyDown).toHaveBeenCalledOnce();
    expect(surfaces(name)).toEqual([surface]);
    prevents = false;
    await userEvent.keyboard('{Escape}');
    await noSurface(name);
  });

  test.each(dialogs.slice(1))(
    'and every other wish to close may be prevented in the dialog "%s"',
    async (name, raise) => {
      let prevents = true;
      const onCancel = vi.fn((event: React.SyntheticEvent) => {
        if (prevents) event.preventDefault();
      });
      const call = startCall({ surfaceProps: { [name]: { onCancel } } });
      raise(call);
      const dialog = await findSurface(name);
      dialog.focus();
      await userEvent.keyboard('{Escape}');
      expect(onCancel).toHaveBeenCalledTimes(1);
      // As after a click on the backdrop: nothing has the focus.
      dialog.blur();
      await userEvent.keyboard('{Escape}');
      expect(onCancel).toHaveBeenCalledTimes(2);
      // As the back button of a phone does it.
      dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
      expect(onCancel).toHaveBeenCalledTimes(3);
      await turns();
      expect(surfaces(name)).toEqual([dialog]);
      expect(dialog).toHaveProperty('open', true);
      prevents = false;
      await userEvent.keyboard('{Escape}');
      await noSurface(name);
    },
  );

  test('may be prevented in a toast', async () => {
    let prevents = true;
    const onKeyDown = vi.fn((event: React.KeyboardEvent) => void (prevents && event.preventDefault()));
    const call = startCall({ surfaceProps: { toast: { onKeyDown } } });
    raiseToast(call);
    const toast = await findSurface('toast');
    screen.getByRole('button', { name: words.en.actions.dismiss }).focus();
    await userEvent.keyboard('{Escape}');
    await turns();
    expect(onKeyDown).toHaveBeenCalledOnce();
    expect(surfaces('toast')).toEqual([toast]);
    prevents = false;
    await userEvent.keyboard('{Escape}');
    await noSurface('toast');
  });
});
