import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../src/core/warn.js';
import { createRtcError } from '../../src/testing/index.js';
import { expectConsole } from '../expect-console.js';
import { createTestKit } from './create-test-kit.js';

class SessionExpired extends Error {}

describe('an app’s own error', () => {
  it.each([
    ['with a number of the SDK’s', { code: 10_006 }],
    ['with another', { code: -10_013, message: 'no' }],
    ['with one in its words', new Error('sign-in failed, code: 5001')],
    ['with a sub-code', Object.assign(new Error('no'), { extraCode: 70_001 })],
    ['of a clipboard', Object.assign(new Error('Write permission denied.'), { name: 'NotAllowedError' })],
    ['with a reason of its own', { reason: 'banned', status: 403 }],
  ])('%s is unknown', (_name, error) => {
    const { kit, first } = createTestKit();
    kit.report(error);
    expect(first()).toMatchObject({ kind: 'unknown', surface: 'toast' });
    expect(first()?.info.code).toBeUndefined();
  });

  it('means what the app says, which is asked first, with what it knows of it', () => {
    const classify = vi.fn((raw: unknown) => (raw instanceof SessionExpired ? 'sign-in-expired' : undefined));
    const { kit, kinds } = createTestKit({}, { classify });
    kit.report(new SessionExpired(), { operation: 'join', userId: 'ann' });
    kit.report(new Error('another'));
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['sign-in-expired', 'unknown', 'server-timeout']);
    expect(classify.mock.calls[0]).toEqual([expect.any(SessionExpired), { operation: 'join', userId: 'ann' }]);
  });

  it('and the SDK’s too, if it likes', () => {
    const { kit, kinds } = createTestKit({}, { classify: () => 'call-timeout' });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['call-timeout']);
  });

  it('means what the latest provider knows', () => {
    const { kit, kinds } = createTestKit({}, { classify: () => 'service-busy' });
    const layer = kit.addSettings({ classify: (raw) => (raw === 'mine' ? 'join-refused' : undefined) });
    kit.report('mine');
    kit.report('of nobody');
    layer.remove();
    kit.report('mine');
    expect(kinds()).toEqual(['join-refused', 'service-busy']);
    expect(kit.store.getSnapshot().conditions[1]?.count).toBe(2);
  });

  it('is unknown where the app throws, or gives what is no kind', () => {
    forgetWarnings();
    expectConsole('classify gave what is no kind');
    expectConsole('A handler threw');
    const { kit, kinds } = createTestKit({}, { classify: () => 'teapot' as never });
    kit.report('one');
    kit.addSettings({
      classify() {
        throw new Error('of the app');
      },
    });
    kit.report('two');
    expect(kinds()).toEqual(['unknown']);
  });
});

describe('the policy', () => {
  it('may speak of all kinds of a surface, and of one of them otherwise', () => {
    const policy = { toast: { severity: 'info', duration: 3_000 }, 'server-timeout': { severity: 'error' } } as const;
    const { kit, store } = createTestKit({}, { policy });
    kit.report(createRtcError('API_CALL_TIMEOUT'));
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(store.getSnapshot().surfaces.toast).toMatchObject([
      { kind: 'call-timeout', severity: 'info', duration: 3_000 },
      { kind: 'server-timeout', severity: 'error', duration: 3_000 },
    ]);
  });

  it('silences a surface but for the kind that has a rule of its own', () => {
    const { kit, kinds } = createTestKit({}, { policy: { toast: false, 'server-timeout': { duration: 9 } } });
    kit.report(createRtcError('API_CALL_TIMEOUT'));
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('is read anew when an error occurs again', () => {
    const { kit, first } = createTestKit();
    const layer = kit.addSettings({ policy: { 'server-timeout': { severity: 'info' } } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(first()?.severity).toBe('info');
    layer.update({ policy: { 'server-timeout': { severity: 'warning', surface: 'banner' } } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(first()).toMatchObject({ severity: 'warning', surface: 'banner', count: 2 });
    layer.remove();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(first()).toMatchObject({ severity: 'error', surface: 'toast', duration: undefined });
  });

  it('of a kind holds for what it turns out to be, unless that has a rule of its own', async () => {
    const refusal = () =>
      createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied' });
    const machine = { permissions: { camera: 'prompt' } } as const;
    const policy = { 'permission-denied': { surface: 'toast' } } as const;
    const moved = createTestKit(machine, { policy });
    moved.kit.report(refusal(), { device: 'camera' });
    await moved.settle();
    expect(moved.first()).toMatchObject({ kind: 'permission-dismissed', surface: 'toast' });
    const own = { ...policy, 'permission-dismissed': { surface: 'banner' } } as const;
    const other = createTestKit(machine, { policy: own });
    other.kit.report(refusal(), { device: 'camera' });
    await other.settle();
    expect(other.first()).toMatchObject({ kind: 'permission-dismissed', surface: 'banner' });
  });
});
