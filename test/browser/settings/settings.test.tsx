import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type SurfaceProps, type ToastContent, useConditionView } from '../../../src/index.js';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { blockSound, loseConnection, refuseCamera } from '../support/raise.js';
import { words } from '../support/words.js';

describe('components', () => {
  function MyToasts({ conditions }: SurfaceProps) {
    return conditions.map((condition) => <MyToast key={condition.id} condition={condition} />);
  }
  function MyToast({ condition }: { readonly condition: SurfaceProps['conditions'][number] }) {
    const { title, actions, dismiss } = useConditionView(condition);
    return (
      <div role="note" style={{ position: 'absolute', insetBlockStart: 10 }}>
        {title}
        {actions.map(({ name, label, run }) => (
          <button key={name} type="button" onClick={() => run()}>
            {label}
          </button>
        ))}
        <button type="button" onClick={dismiss}>
          away
        </button>
      </div>
    );
  }

  test('one takes the place of a surface, and its buttons can be clicked', async () => {
    const run = vi.fn();
    const { kit } = startCall({ components: { toast: MyToasts } });
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: run });
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent(words.en.kinds['server-timeout'].title);
    expect(surfaces()).toEqual([]);
    await userEvent.click(within(note).getByRole('button', { name: words.en.actions.retry }));
    expect(run).toHaveBeenCalledOnce();
  });

  test('it can put aside, and is not rendered while there is nothing to show', async () => {
    const { kit } = startCall({ components: { toast: MyToasts } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await userEvent.click(await screen.findByRole('button', { name: 'away' }));
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  });

  test('null turns a surface off, and the others go on', async () => {
    const call = startCall({ components: { toast: null } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    loseConnection(call);
    await findSurface('banner');
    expect(surfaces('toast')).toEqual([]);
  });

  test('one that crashes makes way for the kit’s own, and harms neither the app nor the others', async () => {
    expectConsole('my fault');
    expectConsole('components.toast crashed');
    function Broken(): never {
      throw new Error('my fault');
    }
    const call = startCall({ components: { toast: Broken } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    loseConnection(call);
    await findSurface('banner');
    expect(await findSurface('toast')).toHaveTextContent(words.en.kinds['server-timeout'].title);
    expect(screen.getByRole('button', { name: 'Start' })).toBeVisible();
  });
});

describe('a toaster of the app’s own', () => {
  test('is told of each toast, of its changes and of its end', async () => {
    const show = vi.fn<(toast: ToastContent) => void>();
    const hide = vi.fn();
    const { kit, host } = startCall({ toaster: { show, hide } });
    kit.report(createRtcError('NOT_SUPPORTED'));
    await waitFor(() => expect(show).toHaveBeenCalled());
    const id = show.mock.lastCall?.[0].id;
    expect(show.mock.lastCall?.[0]).toMatchObject({
      ...words.en.kinds['unsupported-feature'],
      severity: 'warning',
      count: 1,
      actions: [],
    });
    kit.report(createRtcError('NOT_SUPPORTED'));
    await host.advance(300);
    await waitFor(() => expect(show.mock.lastCall?.[0].count).toBe(2));
    expect(show.mock.lastCall?.[0]).toMatchObject({ id, labels: { times: '×2', timesSpoken: 'happened 2 times' } });
    expect(surfaces()).toEqual([]);
    await host.advance(10_100);
    await waitFor(() => expect(hide).toHaveBeenCalledExactlyOnceWith(id));
  });

  test('that throws harms nobody', async () => {
    expectConsole('The toaster threw');
    const fail = () => {
      throw new Error('no room');
    };
    const call = startCall({ toaster: { show: fail, hide: fail } });
    const { id } = call.kit.report(createRtcError('SERVER_TIMEOUT'));
    loseConnection(call);
    await findSurface('banner');
    call.kit.store.dismiss(id);
    await turns();
    expect(surfaces('banner')).toHaveLength(1);
  });
});

describe('policy', () => {
  test('another surface, another severity', async () => {
    const { kit } = startCall({ policy: { 'server-timeout': { surface: 'banner', severity: 'info' } } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(await findSurface('banner')).toHaveAttribute('data-severity', 'info');
  });

  test('another duration', async () => {
    const { kit, host } = startCall({ policy: { 'unsupported-feature': { duration: 1_000 } } });
    // A pointer left on the toast by another test would hold it.
    await userEvent.hover(screen.getByRole('button', { name: 'Start' }));
    kit.report(createRtcError('NOT_SUPPORTED'));
    await findSurface('toast');
    await host.advance(1_100);
    await noSurface();
  });

  test('false shows nothing, yet the app is told', async () => {
    const onCondition = vi.fn();
    const { kit } = startCall({ policy: { 'server-timeout': false }, onCondition });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await turns();
    expect(surfaces()).toEqual([]);
    expect(onCondition.mock.lastCall?.[0]).toMatchObject({ kind: 'server-timeout', surface: 'silent' });
  });
});

describe('where and how', () => {
  test('surfaces may live in an element of the app’s own', async () => {
    const container = document.createElement('div');
    container.style.cssText = 'position: relative; inline-size: 320px; block-size: 400px';
    document.body.append(container);
    const { kit, view } = startCall({ container });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    expect(container.contains(toast)).toBe(true);
    const [outer, inner] = [container.getBoundingClientRect(), toast.getBoundingClientRect()];
    expect(inner.left).toBeGreaterThanOrEqual(outer.left);
    expect(inner.right).toBeLessThanOrEqual(outer.right);
    view.unmount();
    container.remove();
  });

  test('where the container is none the surfaces stand in the page, and the developer is told', async () => {
    expectConsole('container is not an element');
    const { kit } = startCall({ container: {} as HTMLElement });
    kit.report('x');
    expect((await findSurface('toast')).closest('[data-trtc-host]')?.parentElement).toBe(document.body);
    expect(screen.getByRole('button', { name: 'Start' })).toBeVisible();
  });

  test('a theme is an attribute that any CSS can know', async () => {
    const call = startCall({ theme: 'studio' });
    call.kit.report('x');
    const root = (await findSurface('toast')).closest('[data-trtc-root]');
    expect(root).toHaveAttribute('data-trtc-theme', 'studio');
    call.change({ theme: undefined });
    expect(root).toHaveAttribute('data-trtc-theme', 'system');
  });

  test('people are called by the names the app knows, also when it learns them later', async () => {
    const names: Record<string, string> = { u1: 'Ann' };
    const call = startCall({ nameOf: (userId) => names[userId] ?? userId });
    blockSound(call, 'u1');
    expect(await findSurface('autoplay')).toHaveTextContent(/You can’t hear \u2068Ann\u2069 yet/);
    call.kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId: 'u1' });
    expect(await findSurface('toast')).toHaveTextContent(/Ann\u2069 isn’t coming through/);
    call.change({ nameOf: () => 'Anna' });
    await waitFor(() => expect(surfaces('autoplay')[0]).toHaveTextContent(/You can’t hear \u2068Anna\u2069 yet/));
  });

  test('a nameOf that throws leaves the userId', async () => {
    expectConsole('nameOf threw');
    const call = startCall({
      nameOf: () => {
        throw new Error('not signed in');
      },
    });
    blockSound(call, 'u1');
    expect(await findSurface('autoplay')).toHaveTextContent(/You can’t hear \u2068u1\u2069 yet/);
  });

  test('details are offered only where they are wanted', async () => {
    const call = startCall({ showDetails: false });
    refuseCamera(call);
    await findSurface('permission');
    expect(screen.queryByRole('button', { name: words.en.labels.details })).toBeNull();
    call.change({ showDetails: true });
    expect(await screen.findByRole('button', { name: words.en.labels.details })).toBeVisible();
  });
});

describe('handlers of the app’s own', () => {
  test('one that fails is itself shown, and the app goes on', async () => {
    const client = createFakeClient();
    startCall({
      client,
      recovery: {
        rejoin: () => {
          throw createRtcError('SERVER_TIMEOUT');
        },
      },
    });
    client.emit('client-banned', { reason: 'kick' });
    await userEvent.click(await screen.findByRole('button', { name: words.en.actions.rejoin_duplicate }));
    expect(await findSurface('toast')).toHaveAttribute('data-trtc-kind', 'server-timeout');
    expect(surfaces('screen')).toHaveLength(1);
  });

  test('onAction hears which button is pressed', async () => {
    const heard: string[] = [];
    const { kit } = startCall({ onAction: (action, { kind }) => heard.push(`${action} ${kind}`) });
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await userEvent.click(await screen.findByRole('button', { name: words.en.actions.retry }));
    expect(heard).toEqual(['retry server-timeout']);
  });

  test('an onCondition that throws is told to the developer, and the error is shown', async () => {
    expectConsole('A handler threw');
    const { kit } = startCall({
      onCondition: () => {
        throw new Error('telemetry is down');
      },
    });
    kit.report('x');
    await findSurface('toast');
  });
});
