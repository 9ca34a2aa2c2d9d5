import { describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../src/core/types.js';
import { forgetWarnings } from '../../src/core/warn.js';
import { createRtcError } from '../../src/testing/index.js';
import { expectConsole } from '../expect-console.js';
import { createDeferred, createTestStore } from './store/create-test-store.js';

const timeout = () => createRtcError('API_CALL_TIMEOUT');
/** Fails so often, then gives its value. */
function failing<T>(value: T, times = 1) {
  let left = times;
  return vi.fn(() => (left-- > 0 ? Promise.reject(timeout()) : Promise.resolve(value)));
}
const first = ({ store }: ReturnType<typeof createTestStore>) => store.getSnapshot().conditions[0]?.id ?? '';

describe('operations that failed in the same way', () => {
  // Of two calls that failed alike only the later ran again, and both waits got its value.
  it('run again all of them, and each one’s wait gets its own value', async () => {
    forgetWarnings();
    expectConsole('operations without a name failed in the same way');
    const test = createTestStore();
    const safely = <T>(run: Operation<T>) => test.guard((attempt) => run(attempt), { wait: true });
    const [join, publish] = [failing('joined'), failing('published')];
    const results = Promise.all([safely(join), safely(publish)]);
    await test.settle();
    expect(test.kinds()).toEqual(['call-timeout']);
    await expect(test.store.retry(first(test))).resolves.toBe(true);
    await expect(results).resolves.toEqual(['joined', 'published']);
  });

  it('by the same name are one: the latest runs again, for all who wait', async () => {
    const test = createTestStore();
    const [before, latest] = [failing('before'), failing('latest')];
    const waits = [before, latest].map((run) => test.guard(run, { operation: 'join', wait: true }));
    await test.settle();
    await test.store.retry(first(test));
    await expect(Promise.all(waits)).resolves.toEqual(['latest', 'latest']);
    expect(before).toHaveBeenCalledTimes(1);
  });

  it('hint at a name once, and not where all have one', async () => {
    forgetWarnings();
    const test = createTestStore();
    for (const operation of ['join', 'publish']) await test.guard(failing(1), { operation }).catch(() => {});
    expectConsole('guard(run, { operation: "join" })');
    for (let index = 0; index < 3; index++) await test.guard(failing(1)).catch(() => {});
  });

  it('stay under the condition while one of them still fails, and each mended one is done with', async () => {
    const test = createTestStore();
    const [join, publish] = [failing(1), failing(2, 2)];
    test.guard(join, { operation: 'join' });
    test.guard(publish, { operation: 'publish' });
    await test.settle();
    await expect(test.store.retry(first(test))).resolves.toBe(false);
    await test.clock.advance(1_000);
    await expect(test.store.retry(first(test))).resolves.toBe(true);
    expect([join.mock.calls.length, publish.mock.calls.length]).toEqual([2, 3]);
  });

  it('move with those who wait for them, when they fail in another way', async () => {
    const test = createTestStore();
    const errors = [timeout(), createRtcError('SERVER_TIMEOUT')];
    const join = () => {
      const error = errors.shift();
      return error ? Promise.reject(error) : 'joined';
    };
    const [joined, published] = [
      test.guard(join, { operation: 'join', wait: true }),
      test.guard(failing('published', 2), { operation: 'publish', wait: true }),
    ];
    await test.settle();
    await test.store.retry(first(test));
    expect(test.kinds()).toEqual(['call-timeout', 'server-timeout']);
    for (const { id } of test.store.getSnapshot().conditions) await test.store.retry(id, {}, { isAutomatic: true });
    await expect(Promise.all([joined, published])).resolves.toEqual(['joined', 'published']);
  });
});

describe('a signal', () => {
  it('that was aborted before runs nothing, and shows nothing', async () => {
    const test = createTestStore();
    const run = vi.fn();
    const reason = new Error('gone');
    await expect(test.guard(run, { signal: AbortSignal.abort(reason), wait: true })).rejects.toBe(reason);
    expect(run).not.toHaveBeenCalled();
    expect(test.kinds()).toEqual([]);
  });

  it('takes only its own wait away', async () => {
    const test = createTestStore();
    const controller = new AbortController();
    const run = failing('joined', 2);
    const waits = [controller.signal, undefined].map((signal) =>
      test.guard(run, { operation: 'join', wait: true, ...(signal ? { signal } : {}) }),
    );
    await test.settle();
    controller.abort(new Error('gone'));
    await expect(waits[0]).rejects.toThrow('gone');
    await test.store.retry(first(test));
    await expect(waits[1]).resolves.toBe('joined');
  });

  it('that was aborted later lets its operation not run again', async () => {
    const test = createTestStore();
    const controller = new AbortController();
    const run = failing('joined');
    await test.guard(run, { operation: 'join', signal: controller.signal }).catch(() => {});
    controller.abort();
    await expect(test.store.retry(first(test))).resolves.toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
    // Nothing has been mended, and nobody is told so.
    expect(test.told.at(-1)).toMatchObject({ status: 'resolved', resolution: 'superseded' });
    expect(test.kinds()).toEqual([]);
  });

  it('lets go of what it listened with, however the wait ends', async () => {
    const test = createTestStore();
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    const waited = test.guard(failing('joined'), { wait: true, signal });
    await test.settle();
    await test.store.retry(first(test));
    await waited;
    const dismissed = test.guard(failing('joined'), { operation: 'other', wait: true, signal });
    await test.settle();
    test.store.dismiss(first(test));
    await expect(dismissed).rejects.toMatchObject({ name: 'RtcError' });
    expect(add).toHaveBeenCalledTimes(2);
    expect(remove).toHaveBeenCalledTimes(2);
  });
});

describe('a fault of the operation’s own code', () => {
  it.each([new TypeError('x is undefined'), new ReferenceError('y is not defined')])(
    'is told on the console: %s',
    async (fault) => {
      forgetWarnings();
      expectConsole(`${fault.name}: ${fault.message}`);
      const { guard, kinds } = createTestStore();
      await expect(guard(() => Promise.reject(fault))).rejects.toBe(fault);
      expect(kinds()).toEqual(['unknown']);
    },
  );

  it('is not what a network or the SDK fails with', async () => {
    const { guard } = createTestStore();
    const { promise, reject } = createDeferred();
    reject(new TypeError('Failed to fetch'));
    await guard(() => promise).catch(() => {});
    await guard(() => Promise.reject(timeout()), { operation: 'join' }).catch(() => {});
  });
});
