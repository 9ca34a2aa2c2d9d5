import { describe, expect, it } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestStore } from './create-test-store.js';

describe('the snapshot', () => {
  it('is the same object until something has changed', async () => {
    const { store, settle } = createTestStore();
    const empty = store.getSnapshot();
    store.report(createRtcError('REMOTE_STREAM_NOT_EXIST'));
    await settle();
    expect(store.getSnapshot()).toBe(empty);
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    const one = store.getSnapshot();
    expect(one).not.toBe(empty);
    store.hold(id)();
    await settle();
    expect(store.getSnapshot()).toBe(one);
  });

  it('changes only the part that has changed', () => {
    const { store } = createTestStore();
    store.report(createRtcError('DEVICE_NOT_FOUND'), { device: 'camera' });
    const before = store.getSnapshot();
    store.report(createRtcError('SERVER_TIMEOUT'));
    const after = store.getSnapshot();
    expect(after.surfaces.device).toBe(before.surfaces.device);
    expect(after.surfaces.banner).toBe(before.surfaces.banner);
    expect(after.surfaces.toast).not.toBe(before.surfaces.toast);
    expect(after.conditions[0]).toBe(before.conditions[0]);
  });

  it('shows each kind on its own surface, put-aside ones on none', () => {
    const { store } = createTestStore();
    store.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }));
    store.report(createRtcError('PLAY_NOT_ALLOWED'));
    store.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    store.report({ reason: 'kick', message: '' });
    const { id } = store.report(createRtcError('DEVICE_NOT_FOUND'));
    store.dismiss(id);
    const { surfaces, conditions } = store.getSnapshot();
    expect(Object.entries(surfaces).map(([surface, shown]) => [surface, shown.length])).toEqual([
      ['toast', 0],
      ['permission', 1],
      ['device', 0],
      ['autoplay', 1],
      ['banner', 1],
      ['screen', 1],
    ]);
    expect(conditions).toHaveLength(5);
  });
});
