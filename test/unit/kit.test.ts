import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../src/core/warn.js';
import { createFakeClient, createFakeHost, createRtcError } from '../../src/testing/index.js';
import { createErrorKit } from '../../src/v4/create-error-kit.js';
import { expectConsole } from '../expect-console.js';
import { createTestKit } from './create-test-kit.js';

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
      canRejoin: expect.any(Function),
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
    kit.report(createRtcError('SERVER_TIMEOUT'), { owner: createFakeClient() });
    kit.start();
    expect(kit.store.getSnapshot().surfaces.toast).toMatchObject([{ kind: 'server-timeout', status: 'active' }]);
  });
});
