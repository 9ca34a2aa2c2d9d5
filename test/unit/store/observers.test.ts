import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Condition, ConditionChange } from '../../../src/core/store/index.js';
import { createObservers } from '../../../src/core/store/observers.js';
import { forgetWarnings } from '../../../src/core/warn.js';
import { createManualClock } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';

// As the floods of a page find them, at their exact limits: ten deep, a thousand at once, a quarter of a second.

const INTERVAL = 250;

/** A condition, as far as observers look at it. */
const numbered = (id: number | string, count = 1) => ({ id: String(id), count }) as Condition;

function createTest() {
  const clock = createManualClock();
  const onError = vi.fn();
  const observers = createObservers(clock, onError);
  /** An observer, and what it was told, as `id change count`. */
  function listen(then?: (condition: Condition, change: ConditionChange) => void, isImmediate = false) {
    const told: string[] = [];
    const stop = observers.add((condition, change) => {
      told.push(`${condition.id} ${change} ${condition.count}`);
      then?.(condition, change);
    }, isImmediate);
    return { told, stop };
  }
  function tellMany(count: number, change: ConditionChange = 'raised') {
    for (let index = 0; index < count; index++) observers.tell(numbered(index), change);
  }
  return { clock, observers, onError, listen, tellMany };
}

afterEach(forgetWarnings);

describe('an observer', () => {
  it('is told at once and in order, and no more after it went', () => {
    const { observers, listen } = createTest();
    const { told, stop } = listen();
    observers.tell(numbered('a'), 'raised');
    observers.tell(numbered('b'), 'resolved');
    stop();
    observers.tell(numbered('c'), 'raised');
    expect(told).toEqual(['a raised 1', 'b resolved 1']);
  });

  it('that throws costs nobody else their message', () => {
    const { observers, listen, onError } = createTest();
    const fault = new Error('mine');
    listen(() => {
      throw fault;
    });
    const { told } = listen();
    observers.tell(numbered('a'), 'raised');
    observers.tell(numbered('b'), 'raised');
    expect(told).toEqual(['a raised 1', 'b raised 1']);
    expect(onError.mock.calls).toEqual([[fault]]);
  });

  it('hears of what another one causes after what that one was told, so that all hear the same order', () => {
    const { observers, listen } = createTest();
    const reporter = listen(({ id }) => id === 'a' && observers.tell(numbered('b'), 'raised'));
    const other = listen();
    observers.tell(numbered('a'), 'raised');
    expect(reporter.told).toEqual(['a raised 1', 'b raised 1']);
    expect(other.told).toEqual(['a raised 1', 'b raised 1']);
    observers.tell(numbered('c'), 'raised');
    expect(other.told.at(-1)).toBe('c raised 1');
  });

  it('hears of what it has caused itself ten deep, and the developer is told why no deeper', () => {
    const { observers, listen } = createTest();
    let turn = 0;
    const { told } = listen(() => observers.tell(numbered(++turn), 'raised'));
    expectConsole('so it would hear of itself for ever');
    observers.tell(numbered('first'), 'raised');
    expect(told).toHaveLength(10);
    expect(turn).toBe(10);
    // It is not deaf afterwards.
    turn = 100;
    observers.tell(numbered('next'), 'raised');
    expect(told[10]).toBe('next raised 1');
  });
});

describe('a storm', () => {
  it('reaches an observer a thousand at once, and the rest when a quarter of a second is over', async () => {
    const { clock, listen, tellMany } = createTest();
    const { told } = listen();
    tellMany(1_000);
    expect(told).toHaveLength(1_000);
    tellMany(1);
    expect(told).toHaveLength(1_000);
    await clock.advance(INTERVAL - 1);
    expect(told).toHaveLength(1_000);
    await clock.advance(1);
    expect(told).toHaveLength(1_001);
  });

  it('is measured from its first message, and a slow one is no storm', async () => {
    const { clock, listen, tellMany } = createTest();
    const { told } = listen();
    tellMany(999);
    await clock.advance(INTERVAL);
    tellMany(999);
    expect(told).toHaveLength(1_998);
    await clock.advance(INTERVAL - 1);
    tellMany(3);
    // The second thousand, which began with its first beyond the first one, is full a millisecond before its time is up.
    expect(told).toHaveLength(2_000);
    await clock.advance(1);
    expect(told).toHaveLength(2_001);
  });

  it('of more than two thousand comes in three portions', async () => {
    const { clock, listen, tellMany } = createTest();
    const { told } = listen();
    tellMany(2_500);
    expect(told).toHaveLength(1_000);
    await clock.advance(INTERVAL);
    expect(told).toHaveLength(2_000);
    await clock.advance(INTERVAL);
    expect(told).toHaveLength(2_500);
    expect(told[2_499]).toBe('2499 raised 1');
  });

  it('is told of at once to one who asked for it, however much it is', () => {
    const { listen, tellMany } = createTest();
    const { told } = listen(undefined, true);
    tellMany(5_000);
    expect(told).toHaveLength(5_000);
  });

  it('of repeats is the latest count of each, and other changes keep their place', async () => {
    const { clock, observers, listen, tellMany } = createTest();
    const { told } = listen();
    tellMany(1_000);
    observers.tell(numbered('a', 2), 'repeated');
    observers.tell(numbered('b', 2), 'repeated');
    observers.tell(numbered('a', 3), 'repeated');
    observers.tell(numbered('a', 3), 'resolved');
    observers.tell(numbered('a', 4), 'repeated');
    observers.tell(numbered('a', 5), 'repeated');
    await clock.advance(INTERVAL);
    expect(told.slice(1_000)).toEqual(['a repeated 3', 'b repeated 2', 'a resolved 3', 'a repeated 5']);
    observers.tell(numbered('a', 6), 'repeated');
    observers.tell(numbered('a', 7), 'repeated');
    expect(told.slice(1_004)).toEqual(['a repeated 6', 'a repeated 7']);
  });

  it('ends for one that goes: nothing is told later, no timer is left', async () => {
    const { clock, listen, tellMany } = createTest();
    const { told, stop } = listen();
    tellMany(1_500);
    expect(clock.timerCount()).toBe(1);
    stop();
    expect(clock.timerCount()).toBe(0);
    await clock.advance(INTERVAL);
    expect(told).toHaveLength(1_000);
  });

  it('that feeds itself is told to the developer once it goes on and on, one from outside is not', async () => {
    const outside = createTest();
    outside.listen();
    outside.tellMany(5_000);
    await outside.clock.advance(5 * INTERVAL);

    const { clock, observers, listen } = createTest();
    // What its own fetch() fails with comes a moment after it was told.
    const caused: string[] = ['first'];
    const { told } = listen(({ id }) => caused.push(`after ${id}`));
    function run() {
      for (let id = caused.shift(); id !== undefined; id = caused.shift())
        observers.tell(numbered(id.slice(-20)), 'raised');
    }
    run();
    expect(told).toHaveLength(1_000);
    await clock.advance(INTERVAL);
    expectConsole('so it hears of them late');
    run();
    expect(told).toHaveLength(2_000);
  });

  it('that is over and comes again is two storms, and not one that feeds itself', async () => {
    const { clock, observers, listen, tellMany } = createTest();
    listen();
    for (let turn = 0; turn < 3; turn++) {
      tellMany(1_000);
      observers.tell(numbered('last'), 'raised');
      await clock.advance(INTERVAL);
      tellMany(900);
      await clock.advance(INTERVAL);
      tellMany(100);
    }
    await clock.advance(INTERVAL);
  });
});
