import { describe, expect, it, vi } from 'vitest';
import { diagnosePermission } from '../../../src/core/recovery/diagnose-permission.js';
import { inputsOf } from '../../../src/core/recovery/inputs.js';
import { v4 } from '../../../src/sdk/v4/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createDeferred } from '../store/create-test-store.js';

const refusal = (message = 'Permission denied') =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message });

describe('who refused', () => {
  it('the camera or the microphone is asked of the browser, the screen never is', async () => {
    expect(inputsOf('camera')).toEqual(['camera']);
    expect(inputsOf('microphone')).toEqual(['microphone']);
    expect(inputsOf('both')).toEqual(['camera', 'microphone']);
    expect(inputsOf(undefined)).toEqual(['camera', 'microphone']);
    expect(inputsOf('screen')).toEqual([]);
    const { store, host } = createTestKit();
    const { id } = store.report(refusal('Permission denied by system'), { device: 'screen' });
    const condition = store.get(id);
    const errors = { ...v4.errors, classify: () => 'permission-denied' as const };
    expect(condition && (await diagnosePermission(condition, host, errors))).toEqual({});
    expect(host.queries).toEqual([]);
  });

  it('was the page around it, even where it keeps back only one of both', async () => {
    const { store, host, settle, first } = createTestKit({ allows: { camera: true, microphone: false } });
    store.report(refusal(), { device: 'both' });
    await settle();
    expect(first()?.kind).toBe('permission-blocked-by-policy');
    expect(host.queries).toEqual([]);
  });

  it('was nobody, where one permission is there and the other is still to be asked for', async () => {
    const { store, settle, first } = createTestKit({ permissions: { camera: 'granted', microphone: 'prompt' } });
    store.report(refusal(), { device: 'both' });
    await settle();
    expect(first()?.kind).toBe('permission-dismissed');
  });

  it('was nobody, where the browser says that the question was closed', async () => {
    const { store, settle, first } = createTestKit({ permissions: { camera: 'granted', microphone: 'granted' } });
    store.report(refusal('Permission dismissed'), { device: 'both' });
    await settle();
    expect(first()?.kind).toBe('permission-dismissed');
  });

  it('is what the last refusal says, not what one before it was found to be', async () => {
    const { store, host, settle, first } = createTestKit({ permissions: { camera: 'granted' } });
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()?.kind).toBe('permission-denied-by-system');
    host.setPermission('camera', 'unknown', { isSilent: true });
    store.report(refusal(), { device: 'camera' });
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied', count: 2 });
    host.setPermission('camera', 'denied', { isSilent: true });
    store.report(refusal('Permission denied by system'), { device: 'camera' });
    await settle();
    expect(store.getSnapshot().conditions.at(-1)?.kind).toBe('permission-denied-by-system');
  });

  it('is no longer asked of what has ended meanwhile', async () => {
    const { store, host, settle } = createTestKit({ permissions: { camera: 'denied' } });
    store.report(refusal(), { device: 'camera' });
    const { id } = store.report(refusal(), { device: 'camera' });
    store.resolve(id);
    await settle();
    expect(host.queries).toEqual(['camera']);
  });
});

describe('when something may have been granted', () => {
  it('only what is missing is asked for', async () => {
    const { store, host, settle } = createTestKit({ permissions: { microphone: 'denied' } });
    store.report(refusal(), { device: 'microphone' });
    await settle();
    host.focus();
    await settle();
    expect(host.queries).toEqual(['microphone', 'microphone']);
  });

  it('each of several runs by itself', async () => {
    const { store, host, settle } = createTestKit({ permissions: { camera: 'denied', microphone: 'denied' } });
    const [camera, microphone] = [vi.fn(async () => {}), vi.fn(async () => {})];
    store.report(refusal(), { device: 'camera', retry: camera });
    store.report(refusal(), { device: 'microphone', retry: microphone });
    await settle();
    host.setPermission('camera', 'granted');
    await settle();
    expect(camera).toHaveBeenCalledTimes(1);
    expect(microphone).not.toHaveBeenCalled();
  });

  it('a refused screen stays refused', async () => {
    const { store, host, settle, first } = createTestKit({}, { classify: () => 'permission-denied' });
    store.report(new Error('of an app'), { device: 'screen' });
    await settle();
    host.focus();
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied', status: 'active' });
  });

  it('it runs at once, though the last try was just now', async () => {
    const { store, host, settle } = createTestKit({ permissions: { camera: 'denied' } });
    const run = vi.fn(async () => {
      host.setPermission('camera', 'denied', { isSilent: true });
      throw refusal();
    });
    store.report(refusal(), { device: 'camera', retry: run });
    await settle();
    for (const times of [1, 2]) {
      host.setPermission('camera', 'granted');
      await settle();
      expect(run).toHaveBeenCalledTimes(times);
    }
  });

  it('what has no way to try again is healed by it', async () => {
    const { store, host, settle } = createTestKit({ permissions: { camera: 'denied' } });
    store.report(refusal(), { device: 'camera' });
    await settle();
    host.setPermission('camera', 'granted');
    await settle();
    expect(store.getHistory()).toMatchObject([{ kind: 'permission-denied', resolution: 'healed' }]);
  });

  it('a retry that is under way decides by itself', async () => {
    const { store, host, settle, first } = createTestKit({ permissions: { camera: 'denied' } });
    const { promise, reject } = createDeferred();
    const { id } = store.report(refusal(), { device: 'camera', retry: () => promise });
    await settle();
    store.retry(id);
    host.setPermission('camera', 'granted');
    await settle();
    host.setPermission('camera', 'denied', { isSilent: true });
    reject(refusal());
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied', status: 'active', count: 2 });
  });

  it('what has ended before the browser answers stays ended', async () => {
    const { store, host, settle, changes, kinds } = createTestKit({ permissions: { camera: 'denied' } });
    const { id } = store.report(refusal(), { device: 'camera' });
    await settle();
    store.dismiss(id);
    host.setPermission('camera', 'granted');
    store.resolve(id);
    const before = [...changes];
    await settle();
    expect(kinds()).toEqual([]);
    expect(changes).toEqual(before);
  });
});
