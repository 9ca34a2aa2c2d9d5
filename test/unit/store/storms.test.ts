import { describe, expect, it } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { createDistinctErrors, createTestStore } from './create-test-store.js';

// How many conditions of one surface are kept.
const MAX_CONDITIONS = 100;

describe('a storm in one tick', () => {
  it('of a thousand equal errors is one condition and one notice', async () => {
    const test = createTestStore();
    for (let index = 0; index < 1_000; index++) test.store.report(createRtcError('SERVER_TIMEOUT'));
    expect(test.notices).toBe(0);
    await test.settle();
    expect(test.notices).toBe(1);
    expect(test.toasts()).toMatchObject([{ count: 1_000 }]);
  });

  it.each([100, 1_000])('of %i different errors is three toasts, a count and one notice', async (count) => {
    const test = createTestStore();
    for (const error of createDistinctErrors(count)) test.store.report(error);
    await test.settle();
    expect(test.notices).toBe(1);
    expect(test.toasts()).toHaveLength(3);
    expect(test.store.getSnapshot().waitingToasts).toBe(Math.min(count, MAX_CONDITIONS) - 3);
    expect(test.store.getSnapshot().conditions.length).toBeLessThanOrEqual(MAX_CONDITIONS);
  });
});

describe('a storm over many ticks', () => {
  it('of different errors tells of the count at most four times a second', async () => {
    const test = createTestStore();
    const errors = createDistinctErrors(1_000);
    for (const error of errors.splice(0, 3)) test.store.report(error);
    await test.settle();
    const before = test.notices;
    for (const error of errors) {
      test.store.report(error);
      await test.clock.advance(2);
    }
    expect(test.notices - before).toBeGreaterThan(0);
    expect(test.notices - before).toBeLessThanOrEqual(8);
    await test.clock.advance(250);
    expect(test.store.getSnapshot().waitingToasts).toBe(MAX_CONDITIONS - 3);
  });

  it('of equal errors tells of the count at most four times a second, and of the last count in the end', async () => {
    const test = createTestStore();
    let told = 0;
    test.store.subscribe(() => {
      told = test.toasts()[0]?.count ?? 0;
    });
    for (let index = 0; index < 500; index++) {
      test.store.report(createRtcError('SERVER_TIMEOUT'));
      await test.clock.advance(2);
    }
    expect(test.notices).toBeLessThanOrEqual(5);
    await test.clock.advance(250);
    expect(told).toBe(500);
    expect(test.clock.timerCount()).toBe(0);
  });

  it('of silent errors tells at most four times a second', async () => {
    const test = createTestStore();
    for (let index = 0; index < 500; index++) {
      test.store.report(createRtcError('REMOTE_STREAM_NOT_EXIST'));
      await test.clock.advance(2);
    }
    expect(test.notices).toBeLessThanOrEqual(5);
  });

  it('tells at once of a new toast, a mended one and one that is put aside, however lately it told of a count', async () => {
    const test = createTestStore();
    const [first, second, third] = createDistinctErrors(3);
    const steps = [
      () => test.store.report(first),
      () => test.store.report(second),
      () => test.store.report(third),
      () => test.store.dismiss(test.toasts()[0]?.id ?? ''),
      () => test.store.resolve(test.toasts()[0]?.id ?? ''),
      () => test.store.report(createRtcError('NOT_SUPPORTED_H264')),
    ];
    for (const [index, step] of steps.entries()) {
      step();
      await test.settle();
      expect(test.notices).toBe(index + 1);
    }
  });

  it('tells at once of what changes the screen, once per tick', async () => {
    const test = createTestStore();
    for (let tick = 1; tick <= 20; tick++) {
      for (const error of createDistinctErrors(10)) test.store.report(error);
      test.store.clear();
      await test.settle();
      expect(test.notices).toBe(tick);
    }
  });
});

describe('too many conditions', () => {
  it('let go what was put aside first, then what waits longest, never what is on screen', () => {
    const test = createTestStore();
    const ids = createDistinctErrors(MAX_CONDITIONS).map((error) => test.store.report(error).id);
    const aside = ids[50] ?? '';
    test.store.dismiss(aside);
    test.store.report(createRtcError(-1));
    expect(test.store.get(aside)).toBeUndefined();
    expect(test.store.get(ids[3] ?? '')).toBeDefined();
    test.store.report(createRtcError(-2));
    expect(test.store.get(ids[3] ?? '')).toBeUndefined();
    expect(test.toasts().map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(test.store.getSnapshot().conditions).toHaveLength(MAX_CONDITIONS);
  });

  it('let go the lighter before the graver', () => {
    const test = createTestStore();
    const first = createDistinctErrors(MAX_CONDITIONS).map((error) => test.store.report(error).id)[0] ?? '';
    const light = test.store.signal('already-publishing');
    expect(light.severity).toBe('warning');
    expect(test.store.get(light.id)).toBeUndefined();
    expect(test.store.get(first)).toBeDefined();
  });

  it('are told of in the order things happened', () => {
    const test = createTestStore();
    for (const error of createDistinctErrors(MAX_CONDITIONS + 1)) test.store.report(error);
    expect(test.changes.slice(-2)).toEqual(['raised', 'resolved']);
    expect(test.told.at(-1)?.resolution).toBe('expired');
  });
});
