import { expect, it } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestStore } from './create-test-store.js';

const busy = () => createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });

it('the device that was picked and failed is the one that is told to have failed, until another one is', async () => {
  const { store, guard, clock } = createTestStore();
  const operation = async () => {
    throw busy();
  };
  await guard(operation, { device: 'camera', deviceId: 'c1' }).catch(() => {});
  const id = store.getSnapshot().conditions[0]?.id ?? '';
  const failed = () => store.get(id)?.info.deviceId;
  expect(failed()).toBe('c1');
  await store.retry(id, { cameraId: 'c2' });
  expect(failed()).toBe('c2');
  await clock.advance(1_000);
  await store.retry(id);
  expect(failed()).toBe('c2');
});
