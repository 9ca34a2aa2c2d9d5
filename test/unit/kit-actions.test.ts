import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../src/core/warn.js';
import { createFakeHost, createRtcError } from '../../src/testing/index.js';
import { createErrorKit } from '../../src/v4/create-error-kit.js';
import { expectConsole } from '../expect-console.js';
import { createActed, fail } from './create-acted.js';
import { createTestKit } from './create-test-kit.js';
import { createDeferred } from './store/create-test-store.js';

describe('what a button does', () => {
  it('retry and pick-device run the stored operation, with the choice', () => {
    const { kit } = createTestKit();
    const run = vi.fn((_attempt: unknown) => {});
    const condition = kit.report(createRtcError('DEVICE_NOT_FOUND'), { retry: run });
    kit.perform('pick-device', condition, { cameraId: 'c2' });
    expect(run).toHaveBeenCalledWith({ cameraId: 'c2', retries: 1 });
  });

  it('dismiss puts aside; continue-without also tells the app', () => {
    const continueWithout = vi.fn();
    const { act, condition, first } = createActed({ continueWithout }, createRtcError('DEVICE_NOT_FOUND'));
    act('continue-without');
    expect(first()?.status).toBe('dismissed');
    expect(continueWithout).toHaveBeenCalledWith(condition);
    const dismissed = createActed({});
    dismissed.act('dismiss');
    expect(dismissed.first()?.status).toBe('dismissed');
  });

  it('open-settings opens those of the device', () => {
    const { kit, host } = createTestKit();
    for (const device of ['camera', 'microphone', 'both', 'screen', undefined] as const) {
      kit.perform('open-settings', kit.report(createRtcError('DEVICE_NOT_FOUND'), { device }));
    }
    expect(host.openedSettings).toEqual(['camera', 'microphone', 'camera', 'screen', 'camera']);
    const without = createErrorKit({}, createFakeHost({ canOpenSettings: false }));
    expect(() => without.perform('open-settings', without.report('boom'))).not.toThrow();
  });

  it('reload loads the page, or does what the app wants instead', () => {
    const { act, host } = createActed({});
    act('reload');
    expect(host.reloads).toBe(1);
    const reload = vi.fn();
    const other = createActed({ reload });
    other.act('reload');
    expect(reload).toHaveBeenCalledTimes(1);
    expect(other.host.reloads).toBe(0);
  });

  it('contact-support calls the app, and mends nothing', async () => {
    const contactSupport = vi.fn();
    const { act, condition, settle, first } = createActed({ contactSupport });
    act('contact-support');
    await settle();
    expect(contactSupport).toHaveBeenCalledWith(condition);
    expect(first()?.status).toBe('active');
  });

  it('without a handler does nothing', () => {
    const { act, changes } = createActed({});
    for (const action of ['rejoin', 'sign-in', 'leave', 'contact-support', 'retry', 'resume'] as const) act(action);
    expect(changes).toEqual(['sign-in-expired raised']);
  });
});

describe('the app’s own repair', () => {
  it('shows as recovering until its promise settles, and mends the condition', async () => {
    const { promise, resolve } = createDeferred();
    const { act, first, settle, kinds } = createActed({ signIn: () => promise });
    act('sign-in');
    expect(first()?.status).toBe('recovering');
    resolve();
    await settle();
    expect(kinds()).toEqual([]);
  });

  it('that fails is shown, and the condition is back', async () => {
    const error = createRtcError('JOIN_ROOM_FAILED');
    const { act, settle, kinds, first } = createActed(
      { rejoin: () => Promise.reject(error) },
      createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'),
    );
    act('rejoin');
    await settle();
    expect(kinds()).toEqual(['connection-lost', 'join-failed']);
    expect(first()?.status).toBe('active');
  });

  it('that throws at once, or gives back something that throws on every read, is shown', async () => {
    const evil = new Proxy({}, { get: () => fail() });
    for (const signIn of [fail, () => evil]) {
      const { act, settle, kinds } = createActed({ signIn });
      expect(() => act('sign-in')).not.toThrow();
      await settle();
      expect(kinds()).toEqual(['sign-in-expired', 'unknown']);
    }
  });

  it('that tells nothing of its end does not leave an end screen in the way of what it began', async () => {
    const { act, settle, kinds, store } = createActed({ rejoin: () => {} }, { reason: 'kick', message: '' });
    act('rejoin');
    await settle();
    expect(kinds()).toEqual([]);
    expect(store.getHistory()).toMatchObject([{ resolution: 'superseded' }]);
  });

  it('that tells nothing of its end leaves the banner to the connection', async () => {
    const { act, settle, kinds } = createActed(
      { rejoin: () => {} },
      createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'),
    );
    act('rejoin');
    await settle();
    expect(kinds()).toEqual(['connection-lost']);
  });
});

describe('leaving a call that has ended', () => {
  const closed = { reason: 'room-disband', message: '' };

  it('is over at once where the app tells nothing of its end, on a banner too', async () => {
    const leave = vi.fn();
    const { act, condition, settle, kinds, store } = createActed({ leave }, closed);
    act('leave');
    await settle();
    expect(leave).toHaveBeenCalledExactlyOnceWith(condition);
    expect(kinds()).toEqual([]);
    expect(store.getHistory()).toMatchObject([{ resolution: 'superseded' }]);
    const banner = createTestKit({}, { recovery: { leave }, policy: { 'room-closed': { surface: 'banner' } } });
    banner.kit.perform('leave', banner.kit.report(closed));
    await banner.settle();
    expect(banner.kinds()).toEqual([]);
  });

  it('is under way until the app’s promise settles, and nothing is said to work again', async () => {
    const { promise, resolve } = createDeferred();
    const { act, first, settle, kinds, store } = createActed({ leave: () => promise }, closed);
    act('leave');
    expect(first()?.status).toBe('recovering');
    resolve();
    await settle();
    expect(kinds()).toEqual([]);
    expect(store.getHistory()).toMatchObject([{ resolution: 'superseded' }]);
  });

  it('that fails is shown, and may be tried again', async () => {
    const leave = vi.fn(() => Promise.reject(createRtcError('JOIN_ROOM_FAILED')));
    const { act, settle, kinds, first } = createActed({ leave }, closed);
    act('leave');
    await settle();
    expect(kinds()).toEqual(['room-closed', 'join-failed']);
    expect(first()?.status).toBe('active');
    act('leave');
    await settle();
    expect(leave).toHaveBeenCalledTimes(2);
  });

  it('that never ends holds nobody: pressed once more it is out of the way, and the app is asked once', async () => {
    const leave = vi.fn(() => new Promise(() => {}));
    const { act, host, settle, first } = createActed({ leave }, closed);
    for (let click = 0; click < 3; click++) act('leave');
    await settle();
    expect(first()?.status).toBe('recovering');
    await host.advance(1_000);
    act('leave');
    expect(first()?.status).toBe('dismissed');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('works while a way back hangs', async () => {
    const leave = vi.fn();
    const { act, settle, kinds } = createActed({ rejoin: () => new Promise(() => {}), leave }, { reason: 'kick' });
    act('rejoin');
    await settle();
    act('leave');
    await settle();
    expect(leave).toHaveBeenCalledOnce();
    expect(kinds()).toEqual([]);
  });
});

describe('who hears of buttons', () => {
  it('is told by each layer of settings, before anything is done, until it is taken away', () => {
    const heard: string[] = [];
    const { kit } = createTestKit({}, { onAction: (action, { kind }) => heard.push(`first ${action} ${kind}`) });
    const layer = kit.addSettings({ onAction: (action) => heard.push(`second ${action}`) });
    const condition = kit.report(createRtcError('DEVICE_NOT_FOUND'), { retry: () => heard.push('retried') });
    kit.perform('retry', condition);
    expect(heard).toEqual(['first retry device-not-found', 'second retry', 'retried']);
    layer.remove();
    kit.perform('dismiss', condition);
    expect(heard.slice(3)).toEqual(['first dismiss device-not-found']);
  });

  it('costs nothing where it throws', () => {
    forgetWarnings();
    expectConsole('A handler threw');
    const run = vi.fn();
    const { kit } = createTestKit({}, { onAction: fail });
    kit.perform('retry', kit.report(createRtcError('DEVICE_NOT_FOUND'), { retry: run }));
    expect(run).toHaveBeenCalledTimes(1);
  });
});
