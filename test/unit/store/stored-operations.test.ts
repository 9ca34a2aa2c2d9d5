import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createOperation,
  createOperations,
  operationIdOf,
  type StoredOperation,
} from '../../../src/core/store/operations.js';
import type { ErrorContext } from '../../../src/core/types.js';
import { forgetWarnings } from '../../../src/core/warn.js';
import { expectConsole } from '../../expect-console.js';

const MOST = 20;

function operation(context: ErrorContext): StoredOperation {
  const made = createOperation({ retry: async () => {}, ...context });
  if (!made) throw new Error('nothing to run');
  return made;
}

const waiter = () => ({ resolve: vi.fn(), reject: vi.fn() });

afterEach(forgetWarnings);

describe('what an operation is known by', () => {
  it('is its name with what it acts on, else the function itself', () => {
    const retry = async () => {};
    expect(operationIdOf({ retry })).toBe(retry);
    expect(operationIdOf({ retry, operation: 'join' })).toBe('join|||');
    const whole = { operation: 'subscribe', device: 'camera', userId: 'u', streamId: 's' } as const;
    expect(operationIdOf(whole)).toBe('subscribe|camera|u|s');
    expect(operationIdOf({})).toBeUndefined();
  });

  it('is nothing where there is nothing to run', () => {
    expect(createOperation({ operation: 'join' })).toBeUndefined();
    expect(createOperation({})).toBeUndefined();
    expect(createOperation({ retry: async () => {} })?.picksDevice).toBe(false);
  });
});

describe('the operations of a condition', () => {
  it('are twenty at most: the oldest that nobody waits for goes, and the developer is told', () => {
    const all = createOperations();
    const awaited = operation({ operation: 'first' });
    const waiting = waiter();
    awaited.waiters.add(waiting);
    all.add(awaited, 'error');
    for (let index = 1; index < MOST; index++) all.add(operation({ operation: `o${index}` }), 'error');
    expect(all.size).toBe(MOST);
    expectConsole('More than 20 operations failed in the same way');
    all.add(operation({ operation: 'newest' }), 'error');
    expect(all.size).toBe(MOST);
    expect(all.get('first|||')).toBe(awaited);
    expect(all.get('o1|||')).toBeUndefined();
    expect(all.get('o2|||')).toBeDefined();
    expect(waiting.reject).not.toHaveBeenCalled();
  });

  it('are given up in the order they came where somebody waits for each, and those who wait are told', () => {
    const all = createOperations();
    const waiters = Array.from({ length: MOST + 1 }, waiter);
    expectConsole('More than 20 operations');
    for (const [index, waiting] of waiters.entries()) {
      const stored = operation({ operation: `o${index}` });
      stored.waiters.add(waiting);
      all.add(stored, `error ${index}`);
    }
    expect(waiters[0]?.reject).toHaveBeenCalledWith(`error ${MOST}`);
    expect(waiters.slice(1).every(({ reject }) => reject.mock.calls.length === 0)).toBe(true);
    expect(all.get('o0|||')).toBeUndefined();
    expect(all.get(`o${MOST}|||`)).toBeDefined();
  });

  it('by the same name are one, the latest, with all who wait', () => {
    const all = createOperations();
    const [before, latest] = [operation({ operation: 'join' }), operation({ operation: 'join' })];
    const waiting = waiter();
    before.waiters.add(waiting);
    all.add(before, 'error');
    all.add(latest, 'error');
    expect(all.size).toBe(1);
    expect(all.get('join|||')).toBe(latest);
    expect([before.waiters.size, latest.waiters.size]).toEqual([0, 1]);
    // The former has been replaced: what it comes to takes nothing away.
    all.succeed(before, 'late');
    expect(all.size).toBe(1);
    expect(waiting.resolve).not.toHaveBeenCalled();
  });

  it('tell whether one of them takes a device, and whether one is waited for', () => {
    const all = createOperations();
    const picking = operation({ operation: 'pick', picksDevice: true });
    all.add(operation({ operation: 'plain' }), 'error');
    expect([all.picksDevice, all.isAwaited]).toEqual([false, false]);
    all.add(picking, 'error');
    const waiting = waiter();
    picking.waiters.add(waiting);
    expect([all.picksDevice, all.isAwaited]).toEqual([true, true]);
    all.unwait(waiting);
    expect(all.isAwaited).toBe(false);
    expect(all.take('pick|||')).toBe(picking);
    expect([all.size, all.picksDevice]).toEqual([1, false]);
    expect(all.take('pick|||')).toBeUndefined();
    expect(all.get(undefined)).toBeUndefined();
  });

  it('run together, each with its own end', async () => {
    const all = createOperations();
    const good = operation({ operation: 'good', retry: async () => 'value' });
    const bad = operation({ operation: 'bad', retry: () => Promise.reject('why') });
    const waiting = waiter();
    good.waiters.add(waiting);
    all.add(good, 'error');
    all.add(bad, 'error');
    await expect(all.run({ retries: 1 })).resolves.toEqual([{ operation: bad, error: 'why' }]);
    expect(waiting.resolve).toHaveBeenCalledWith('value');
    expect(good.waiters.size).toBe(0);
    expect([all.size, all.get('bad|||')]).toEqual([1, bad]);
  });

  it('that were cut short are dropped, but for those that somebody waits for', () => {
    const all = createOperations();
    const signal = AbortSignal.abort();
    const awaited = operation({ operation: 'awaited' });
    awaited.waiters.add(waiter());
    all.add({ ...awaited, signal }, 'error');
    all.add({ ...operation({ operation: 'cut' }), signal }, 'error');
    all.add({ ...operation({ operation: 'live' }), signal: new AbortController().signal }, 'error');
    all.add(operation({ operation: 'plain' }), 'error');
    all.dropAborted();
    expect(['awaited', 'cut', 'live', 'plain'].map((name) => all.get(`${name}|||`) !== undefined)).toEqual([
      ...[true, false, true, true],
    ]);
  });

  it('are released all, or those alone that somebody waits for', () => {
    const all = createOperations();
    const awaited = operation({ operation: 'awaited' });
    const waiting = waiter();
    awaited.waiters.add(waiting);
    all.add(awaited, 'error');
    all.add(operation({ operation: 'plain' }), 'error');
    all.release('over', false);
    expect([all.size, all.get('plain|||') !== undefined]).toEqual([1, true]);
    expect(waiting.reject.mock.calls).toEqual([['over']]);
    all.release('over', true);
    expect(all.size).toBe(0);
  });

  it('without a name hint at one where there are two, those with a name do not', () => {
    const named = createOperations();
    for (const name of ['a', 'b']) named.add(operation({ operation: name }), 'error');
    const one = createOperations();
    one.add(operation({}), 'error');
    expectConsole('operations without a name failed in the same way');
    one.add(operation({ operation: 'named' }), 'error');
  });
});
