import { describe, expect, it, vi } from 'vitest';
import type { PermissionAnswer } from '../../../src/core/host.js';
import type { Device } from '../../../src/core/types.js';
import { createRtcError, type FakeHostOptions } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

const refusal = (message = 'Permission denied') =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message });
const both = (camera: PermissionAnswer, microphone = camera) => ({ permissions: { camera, microphone } });

describe('who refused', () => {
  it.each<[string, FakeHostOptions, { message?: string; device?: Device }, { kind: string; device?: Device }]>([
    ['the participant', both('denied'), { device: 'both' }, { kind: 'permission-denied', device: 'both' }],
    [
      'for the camera alone',
      both('denied', 'granted'),
      { device: 'both' },
      { kind: 'permission-denied', device: 'camera' },
    ],
    ['for the microphone alone', both('prompt', 'denied'), {}, { kind: 'permission-denied', device: 'microphone' }],
    ['nobody: the question was closed', both('prompt'), { device: 'camera' }, { kind: 'permission-dismissed' }],
    [
      'nobody, as Chromium says itself',
      both('prompt'),
      { message: 'Permission dismissed' },
      { kind: 'permission-dismissed' },
    ],
    [
      'the participant for good, by closing it too often',
      both('denied'),
      { message: 'Permission dismissed' },
      { kind: 'permission-denied' },
    ],
    [
      'the system, for the page has leave',
      both('granted'),
      { device: 'both' },
      { kind: 'permission-denied-by-system' },
    ],
    [
      'the system, as the browser says itself',
      both('denied'),
      { message: 'Permission denied by system' },
      { kind: 'permission-denied-by-system' },
    ],
    [
      'the page around it',
      { ...both('denied'), allows: { camera: false } },
      { device: 'camera' },
      { kind: 'permission-blocked-by-policy' },
    ],
    ['the insecure page', { ...both('denied'), isSecure: false }, { device: 'camera' }, { kind: 'insecure-context' }],
    ['somebody: this browser will not tell', both('unknown'), { device: 'camera' }, { kind: 'permission-denied' }],
  ])('was %s', async (_name, options, { message, device }, expected) => {
    const { store, settle, first } = createTestKit(options);
    store.report(refusal(message), { device });
    await settle();
    expect(first()).toMatchObject({
      kind: expected.kind,
      ...(expected.device ? { info: { device: expected.device } } : {}),
    });
    expect(store.getSnapshot().surfaces.permission).toHaveLength(1);
  });

  it('of an http page is told from the message alone, and asks nothing', async () => {
    const { store, host, settle, first } = createTestKit(both('granted'));
    const message = 'http protocol does not support the ability to capture and publish streams';
    store.report(createRtcError('INVALID_OPERATION', { message }));
    await settle();
    expect(first()?.kind).toBe('insecure-context');
    expect(host.queries).toEqual([]);
  });

  it('is asked after a failure, never before, and not again while nothing happens', async () => {
    const { store, host, settle } = createTestKit(both('denied'));
    await host.advance(60_000);
    expect(host.queries).toEqual([]);
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(host.queries).toEqual(['camera']);
    await host.advance(60_000);
    expect(host.queries).toEqual(['camera']);
  });

  it('is asked anew when it happens again, for the participant may have changed their mind', async () => {
    const { store, host, settle, first } = createTestKit(both('granted'));
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()?.kind).toBe('permission-denied-by-system');
    host.setPermission('camera', 'denied', { isSilent: true });
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied', count: 2 });
    host.setPermission('camera', 'prompt', { isSilent: true });
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-dismissed', count: 3 });
  });

  it('is found out too of what was reported before the kit was started', async () => {
    const { kit, store, stop, settle, first } = createTestKit(both('prompt'));
    stop();
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()?.kind).toBe('permission-denied');
    kit.start();
    await settle();
    expect(first()?.kind).toBe('permission-dismissed');
  });

  it('and what mends it is the same when the app shows it elsewhere', async () => {
    const { store, host, settle, kinds } = createTestKit(both('denied'), {
      policy: { 'permission-denied': { surface: 'toast' } },
    });
    const run = vi.fn(async () => {});
    store.report(refusal(), { device: 'camera', retry: run });
    await settle();
    host.setPermission('camera', 'granted');
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    expect(kinds()).toEqual([]);
  });
});

describe('a permission that comes', () => {
  it('runs what failed once, without a click, and the dialog goes', async () => {
    const { kit, host, settle, changes, kinds } = createTestKit(both('denied'));
    let error: unknown = refusal();
    const run = vi.fn(async () => {
      if (error) throw error;
    });
    kit.guard(run, { device: 'both' });
    await settle();
    error = undefined;
    host.setPermission('camera', 'granted');
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    host.setPermission('microphone', 'granted');
    await settle();
    expect(run).toHaveBeenCalledTimes(2);
    expect(kinds()).toEqual([]);
    expect(changes).toEqual(['permission-denied raised', 'permission-denied recovering', 'permission-denied resolved']);
    expect(kit.store.getSnapshot().surfaces.permission).toMatchObject([{ resolution: 'retried' }]);
    await host.advance(500);
    expect(kit.store.getSnapshot().surfaces.permission).toEqual([]);
  });

  it('is noticed when the participant comes back to the page, where the browser does not tell', async () => {
    const { store, host, settle, kinds } = createTestKit(both('prompt'));
    const run = vi.fn(async () => {});
    store.report(refusal('Permission dismissed'), { device: 'camera', retry: run });
    await settle();
    host.focus();
    await settle();
    expect(run).not.toHaveBeenCalled();
    host.setPermission('camera', 'granted', { isSilent: true });
    host.focus();
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    expect(kinds()).toEqual([]);
  });

  it('runs nothing twice when several signs come at once', async () => {
    const { store, host, settle } = createTestKit(both('denied'));
    const run = vi.fn(async () => {});
    store.report(refusal(), { device: 'both', retry: run });
    await settle();
    host.setPermission('camera', 'granted');
    host.setPermission('microphone', 'granted');
    host.focus();
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('captures nothing behind the back of one who went on without', async () => {
    const { kit, store, host, settle, first, kinds } = createTestKit(both('denied'));
    const run = vi.fn(async () => {});
    const condition = store.report(refusal(), { device: 'camera', retry: run });
    await settle();
    kit.perform('continue-without', condition);
    expect(first()?.status).toBe('dismissed');
    host.setPermission('camera', 'granted');
    await settle();
    expect(run).not.toHaveBeenCalled();
    expect(kinds()).toEqual([]);
  });

  it('ends what knows no way to try again', async () => {
    const { store, host, settle, kinds } = createTestKit(both('denied'));
    store.report(refusal(), { device: 'camera' });
    await settle();
    host.setPermission('camera', 'granted');
    await settle();
    expect(kinds()).toEqual([]);
  });

  it('does not help against the system, for which only trying tells; then the system’s word is believed, without a loop', async () => {
    const { store, host, settle, first } = createTestKit(both('denied'));
    const run = vi.fn(async () => {
      throw refusal();
    });
    store.report(refusal(), { device: 'camera', retry: run });
    await settle();
    host.setPermission('camera', 'granted');
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied-by-system', status: 'active' });
    host.focus();
    host.focus();
    await host.advance(60_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('watches nothing before and nothing after', async () => {
    const { store, host, settle } = createTestKit(both('denied'));
    const before = host.listenerCount();
    const { id } = store.report(refusal(), { device: 'camera' });
    await settle();
    expect(host.listenerCount()).toBeGreaterThan(before);
    store.resolve(id);
    expect(host.listenerCount()).toBe(before);
  });
});
