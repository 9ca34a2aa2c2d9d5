import { describe, expect, it, vi } from 'vitest';
import { createNotifier } from '../../../src/core/store/notifier.js';
import { createManualClock } from '../../../src/testing/index.js';

// Four counts a second, a thousand changes a quarter of a second, both to the millisecond.

const INTERVAL = 250;

function createTest() {
  const clock = createManualClock();
  const onError = vi.fn();
  const notifier = createNotifier(clock, onError);
  const listener = vi.fn();
  const unsubscribe = notifier.subscribe(listener);
  return { clock, notifier, listener, unsubscribe, onError, settle: () => clock.advance(0) };
}

describe('a change', () => {
  it('is told once a tick, after the tick', async () => {
    const { notifier, listener, settle } = createTest();
    notifier.notify();
    notifier.notify();
    expect(listener).not.toHaveBeenCalled();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    notifier.notify();
    await settle();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('reaches nobody who has gone, and a listener that throws costs nobody theirs', async () => {
    const { notifier, listener, unsubscribe, onError, settle } = createTest();
    const fault = new Error('mine');
    notifier.subscribe(() => {
      throw fault;
    });
    const last = vi.fn();
    notifier.subscribe(last);
    unsubscribe();
    notifier.notify();
    await settle();
    expect(listener).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
    expect(onError).toHaveBeenCalledWith(fault);
  });

  it('is told a thousand times in a quarter of a second at most, and then once that time is over', async () => {
    const { clock, notifier, listener, settle } = createTest();
    for (let index = 0; index < 1_000; index++) {
      notifier.notify();
      await settle();
    }
    expect(listener).toHaveBeenCalledTimes(1_000);
    notifier.notify();
    notifier.notify();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1_000);
    expect(clock.timerCount()).toBe(1);
    await clock.advance(INTERVAL);
    expect(listener).toHaveBeenCalledTimes(1_001);
    notifier.notify();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1_002);
  });

  it('is told at once again where the thousand took longer', async () => {
    const { clock, notifier, listener, settle } = createTest();
    for (let index = 0; index < 1_000; index++) {
      notifier.notify();
      await settle();
    }
    await clock.advance(INTERVAL);
    notifier.notify();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1_001);
  });
});

describe('a count', () => {
  it('is told at once when nothing was told for a quarter of a second, else when that is over', async () => {
    const { clock, notifier, listener, settle } = createTest();
    notifier.notifyCount();
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    await clock.advance(100);
    notifier.notifyCount();
    notifier.notifyCount();
    expect(clock.timerCount()).toBe(1);
    await clock.advance(INTERVAL - 101);
    expect(listener).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    expect(listener).toHaveBeenCalledTimes(2);
    await clock.advance(INTERVAL);
    notifier.notifyCount();
    expect(clock.timerCount()).toBe(0);
    await settle();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('goes with a change that comes before it, so that nothing is told twice', async () => {
    const { clock, notifier, listener, settle } = createTest();
    notifier.notify();
    await settle();
    notifier.notifyCount();
    notifier.notify();
    await settle();
    expect(listener).toHaveBeenCalledTimes(2);
    await clock.advance(INTERVAL);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
