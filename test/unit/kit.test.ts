import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../src/core/warn.js';
import { createErrorKit, type Recovery } from '../../src/kit/index.js';
import { createFakeClient, createFakeHost, createRtcError } from '../../src/testing/index.js';
import { expectConsole } from '../expect-console.js';
import { createTestKit } from './create-test-kit.js';
import { createDeferred } from './store/create-test-store.js';

const expired = () => createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 });

/** A kit whose app has these handlers, and a condition to act on. */
function createActed(recovery: Recovery, error: unknown = expired(), retry?: () => unknown) {
  const test = createTestKit({}, { recovery });
  const condition = test.kit.report(error, { retry });
  return {
    ...test,
    condition,
    act: (action: Parameters<typeof test.kit.perform>[0]) => test.kit.perform(action, condition),
  };
}

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

describe('a button that is pressed again and again', () => {
  const lost = () => createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED');
  const kicked = () => ({ reason: 'kick', message: '' });

  it.each([
    ['of an end screen', kicked],
    ['of a banner', lost],
  ])('%s joins once, whether the app’s rejoin tells how it ends or not', async (_name, create) => {
    for (const rejoin of [vi.fn(() => {}), vi.fn(() => new Promise(() => {})), vi.fn(async () => {})]) {
      const { act, settle } = createActed({ rejoin }, create());
      for (let click = 0; click < 3; click++) act('rejoin');
      await settle();
      for (let click = 0; click < 3; click++) act('rejoin');
      expect(rejoin).toHaveBeenCalledTimes(1);
    }
  });

  it('joins once, even where the same trouble is told again meanwhile', async () => {
    const rejoin = vi.fn(() => new Promise(() => {}));
    const { act, kit, first } = createActed({ rejoin }, lost());
    act('rejoin');
    kit.report(lost());
    expect(first()).toMatchObject({ status: 'recovering', count: 2 });
    act('rejoin');
    expect(rejoin).toHaveBeenCalledTimes(1);
  });

  it('asks for support, loads the page and goes on without a device once, until the app has done it', async () => {
    const { promise, resolve } = createDeferred();
    const handler = vi.fn(() => promise);
    const recovery = { contactSupport: handler, reload: handler, continueWithout: handler };
    const { act, settle } = createActed(recovery, createRtcError('DEVICE_NOT_FOUND'));
    for (const action of ['contact-support', 'reload', 'continue-without'] as const) {
      for (let click = 0; click < 3; click++) act(action);
    }
    expect(handler).toHaveBeenCalledTimes(3);
    resolve();
    await settle();
    for (const action of ['contact-support', 'reload', 'continue-without'] as const) act(action);
    expect(handler).toHaveBeenCalledTimes(5);
  });

  it('asks for support once for three clicks of one hand, where the app tells nothing of its end', async () => {
    const contactSupport = vi.fn();
    const { act, host } = createActed({ contactSupport }, { reason: 'banned', message: '' });
    for (let click = 0; click < 3; click++) act('contact-support');
    expect(contactSupport).toHaveBeenCalledTimes(1);
    await host.advance(500);
    act('contact-support');
    expect(contactSupport).toHaveBeenCalledTimes(2);
  });

  it('goes on without a device once, where the app tells nothing of it', () => {
    const continueWithout = vi.fn();
    const { act } = createActed({ continueWithout }, createRtcError('DEVICE_NOT_FOUND'));
    for (let click = 0; click < 3; click++) act('continue-without');
    expect(continueWithout).toHaveBeenCalledTimes(1);
  });

  it('runs a handler for a silent condition, which the app draws itself', () => {
    const rejoin = vi.fn();
    const { kit } = createTestKit({}, { recovery: { rejoin }, policy: { unknown: false } });
    kit.perform('rejoin', kit.report('boom'));
    expect(rejoin).toHaveBeenCalledTimes(1);
  });
});

describe('a handler that never ends', () => {
  it('gives its button back after a minute, and mends the condition when it succeeds after all', async () => {
    const { promise, resolve } = createDeferred();
    const rejoin = vi.fn(() => promise);
    const { act, host, first, settle, kinds } = createActed({ rejoin }, { reason: 'kick', message: '' });
    act('rejoin');
    await host.advance(59_999);
    expect(first()?.status).toBe('recovering');
    await host.advance(1);
    expect(first()?.status).toBe('active');
    act('rejoin');
    expect(rejoin).toHaveBeenCalledTimes(2);
    resolve();
    await settle();
    expect(kinds()).toEqual([]);
    expect(host.timerCount()).toBe(0);
  });

  it('gives the button of a banner back after ten seconds, where it tells nothing of its end', async () => {
    const { act, host, first } = createActed(
      { rejoin: () => {} },
      createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'),
    );
    act('rejoin');
    expect(first()?.status).toBe('recovering');
    await host.advance(10_000);
    expect(first()?.status).toBe('active');
  });

  it('that throws or rejects is shown, and its button is back at once', async () => {
    for (const rejoin of [fail, () => Promise.reject(new Error('fails'))]) {
      const handler = vi.fn(rejoin);
      const { act, first, settle, kinds } = createActed({ rejoin: handler }, { reason: 'kick', message: '' });
      for (let attempt = 1; attempt <= 2; attempt++) {
        act('rejoin');
        await settle();
        expect(first()?.status).toBe('active');
        expect(kinds()).toEqual(['removed-duplicate', 'unknown']);
        expect(handler).toHaveBeenCalledTimes(attempt);
      }
    }
  });
});

describe('settings', () => {
  it('of several lie over each other, and each takes back only its own', () => {
    const told: string[] = [];
    const rejoins: string[] = [];
    const { kit, first } = createTestKit({}, { policy: { unknown: { severity: 'info' } } });
    const one = kit.addSettings({
      recovery: { rejoin: () => rejoins.push('one') },
      policy: { unknown: { severity: 'warning' } },
      onCondition: (_condition, change) => told.push(`one ${change}`),
    });
    const two = kit.addSettings({
      recovery: { signIn: () => {} },
      policy: { 'server-timeout': { surface: 'banner' } },
      onCondition: (_condition, change) => told.push(`two ${change}`),
    });
    expect(kit.getCapabilities()).toMatchObject({ rejoin: true, signIn: true });
    const condition = kit.report('boom');
    expect(condition).toMatchObject({ severity: 'warning' });
    expect(told).toEqual(['one raised', 'two raised']);
    one.update({ recovery: { rejoin: () => rejoins.push('one, anew') } });
    two.update({ recovery: { rejoin: () => rejoins.push('two') } });
    one.update({ recovery: { rejoin: () => rejoins.push('one, once more') } });
    kit.perform('rejoin', kit.report('boom'));
    two.remove();
    expect(kit.getCapabilities()).toMatchObject({ rejoin: true, signIn: false });
    kit.perform('rejoin', kit.report('boom'));
    expect(rejoins).toEqual(['two', 'one, once more']);
    one.remove();
    expect(kit.getCapabilities()).toMatchObject({ rejoin: false, signIn: false });
    kit.store.clear();
    kit.report('boom');
    expect(first()?.severity).toBe('info');
    expect(told).toEqual(['one raised', 'two raised']);
  });

  it('that bring or take a handler are told to whoever draws buttons', async () => {
    const { kit, settle } = createTestKit();
    const heard: boolean[] = [];
    const before = kit.getCapabilities();
    kit.observeCapabilities(() => heard.push(kit.getCapabilities().rejoin));
    const layer = kit.addSettings({ recovery: { signIn: undefined } });
    await settle();
    expect(kit.getCapabilities()).toBe(before);
    layer.update({ recovery: { rejoin: () => {} } });
    await settle();
    layer.update({ recovery: { rejoin: () => {} } });
    await settle();
    layer.remove();
    await settle();
    expect(heard).toEqual([true, false]);
  });

  it('that hand the SDK in late have the browser checked then, and once', async () => {
    const check = vi.fn(async () => ({ result: true, detail: {} }));
    const { kit } = createTestKit();
    const layer = kit.addSettings({});
    const sdk = { checkSystemRequirements: check };
    layer.update({ sdk });
    layer.update({ sdk, resumeOnGesture: false });
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('may change while the kit lives', () => {
    const { kit, first } = createTestKit();
    expect(kit.getCapabilities()).toEqual({
      rejoin: false,
      signIn: false,
      contactSupport: false,
      leave: false,
      openSettings: true,
    });
    kit.addSettings({ recovery: { rejoin: () => {} }, policy: { unknown: { surface: 'banner' } } });
    expect(kit.getCapabilities().rejoin).toBe(true);
    kit.report('boom');
    expect(first()?.surface).toBe('banner');
  });

  it('whose onCondition throws do not break the app, and the developer is told without a secret', () => {
    const kit = createErrorKit(
      {
        onCondition() {
          throw new Error('sent ?userSig=abc to https://a.test/?token=hunter2');
        },
      },
      createFakeHost(),
    );
    forgetWarnings();
    expectConsole(/^console.warn: \[trtc-error-kit\] A handler threw(?!.*(hunter2|abc))/);
    expect(kit.report('boom').kind).toBe('unknown');
  });
});

describe('the browser check', () => {
  const checkOf = (result: boolean, detail: Record<string, boolean>) => ({
    checkSystemRequirements: async () => ({ result, detail }),
  });

  it('tells before the call what exactly is missing', async () => {
    const detail = { isBrowserSupported: true, isWebRTCSupported: false, isH264DecodeSupported: false };
    const { first, settle } = createTestKit({}, { sdk: checkOf(false, detail) });
    await settle();
    expect(first()).toMatchObject({
      kind: 'unsupported-browser',
      surface: 'screen',
      info: { cause: { missing: ['webrtc', 'h264_decode'] } },
    });
  });

  it('says nothing of a browser that can do it, of a check that fails, and after the kit was stopped', async () => {
    const able = createTestKit({}, { sdk: checkOf(true, {}) });
    const failing = createTestKit({}, { sdk: { checkSystemRequirements: () => Promise.reject(new Error('no')) } });
    const stopped = createTestKit({}, { sdk: checkOf(false, {}) });
    stopped.stop();
    for (const { settle, changes } of [able, failing, stopped]) {
      await settle();
      expect(changes).toEqual([]);
    }
  });
});

describe('start and stop', () => {
  it('started twice it watches once, and until the last stop', () => {
    const { kit, host, stop } = createTestKit();
    const listeners = host.listenerCount();
    const stopToo = kit.start();
    expect(host.listenerCount()).toBe(listeners);
    stop();
    stop();
    expect(host.listenerCount()).toBe(listeners);
    stopToo();
    expect(host.listenerCount()).toBe(0);
  });

  it('stopped in the middle of a grace it leaves no timer', () => {
    const { kit, host, stop } = createTestKit();
    kit.bind(createFakeClient());
    host.setOnline(false);
    expect(host.timerCount()).toBe(1);
    stop();
    expect(host.timerCount()).toBe(0);
  });

  it('makes no listener by being made, for StrictMode makes one and throws it away', () => {
    const host = createFakeHost({ isOnline: false });
    createErrorKit({}, host);
    expect(host.listenerCount()).toBe(0);
    expect(host.timerCount()).toBe(0);
  });

  it('tells whoever waits that nobody is left to mend it, but not where it is started again at once', async () => {
    const { kit, stop, settle } = createTestKit();
    const error = createRtcError('SERVER_TIMEOUT');
    let outcome: unknown = 'waiting';
    kit
      .guard(() => Promise.reject(error), { wait: true })
      .catch((reason) => {
        outcome = reason;
      });
    await settle();
    stop();
    const stopToo = kit.start();
    await settle();
    expect(outcome).toBe('waiting');
    stopToo();
    await settle();
    expect(outcome).toBe(error);
    expect(kit.store.getSnapshot().conditions).toMatchObject([{ kind: 'server-timeout', canRetry: false }]);
  });

  it('shows what was reported before it was started', () => {
    const host = createFakeHost();
    const kit = createErrorKit({}, host);
    kit.report(createRtcError('SERVER_TIMEOUT'), { scope: createFakeClient() });
    kit.start();
    expect(kit.store.getSnapshot().surfaces.toast).toMatchObject([{ kind: 'server-timeout', status: 'active' }]);
  });
});

function fail(): never {
  throw new Error('fails');
}
