import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt, Operation } from '../../src/core/types.js';
import { forgetWarnings } from '../../src/core/warn.js';
import { createFakeClient, createRtcError } from '../../src/testing/index.js';
import { expectConsole } from '../expect-console.js';
import { createDeferred, createTestStore } from './store/create-test-store.js';

const timeout = () => createRtcError('API_CALL_TIMEOUT');
const busy = () => createRtcError('JOIN_ROOM_FAILED', { extraCode: -100021 });

let unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** An operation that fails with these in turn, then succeeds. */
function failing(...errors: unknown[]) {
  return vi.fn(async (_attempt: Attempt) => {
    if (errors.length > 0) throw errors.shift();
    return 'done';
  });
}

describe('guard', () => {
  it('runs at once, within the caller’s gesture, and gives back what the operation gives', async () => {
    const { guard } = createTestStore();
    const order: string[] = [];
    const result = guard(() => {
      order.push('run');
      return 7;
    });
    order.push('after');
    expect(order).toEqual(['run', 'after']);
    await expect(result).resolves.toBe(7);
  });

  it('rejects with the very error, and shows it with a retry', async () => {
    const { guard, toasts } = createTestStore();
    const error = timeout();
    await expect(guard(failing(error), { operation: 'publish' })).rejects.toBe(error);
    expect(toasts()).toMatchObject([
      { kind: 'call-timeout', canRetry: true, info: { source: 'guard', operation: 'publish', cause: error } },
    ]);
  });

  it('is never an unhandled rejection, not even where nobody awaits it', async () => {
    const { guard, settle } = createTestStore();
    guard(failing(timeout()));
    guard(failing(createRtcError('API_CALL_ABORTED')), { wait: true });
    await settle();
  });

  it('takes a synchronous throw, and an operation that is none', async () => {
    forgetWarnings();
    expectConsole('guard: the operation failed by a fault of its own code');
    const { guard, kinds } = createTestStore();
    const error = createRtcError('INVALID_PARAMETER');
    await expect(
      guard(() => {
        throw error;
      }),
    ).rejects.toBe(error);
    await expect(guard(undefined as never, { wait: true })).rejects.toThrow(TypeError);
    expect(kinds()).toEqual(['app-fault', 'unknown']);
  });

  it('reports nothing any more once its signal has been aborted', async () => {
    const { guard, kinds } = createTestStore();
    const controller = new AbortController();
    const { promise, reject } = createDeferred();
    const result = guard(() => promise, { signal: controller.signal });
    controller.abort();
    reject(timeout());
    await expect(result).rejects.toMatchObject({ name: 'RtcError' });
    expect(kinds()).toEqual([]);
  });
});

describe('a retry', () => {
  it('runs the operation again, tells it so, and mends the condition', async () => {
    const { store, guard, settle, changes } = createTestStore();
    const run = failing(timeout());
    guard(run);
    await settle();
    const [condition] = store.getSnapshot().conditions;
    await expect(store.retry(condition?.id ?? '', { cameraId: 'c2' })).resolves.toBe(true);
    expect(run.mock.calls).toEqual([[{ retries: 0 }], [{ retries: 1, cameraId: 'c2' }]]);
    expect(store.get(condition?.id ?? '')).toMatchObject({ status: 'resolved', resolution: 'retried' });
    expect(changes).toEqual(['raised', 'recovering', 'resolved']);
  });

  it('offers to pick a device only where the operation says that it takes the choice', async () => {
    const { store, guard, settle } = createTestStore();
    guard(() => Promise.reject(createRtcError('DEVICE_NOT_FOUND')), { device: 'camera' });
    guard(({ microphoneId }) => Promise.reject(createRtcError('DEVICE_NOT_FOUND', { message: `${microphoneId}` })), {
      device: 'microphone',
      picksDevice: true,
    });
    await settle();
    expect(store.getSnapshot().conditions.map(({ canPickDevice }) => canPickDevice)).toEqual([false, true]);
  });

  it('runs once per click and never twice at a time, within the click', async () => {
    const { store, clock } = createTestStore();
    const { promise, resolve } = createDeferred();
    const run = vi.fn(() => promise);
    const { id } = store.report(timeout(), { retry: run });
    const results = [store.retry(id), store.retry(id), store.retry(id, {}, { isAutomatic: true })];
    expect(run).toHaveBeenCalledTimes(1);
    expect(store.get(id)?.status).toBe('recovering');
    resolve();
    await expect(Promise.all(results)).resolves.toEqual([true, false, false]);
    await clock.advance(5_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('that fails in the same way stays the same condition, and waits 1, 2, 4 … 30 seconds for the next', async () => {
    const { store, clock } = createTestStore();
    const run = vi.fn(async () => {
      throw timeout();
    });
    const { id } = store.report(timeout(), { retry: run });
    const waits: number[] = [];
    for (let click = 1; click <= 8; click++) {
      expect(await store.retry(id)).toBe(false);
      expect(run).toHaveBeenCalledTimes(click);
      const condition = store.get(id);
      expect(condition).toMatchObject({ status: 'active', retries: click, count: click + 1 });
      const wait = (condition?.retryAt ?? 0) - clock.monotonic();
      waits.push(wait / 1_000);
      await clock.advance(wait - 1);
      expect(await store.retry(id)).toBe(false);
      expect(run).toHaveBeenCalledTimes(click);
      await clock.advance(1);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    expect(store.getSnapshot().conditions).toHaveLength(1);
  });

  it('of the kit’s own does not wait', async () => {
    const { store } = createTestStore();
    const run = failing(timeout(), timeout());
    const { id } = store.report(timeout(), { retry: run });
    await store.retry(id);
    await store.retry(id);
    expect(run).toHaveBeenCalledTimes(1);
    await store.retry(id, {}, { isAutomatic: true });
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('after too many attempts waits its minute, from the first and from each later refusal', async () => {
    const { store, clock } = createTestStore();
    const limited = () => createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70050 });
    const run = failing(limited());
    const { id } = store.report(limited(), { retry: run });
    await clock.advance(59_999);
    expect(await store.retry(id)).toBe(false);
    expect(run).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await store.retry(id)).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
    expect(store.get(id)?.retryAt).toBe(clock.monotonic() + 60_000);
    await clock.advance(60_000);
    expect(await store.retry(id)).toBe(true);
  });

  it('that fails in another way gives its place and its operation to what it has become', async () => {
    const { store, told, kinds, clock } = createTestStore();
    const client = createFakeClient();
    const run = failing(busy());
    const first = store.report(timeout(), { retry: run, operation: 'join', owner: client, device: 'camera' });
    expect(await store.retry(first.id)).toBe(false);
    expect(kinds()).toEqual(['service-busy']);
    const [second] = store.getSnapshot().conditions;
    expect(second).toMatchObject({ canRetry: true, retries: 1, info: { operation: 'join', device: 'camera' } });
    expect(second?.retryAt).toBe(clock.monotonic() + 1_000);
    expect(store.isOf(second?.id ?? '', client)).toBe(true);
    expect(told.find(({ id, status }) => id === first.id && status === 'resolved')?.resolution).toBe('superseded');
    await clock.advance(1_000);
    expect(await store.retry(second?.id ?? '')).toBe(true);
  });

  it('that fails in a silent way leaves nothing behind', async () => {
    const { store, kinds } = createTestStore();
    const { id } = store.report(timeout(), { retry: failing(createRtcError('API_CALL_ABORTED')) });
    await store.retry(id);
    expect(kinds()).toEqual([]);
  });

  it('goes on although it occurs again meanwhile', async () => {
    const { store } = createTestStore();
    const { promise, resolve } = createDeferred();
    const { id } = store.report(timeout(), { retry: () => promise });
    const result = store.retry(id);
    expect(store.report(timeout())).toMatchObject({ id, status: 'recovering', count: 2 });
    resolve();
    expect(await result).toBe(true);
  });

  it('says nothing against a cure that came meanwhile', async () => {
    const { store, kinds } = createTestStore();
    const { promise, reject } = createDeferred();
    const { id } = store.report(timeout(), { retry: () => promise });
    const result = store.retry(id);
    store.resolve(id, 'healed');
    reject(timeout());
    await result;
    expect(kinds()).toEqual([]);
    expect(store.get(id)).toMatchObject({ status: 'resolved', resolution: 'healed' });
  });

  it('that succeeds leaves what else failed meanwhile in the same way', async () => {
    const { store, kinds } = createTestStore();
    const { promise, resolve } = createDeferred();
    const { id } = store.report(timeout(), { retry: () => promise, operation: 'one' });
    const result = store.retry(id);
    store.report(timeout(), { retry: () => {}, operation: 'two' });
    resolve();
    expect(await result).toBe(false);
    expect(kinds()).toEqual(['call-timeout']);
    expect(store.get(id)).toMatchObject({ status: 'active', canRetry: true });
  });

  it('does nothing where there is nothing to run', async () => {
    const { store } = createTestStore();
    const { id } = store.report(timeout());
    expect(await store.retry(id)).toBe(false);
    expect(await store.retry('nobody')).toBe(false);
  });

  it('runs all that failed in this way at once', async () => {
    const { store } = createTestStore();
    const runs = [vi.fn(async () => {}), vi.fn(async () => {})];
    const { id } = store.report(timeout(), { operation: 'a', retry: runs[0] });
    store.report(timeout(), { operation: 'b', retry: runs[1] });
    expect(await store.retry(id)).toBe(true);
    for (const run of runs) expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('success elsewhere', () => {
  it('of the same operation mends what it left behind', async () => {
    const { guard, toasts } = createTestStore();
    await guard(failing(timeout()), { operation: 'join' }).catch(() => {});
    await guard(failing(), { operation: 'leave' });
    expect(toasts()).toMatchObject([{ status: 'active' }]);
    await guard(failing(), { operation: 'join' });
    expect(toasts()).toMatchObject([{ status: 'resolved', resolution: 'retried' }]);
  });

  it('is known by the function, where no name was given', async () => {
    const { guard, toasts } = createTestStore();
    const join = failing(timeout());
    await guard(join).catch(() => {});
    await guard(join);
    expect(toasts()).toMatchObject([{ status: 'resolved', resolution: 'retried' }]);
  });

  // Known by their text, all operations that go through one helper of an app were "the same": any success ended a failed join.
  it('of another function counts for nothing, be its text the same', async () => {
    const { guard, toasts } = createTestStore();
    const safely = (run: Operation) => guard((attempt) => run(attempt));
    await safely(failing(timeout())).catch(() => {});
    await safely(failing());
    expect(toasts()).toMatchObject([{ status: 'active', canRetry: true }]);
  });

  it.each(['device', 'userId', 'streamId', 'owner'] as const)('does not count for another %s', async (field) => {
    const { guard, kinds } = createTestStore();
    const of = { device: ['camera', 'microphone'], userId: 'ab', streamId: 'ab', owner: [{}, {}] }[field];
    await guard(failing(timeout()), { operation: 'subscribe', [field]: of[0] }).catch(() => {});
    await guard(failing(), { operation: 'subscribe', [field]: of[1] });
    expect(kinds()).toEqual(['call-timeout']);
    await guard(failing(), { operation: 'subscribe', [field]: of[0] });
    expect(kinds()).toEqual([]);
  });
});

describe('guards within guards', () => {
  it('are one condition, and only the outer one runs again', async () => {
    const { store, guard, kinds, toasts } = createTestStore();
    const errors = [timeout(), timeout(), timeout()];
    const inner = vi.fn(async () => {
      const error = errors.shift();
      if (error) throw error;
    });
    const outer = vi.fn(async () => {
      await guard(inner, { operation: 'publish' });
    });
    await guard(outer, { operation: 'enter' }).catch(() => {});
    expect(kinds()).toEqual(['call-timeout']);
    expect(toasts()[0]?.count).toBe(1);
    const id = toasts()[0]?.id ?? '';
    for (let runs = 2; runs <= 4; runs++) {
      const isMended = await store.retry(id, {}, { isAutomatic: true });
      expect(outer).toHaveBeenCalledTimes(runs);
      expect(inner).toHaveBeenCalledTimes(runs);
      expect(isMended).toBe(runs === 4);
    }
    expect(kinds()).toEqual([]);
  });

  it('run only the outer one even after it has failed in another way', async () => {
    const { store, guard, kinds } = createTestStore();
    const errors = [timeout(), busy()];
    const inner = vi.fn(async () => {
      const error = errors.shift();
      if (error) throw error;
    });
    const outer = vi.fn(() => guard(inner, { operation: 'publish' }));
    await guard(outer, { operation: 'enter' }).catch(() => {});
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    expect(kinds()).toEqual(['service-busy']);
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '', {}, { isAutomatic: true });
    expect(outer).toHaveBeenCalledTimes(3);
    expect(inner).toHaveBeenCalledTimes(3);
    expect(kinds()).toEqual([]);
  });

  it('leave alone what failed before in the same way', async () => {
    const { store, guard } = createTestStore();
    const publish = vi.fn(async () => {});
    store.report(timeout(), { operation: 'publish', retry: publish });
    const error = timeout();
    await guard(() => guard(failing(error), { operation: 'inner' }), { operation: 'outer' }).catch(() => {});
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    expect(publish).toHaveBeenCalledTimes(1);
  });
});

describe('guard that waits', () => {
  it('goes on where it stopped, with what the retry gave', async () => {
    const { store, guard, settle } = createTestStore();
    let result: unknown = 'pending';
    const promise = guard(failing(timeout()), { wait: true }).then((value) => {
      result = value;
    });
    await settle();
    expect(result).toBe('pending');
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await promise;
    expect(result).toBe('done');
  });

  it('goes on when the same operation succeeds elsewhere', async () => {
    const { guard, settle } = createTestStore();
    const waiting = guard(failing(timeout()), { wait: true, operation: 'join' });
    await settle();
    await guard(async () => 'elsewhere', { operation: 'join' });
    await expect(waiting).resolves.toBe('elsewhere');
  });

  it('waits on while retries fail, in the same way or another', async () => {
    const { store, guard, settle } = createTestStore();
    const waiting = guard(failing(timeout(), timeout(), busy()), { wait: true, operation: 'join' });
    await settle();
    for (let click = 1; click <= 3; click++) {
      const [condition] = store.getSnapshot().conditions;
      await store.retry(condition?.id ?? '', {}, { isAutomatic: true });
    }
    await expect(waiting).resolves.toBe('done');
    expect(store.getSnapshot().conditions).toEqual([]);
  });

  it('goes on when the sound that was blocked plays, whichever way it was resumed', async () => {
    const { store, guard } = createTestStore();
    const error = createRtcError('PLAY_NOT_ALLOWED');
    const resume = vi.fn(async () => {});
    const play = vi.fn(async () => {
      store.report(error, { source: 'stream-error', operation: 'resume', streamId: 's', retry: resume });
      throw error;
    });
    const waiting = guard(play, { wait: true });
    await Promise.resolve();
    const [condition] = store.getSnapshot().conditions;
    expect(await store.retry(condition?.id ?? '')).toBe(true);
    expect(resume).toHaveBeenCalledTimes(1);
    expect(play).toHaveBeenCalledTimes(1);
    await expect(waiting).resolves.toBeUndefined();
  });

  it.each(['dismissed', 'cleared', 'owner', 'healed', 'ended'] as const)(
    'rejects with the error when its condition is %s',
    async (end) => {
      const { store, guard, settle } = createTestStore();
      const owner = createFakeClient();
      const error = timeout();
      const waiting = guard(failing(error), { wait: true, owner });
      await settle();
      const id = store.getSnapshot().conditions[0]?.id ?? '';
      if (end === 'dismissed') store.dismiss(id);
      else if (end === 'cleared') store.clear();
      else if (end === 'owner') store.clear(owner);
      else if (end === 'healed') store.resolve(id);
      else store.endWaits();
      await expect(waiting).rejects.toBe(error);
      expect(await store.retry(id)).toBe(false);
    },
  );

  it('rejects with the signal’s reason when it is aborted; the condition stays', async () => {
    const { store, guard, settle, kinds } = createTestStore();
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const run = failing(timeout());
    const waiting = guard(run, { wait: true, signal: controller.signal });
    await settle();
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(kinds()).toEqual(['call-timeout']);
    expect(await store.retry(store.getSnapshot().conditions[0]?.id ?? '')).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
    expect(remove).not.toHaveBeenCalled();
  });

  it('takes its listener from the signal when the wait is over', async () => {
    const { store, guard, settle } = createTestStore();
    const { signal } = new AbortController();
    const counts = { add: vi.spyOn(signal, 'addEventListener'), remove: vi.spyOn(signal, 'removeEventListener') };
    const waiting = guard(failing(timeout()), { wait: true, signal });
    await settle();
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await waiting;
    expect(counts.add).toHaveBeenCalledTimes(1);
    expect(counts.remove).toHaveBeenCalledTimes(1);
  });

  it('rejects at once where nothing will be shown to mend', async () => {
    const { guard } = createTestStore({ 'call-timeout': false });
    const error = timeout();
    await expect(guard(failing(error), { wait: true })).rejects.toBe(error);
  });

  it('does not keep the condition from being put aside with a retry for others', async () => {
    const { store, guard, settle } = createTestStore();
    const other = vi.fn(async () => {});
    store.report(timeout(), { operation: 'other', retry: other });
    const error = timeout();
    const waiting = guard(failing(error), { operation: 'mine', wait: true });
    await settle();
    const id = store.getSnapshot().conditions[0]?.id ?? '';
    store.dismiss(id);
    await expect(waiting).rejects.toBe(error);
    expect(store.get(id)?.canRetry).toBe(true);
    expect(await store.retry(id)).toBe(true);
    expect(other).toHaveBeenCalledTimes(1);
  });
});

describe('somebody else’s repair', () => {
  it('shows as recovering, and is taken back where it did not help', () => {
    const { store } = createTestStore();
    const { id } = store.report(timeout());
    const stop = store.startRepair(id);
    expect(store.get(id)?.status).toBe('recovering');
    stop();
    stop();
    expect(store.get(id)?.status).toBe('active');
    const late = store.startRepair(id);
    store.resolve(id, 'retried');
    late();
    expect(store.get(id)?.status).toBe('resolved');
  });
});
