import { render, screen, waitFor } from '@testing-library/react';
import { createInstance } from 'i18next';
import { StrictMode, useLayoutEffect } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import {
  createErrorKit,
  TrtcErrorBoundary,
  TrtcErrorProvider,
  TrtcErrorSurfaces,
  useTrtcAutoplay,
  useTrtcConnection,
  useTrtcDevices,
  useTrtcError,
  useTrtcErrorHistory,
} from '../../../src/index.js';
import { createFakeClient, createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { words } from '../support/words.js';

describe('a client', () => {
  test('that is null shows nothing and warns nobody', async () => {
    startCall({ client: null });
    await turns();
    expect(surfaces()).toEqual([]);
  });

  test('that comes later is listened to', async () => {
    const client = createFakeClient();
    const call = startCall({ client: null });
    call.change({ client });
    client.emit('client-banned', { reason: 'banned' });
    expect(await findSurface('screen')).toHaveAttribute('data-trtc-kind', 'removed-by-admin');
  });

  test('that is replaced takes its conditions and its listeners with it', async () => {
    const first = createFakeClient();
    const second = createFakeClient();
    const call = startCall({ client: first });
    first.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await findSurface('banner');
    call.change({ client: second });
    await noSurface();
    expect(first.listenerCount()).toBe(0);
    first.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await turns();
    expect(surfaces()).toEqual([]);
    second.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await findSurface('banner');
  });

  test('is bound once, though StrictMode, a prop and a hook all ask for it', async () => {
    const client = createFakeClient();
    const alone = createFakeClient();
    function App() {
      useTrtcError(client);
      return null;
    }
    const lonely = startCall({ client: alone });
    const count = alone.listenerCount();
    lonely.view.unmount();
    const { view } = startCall({ client, app: <App />, isStrict: true });
    expect(client.listenerCount()).toBe(count);
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    await findSurface('banner');
    expect(surfaces()).toHaveLength(1);
    view.unmount();
    expect(client.listenerCount()).toBe(0);
  });
});

describe('a hook without a provider', () => {
  const hooks = {
    useTrtcError,
    useTrtcAutoplay,
    useTrtcConnection,
    useTrtcErrorHistory,
    useTrtcDevices: () => useTrtcDevices('camera'),
  };

  test.each(Object.entries(hooks))('%s throws one sentence with the cure', (name, useHook) => {
    function App() {
      useHook();
      return null;
    }
    const act = () => render(<App />);
    expect(act).toThrow(
      `[trtc-error-kit] ${name}: no provider above. Errors would go unseen. Wrap the app in <TrtcErrorBoundary>.`,
    );
  });

  test('a surface without a provider says the same', () => {
    expect(() => render(<TrtcErrorSurfaces />)).toThrow(/no provider above.*Wrap the app in <TrtcErrorBoundary>/);
  });
});

test('two providers on one page do not mix', async () => {
  const one = createErrorKit({}, createFakeHost());
  const two = createErrorKit({}, createFakeHost());
  render(
    <>
      <TrtcErrorBoundary kit={one} language="en" messages={{ en: { kinds: { unknown: { title: 'Mine' } } } }} />
      <TrtcErrorBoundary kit={two} language="ja" />
      <TrtcErrorBoundary kit={createErrorKit({}, createFakeHost())} language="en" />
    </>,
  );
  one.report('x');
  two.report('y');
  expect(await screen.findByText('Mine')).toBeVisible();
  expect(await screen.findByText(words.ja.kinds.unknown.title)).toBeVisible();
  expect(surfaces('toast')).toHaveLength(2);
});

test('the words of one app never reach another that comes later', async () => {
  const first = startCall({ messages: { en: { kinds: { unknown: { title: 'Mine' } } } } });
  first.kit.report('x');
  await screen.findByText('Mine');
  first.view.unmount();
  const second = startCall();
  second.kit.report('x');
  expect(await screen.findByText(words.en.kinds.unknown.title)).toBeVisible();
});

test('an app keeps its own react-i18next', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'fr', resources: { fr: { translation: { hello: 'bonjour' } } } });
  function App() {
    const { t } = useTranslation();
    return <p>{t('hello')}</p>;
  }
  render(
    <I18nextProvider i18n={i18n}>
      <TrtcErrorBoundary kit={createErrorKit({}, createFakeHost())} language="ko">
        <App />
      </TrtcErrorBoundary>
    </I18nextProvider>,
  );
  await turns();
  expect(screen.getByText('bonjour')).toBeVisible();
});

test('a kit of the app’s own keeps its settings, where the provider says nothing', async () => {
  const onCondition = vi.fn();
  const kit = createErrorKit({ onCondition, policy: { unknown: { severity: 'info' } } }, createFakeHost());
  render(<TrtcErrorBoundary kit={kit} language="en" recovery={{ rejoin: () => {} }} />);
  kit.report('x');
  expect(await findSurface('toast')).toHaveAttribute('data-severity', 'info');
  expect(onCondition).toHaveBeenCalledOnce();
});

describe('two providers of one kit', () => {
  const signInButton = () => screen.queryByRole('button', { name: words.en.actions['sign-in'] });

  test('take nothing from each other, and each takes only its own away', async () => {
    const kit = createErrorKit({}, createFakeHost());
    const [hearsFirst, hearsSecond, signIn] = [vi.fn(), vi.fn(), vi.fn(() => new Promise(() => {}))];
    const page = (hasSecond: boolean, secondSignIn?: () => unknown) => (
      <>
        <TrtcErrorBoundary kit={kit} language="en" recovery={{ signIn }} onCondition={hearsFirst} />
        {hasSecond && (
          <TrtcErrorProvider
            kit={kit}
            language="en"
            policy={{ 'server-timeout': { severity: 'info' } }}
            recovery={secondSignIn ? { signIn: secondSignIn } : { contactSupport: () => {} }}
            onCondition={hearsSecond}
          />
        )}
      </>
    );
    const { rerender } = render(page(true));
    kit.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 }));
    await findSurface('toast');
    expect(kit.report(createRtcError('SERVER_TIMEOUT')).severity).toBe('info');
    expect(hearsFirst).toHaveBeenCalledTimes(2);
    expect(hearsSecond).toHaveBeenCalledTimes(2);
    const other = vi.fn(() => Promise.reject(new Error('not now')));
    rerender(page(true, other));
    rerender(page(true, other));
    signInButton()?.click();
    expect(other).toHaveBeenCalledOnce();
    await turns();
    rerender(page(false));
    const heard = hearsSecond.mock.calls.length;
    kit.report(createRtcError('UNKNOWN'));
    expect(hearsSecond).toHaveBeenCalledTimes(heard);
    await waitFor(() => expect(signInButton()).toBeEnabled());
    signInButton()?.click();
    expect(signIn).toHaveBeenCalledOnce();
  });

  test('show a button only as long as one of them has its handler', async () => {
    const kit = createErrorKit({}, createFakeHost());
    const page = (hasSecond: boolean) => (
      <>
        <TrtcErrorBoundary kit={kit} language="en" />
        {hasSecond && <TrtcErrorProvider kit={kit} language="en" recovery={{ signIn: () => {} }} />}
      </>
    );
    const { rerender } = render(page(false));
    kit.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 }));
    await findSurface('toast');
    expect(signInButton()).toBeNull();
    rerender(page(true));
    await waitFor(() => expect(signInButton()).toBeVisible());
    rerender(page(false));
    await waitFor(() => expect(signInButton()).toBeNull());
  });
});

test('a setting holds for what is reported while the app is being mounted', async () => {
  function App() {
    const { report } = useTrtcError();
    useLayoutEffect(() => void report('boom'), [report]);
    return null;
  }
  const onCondition = vi.fn();
  render(
    <TrtcErrorBoundary language="en" policy={{ unknown: { severity: 'info' } }} onCondition={onCondition}>
      <App />
    </TrtcErrorBoundary>,
  );
  expect(await findSurface('toast')).toHaveAttribute('data-severity', 'info');
  expect(onCondition).toHaveBeenCalledOnce();
});

test('a setting that is taken back is gone', async () => {
  const call = startCall({ recovery: { contactSupport: () => {} } });
  call.kit.report(createRtcError('INVALID_PARAMETER'));
  await screen.findByRole('button', { name: words.en.actions['contact-support'] });
  call.change({ recovery: undefined });
  await turns();
  expect(screen.queryByRole('button', { name: words.en.actions['contact-support'] })).toBeNull();
});

test('the provider alone draws nothing, and surfaces may stand anywhere below it', async () => {
  const kit = createErrorKit({}, createFakeHost());
  const { rerender } = render(
    <TrtcErrorProvider kit={kit} language="en">
      <p>app</p>
    </TrtcErrorProvider>,
  );
  kit.report('x');
  await turns();
  expect(document.querySelector('[data-trtc-root]')).toBeNull();
  rerender(
    <TrtcErrorProvider kit={kit} language="en">
      <p>app</p>
      <TrtcErrorSurfaces />
    </TrtcErrorProvider>,
  );
  expect(await findSurface('toast')).toBeVisible();
});

test('whoever waits for a retry is told when the provider goes', async () => {
  const error = createRtcError('JOIN_ROOM_FAILED');
  let waited: Promise<unknown> | undefined;
  function App() {
    const { guard } = useTrtcError();
    return (
      <button
        type="button"
        onClick={() => {
          waited = guard(() => Promise.reject(error), { wait: true });
        }}
      >
        Join
      </button>
    );
  }
  const { view } = startCall({ app: <App />, isStrict: true });
  screen.getByRole('button', { name: 'Join' }).click();
  await findSurface('toast');
  view.unmount();
  await expect(waited).rejects.toBe(error);
});

test('StrictMode leaves nothing behind on the machine', async () => {
  const host = createFakeHost();
  const client = createFakeClient();
  const kit = createErrorKit({}, host);
  const { unmount } = render(
    <StrictMode>
      <TrtcErrorBoundary kit={kit} client={client} language="en" />
    </StrictMode>,
  );
  kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }), { device: 'camera' });
  await findSurface('permission');
  expect(host.listenerCount()).toBeGreaterThan(0);
  unmount();
  await waitFor(() => expect(host.listenerCount()).toBe(0));
  expect(document.querySelector('[data-trtc-root]')).toBeNull();
});
