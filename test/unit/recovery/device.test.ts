import { describe, expect, it, vi } from 'vitest';
import type { DeviceOption } from '../../../src/core/host.js';
import type { Device } from '../../../src/core/types.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createDeferred } from '../store/create-test-store.js';

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

  it('is the one of both that is not there', async () => {
    const { store, settle, first } = createTestKit({ devices: [microphone] });
    store.report(missing(), { device: 'both' });
    await settle();
    expect(first()).toMatchObject({ kind: 'device-not-found', info: { device: 'camera' } });
  });

  it.each<[string, () => unknown, Device | undefined]>([
    ['none is known, and all are there', missing, undefined],
    ['the SDK says so, and not the browser', () => createRtcError('DEVICE_NOT_FOUND'), 'camera'],
  ])('stays as it was said where %s', async (_name, error, device) => {
    const { store, settle, first } = createTestKit({ devices: [camera, microphone] });
    const before = store.report(error(), { device });
    await settle();
    expect(first()).toBe(before);
  });

  it('is none of the two where it is the screen', async () => {
    const { store, settle, first } = createTestKit({}, { classify: () => 'device-not-found' });
    const before = store.report(missing(), { device: 'screen' });
    await settle();
    expect(before.kind).toBe('device-not-found');
    expect(first()).toBe(before);
  });

  it('is not guessed where none is missing, but one is busy', async () => {
    const { store, settle, first } = createTestKit({ devices: [camera] });
    store.report(inUse());
    await settle();
    expect(first()?.kind).toBe('device-in-use');
    expect(first()?.info.device).toBeUndefined();
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

  it('is tried at once, though the last try was just now', async () => {
    const { store, host, settle } = createTestKit({ devices: [] });
    const error = () => createRtcError('DEVICE_NOT_FOUND');
    const run = vi.fn(() => Promise.reject(error()));
    store.report(error(), { device: 'camera', retry: run });
    await settle();
    host.setDevices([camera]);
    await settle();
    host.setDevices([camera, otherCamera]);
    await settle();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is tried where it is one of the two that are missing', async () => {
    const { store, host, settle } = createTestKit({ devices: [] });
    const run = vi.fn(async () => {});
    store.report(missing(), { device: 'both', retry: run });
    await settle();
    host.setDevices([microphone]);
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is told from one of another kind by the kind, for browsers call both "default"', async () => {
    const [speech, picture] = [
      { ...microphone, id: 'default' },
      { ...camera, id: 'default' },
    ];
    const { store, host, settle } = createTestKit({ devices: [speech] });
    const run = vi.fn(async () => {});
    store.report(missing(), { device: 'camera', retry: run });
    await settle();
    host.setDevices([speech, picture]);
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('while a retry is under way neither ends it nor hides that it fails', async () => {
    const { store, host, settle, first } = createTestKit({ devices: [] });
    const { promise, reject } = createDeferred();
    const { id } = store.report(missing(), { device: 'camera', retry: () => promise });
    await settle();
    store.retry(id);
    host.setDevices([camera]);
    await settle();
    expect(first()).toMatchObject({ status: 'recovering' });
    reject(createRtcError('DEVICE_NOT_FOUND'));
    await settle();
    expect(first()).toMatchObject({ kind: 'device-not-found', status: 'active' });
  });

  it('does not end what was put aside for another reason', async () => {
    const { store, host, settle, first } = createTestKit({ devices: [camera] });
    const { id } = store.report(inUse(), { device: 'camera' });
    await settle();
    store.dismiss(id);
    host.setDevices([camera, otherCamera]);
    await settle();
    expect(first()).toMatchObject({ kind: 'device-in-use', status: 'dismissed' });
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

describe('a change that changes nothing', () => {
  it('may mean that what was busy is free again: it is tried, but not before its wait is over', async () => {
    const { store, host, settle, first } = createTestKit({ devices: [camera, microphone] });
    const run = vi.fn(() => Promise.reject(inUse()));
    store.report(inUse(), { device: 'camera', retry: run });
    await settle();
    host.setDevices([camera, microphone]);
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    const wait = (first()?.retryAt ?? 0) - host.clock.monotonic();
    await host.advance(wait - 1);
    host.setDevices([camera, microphone]);
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    await host.advance(1);
    host.setDevices([camera, microphone]);
    await settle();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['another device went', [camera]],
    ['another device came', [camera, microphone, { ...microphone, id: 'm2' }]],
  ])('is another thing than one by which %s', async (_name, devices) => {
    const { store, host, settle } = createTestKit({ devices: [camera, microphone] });
    const run = vi.fn(async () => {});
    store.report(inUse(), { device: 'camera', retry: run });
    await settle();
    host.setDevices(devices);
    await settle();
    expect(run).not.toHaveBeenCalled();
  });

  it('means nothing for what is missing', async () => {
    const { store, host, settle } = createTestKit({ devices: [camera] });
    const run = vi.fn(async () => {});
    store.report(createRtcError('DEVICE_NOT_FOUND'), { device: 'camera', retry: run });
    await settle();
    host.setDevices([camera]);
    await settle();
    expect(run).not.toHaveBeenCalled();
  });
});
