import { describe, expect, it, vi } from 'vitest';
import type { DeviceOption } from '../../../src/core/host.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

const camera: DeviceOption = { id: 'c1', kind: 'camera', label: 'Camera 1' };
const otherCamera: DeviceOption = { id: 'c2', kind: 'camera', label: 'Camera 2' };
const microphone: DeviceOption = { id: 'm1', kind: 'microphone', label: 'Microphone' };
const missing = () =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotFoundError', message: 'Requested device not found' });
const inUse = () => createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });

describe('which device is missing', () => {
  it.each([
    ['the camera', [microphone], 'camera'],
    ['the microphone', [camera], 'microphone'],
    ['both', [], 'both'],
  ] as const)('%s, seen from what is there', async (_name, devices, expected) => {
    const { store, settle, first } = createTestKit({ devices });
    store.report(createRtcError('DEVICE_NOT_FOUND'));
    await settle();
    expect(first()).toMatchObject({ kind: 'device-not-found', info: { device: expected } });
  });

  it('is what the app asked for, where it said so', async () => {
    const { store, settle, first } = createTestKit({ devices: [] });
    store.report(missing(), { device: 'camera' });
    await settle();
    expect(first()).toMatchObject({ kind: 'device-not-found', info: { device: 'camera' } });
  });

  it('none: Firefox says so of a device that the system keeps from it', async () => {
    const { store, settle, first } = createTestKit({ devices: [camera, microphone] });
    store.report(missing(), { device: 'camera' });
    await settle();
    expect(first()).toMatchObject({ kind: 'permission-denied-by-system', surface: 'permission' });
  });
});

describe('a device that is plugged in', () => {
  it('is tried once, without a click, and the panel goes', async () => {
    const { kit, host, settle, kinds, changes } = createTestKit({ devices: [microphone] });
    let error: unknown = missing();
    const run = vi.fn(async () => {
      if (error) throw error;
    });
    kit.guard(run, { device: 'camera' });
    await settle();
    error = undefined;
    host.setDevices([microphone, camera]);
    await settle();
    expect(run).toHaveBeenCalledTimes(2);
    expect(kinds()).toEqual([]);
    expect(changes.at(-1)).toBe('device-not-found resolved');
  });

  it('is tried once, however often the browser tells', async () => {
    const { store, host, settle, first } = createTestKit({ devices: [camera] });
    const run = vi.fn(async () => {
      throw inUse();
    });
    store.report(inUse(), { device: 'camera', retry: run });
    await settle();
    host.setDevices([camera, otherCamera]);
    host.setDevices([camera, otherCamera]);
    await settle();
    host.setDevices([camera, otherCamera]);
    await host.advance(60_000);
    expect(run).toHaveBeenCalledTimes(1);
    expect(first()).toMatchObject({ kind: 'device-in-use', status: 'active' });
    host.setDevices([camera]);
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is not tried where it does not fit', async () => {
    const { store, host, settle } = createTestKit({ devices: [] });
    const run = vi.fn(async () => {});
    store.report(missing(), { device: 'camera', retry: run });
    await settle();
    host.setDevices([microphone]);
    await settle();
    expect(run).not.toHaveBeenCalled();
  });

  it('ends what was put aside, and captures nothing behind anybody’s back', async () => {
    const { store, host, settle, kinds } = createTestKit({ devices: [] });
    const run = vi.fn(async () => {});
    const { id } = store.report(missing(), { device: 'camera', retry: run });
    await settle();
    store.dismiss(id);
    host.setDevices([camera]);
    await settle();
    expect(run).not.toHaveBeenCalled();
    expect(kinds()).toEqual([]);
  });

  it('is watched for only while something is missing', async () => {
    const { store, host, settle } = createTestKit({ devices: [] });
    const before = host.listenerCount();
    const { id } = store.report(missing(), { device: 'camera' });
    await settle();
    expect(host.listenerCount()).toBe(before + 1);
    store.resolve(id);
    expect(host.listenerCount()).toBe(before);
  });
});
