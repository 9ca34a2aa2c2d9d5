import { describe, expect, it, vi } from 'vitest';
import { createRtcError } from '../../src/testing/index.js';
import { createActed, fail } from './create-acted.js';
import { createTestKit } from './create-test-kit.js';
import { createDeferred } from './store/create-test-store.js';

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
