import { describe, expect, it } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { createDistinctErrors, createTestStore } from './create-test-store.js';

const info = () => createRtcError('INVALID_OPERATION', { message: 'previous publish() is ongoing' });

describe('the toasts on screen', () => {
  it('are three, the oldest first; the rest is a count', () => {
    const { store, toasts } = createTestStore();
    const ids = createDistinctErrors(5).map((error) => store.report(error).id);
    expect(toasts().map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(store.getSnapshot().waitingToasts).toBe(2);
  });

  it('make room for the one that has waited longest', () => {
    const { store, toasts } = createTestStore();
    const ids = createDistinctErrors(5).map((error) => store.report(error).id);
    store.dismiss(ids[1] ?? '');
    expect(toasts().map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]]);
    expect(store.getSnapshot().waitingToasts).toBe(1);
  });

  it('give way to a graver one, the lightest first, and it takes their place in the queue', () => {
    const { store, toasts } = createTestStore({ 'already-publishing': { severity: 'info' } });
    const [first, second, third] = createDistinctErrors(3);
    store.report(first);
    const light = store.report(info());
    store.report(second);
    store.report(third);
    expect(toasts().map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    expect(store.getSnapshot().waitingToasts).toBe(1);
    for (const { id } of toasts()) store.dismiss(id);
    expect(toasts()).toMatchObject([{ id: light.id }]);
  });

  it('never give way while somebody reads them, and do when the reading ends', async () => {
    const { store, toasts, settle } = createTestStore({ 'already-publishing': { severity: 'info' } });
    const light = store.report(info());
    toasts();
    const [letGo, letGoToo] = [store.hold(light.id), store.hold(light.id)];
    for (const error of createDistinctErrors(4)) store.report(error);
    expect(toasts().map(({ id }) => id)).toContain(light.id);
    letGo();
    letGo();
    expect(store.isHeld(light.id)).toBe(true);
    expect(toasts().map(({ id }) => id)).toContain(light.id);
    letGoToo();
    await settle();
    expect(store.isHeld(light.id)).toBe(false);
    expect(toasts().map(({ id }) => id)).not.toContain(light.id);
  });

  it('do not change places when one of them occurs again', () => {
    const { store, toasts } = createTestStore();
    const errors = createDistinctErrors(3);
    const ids = errors.map((error) => store.report(error).id);
    store.report(createRtcError(errors[0]?.getCode() ?? 0));
    expect(toasts().map(({ id }) => id)).toEqual(ids);
  });

  it('never tell that something was mended which nobody saw', () => {
    const { store, toasts, clock } = createTestStore();
    const ids = createDistinctErrors(4).map((error) => store.report(error).id);
    store.resolve(ids[3] ?? '', 'healed');
    store.dismiss(ids[0] ?? '');
    expect(toasts().map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    expect(clock.timerCount()).toBe(0);
  });
});
