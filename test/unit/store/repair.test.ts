import { describe, expect, it, vi } from 'vitest';
import type { Device, ErrorContext, Operation } from '../../../src/core/types.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createDeferred, createDistinctErrors, createTestStore } from './create-test-store.js';

const busy = () => createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });
const refused = () => createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' });
const timeout = () => createRtcError('API_CALL_TIMEOUT');

/** Something that fails with each of these in turn, and then gives its value. */
function failing(errors: readonly unknown[], value: unknown = 'done'): Operation {
  const left = [...errors];
  return async () => {
    if (left.length > 0) throw left.shift();
    return value;
  };
}

describe('a device that was opened', () => {
  function createTest(device: Device, context: ErrorContext = {}) {
    const test = createTestStore();
    test.store.report(refused(), { device, ...context });
    test.store.report(busy(), { device, ...context });
    test.store.report(timeout(), { device, ...context });
    return test;
  }

  it('ends what was said of it on both its surfaces, and no toast', () => {
    const { store, kinds } = createTest('camera');
    store.succeed({ device: 'camera' });
    expect(kinds()).toEqual(['call-timeout']);
  });

  it('ends nothing that was said of another one, nor of two', () => {
    for (const other of ['microphone', 'both'] as const) {
      const { store, kinds } = createTest(other);
      store.succeed({ device: 'camera' });
      expect(kinds()).toHaveLength(3);
    }
  });

  it('ends, with the other one, what was said of either or both', () => {
    for (const device of ['camera', 'microphone', 'both'] as const) {
      const { store, kinds } = createTest(device);
      store.succeed({ device: 'both' });
      expect(kinds()).toEqual(['call-timeout']);
    }
  });

  it('by somebody ends what is theirs and what is nobody’s', () => {
    const [me, other] = [{}, {}];
    const mine = createTest('camera', { owner: me });
    mine.store.succeed({ device: 'camera', owner: me });
    expect(mine.kinds()).toEqual(['call-timeout']);
    const theirs = createTest('camera', { owner: other });
    theirs.store.succeed({ device: 'camera', owner: me });
    expect(theirs.kinds()).toHaveLength(3);
    theirs.store.succeed({ device: 'camera' });
    expect(theirs.kinds()).toEqual(['call-timeout']);
    const nobodys = createTest('camera');
    nobodys.store.succeed({ device: 'camera', owner: me });
    expect(nobodys.kinds()).toEqual(['call-timeout']);
  });
});

describe('an operation that succeeded elsewhere', () => {
  it('ends what it left behind, for its own owner and where nobody owns it', () => {
    const [me, other] = [{}, {}];
    const context = { operation: 'join', retry: failing([]) };
    const { store, kinds } = createTestStore();
    store.report(timeout(), { ...context, owner: me });
    store.succeed({ operation: 'join', owner: other });
    expect(kinds()).toHaveLength(1);
    store.succeed({ operation: 'publish', owner: me });
    expect(kinds()).toHaveLength(1);
    store.succeed({ operation: 'join', owner: me });
    expect(kinds()).toEqual([]);
    const unowned = createTestStore();
    unowned.store.report(timeout(), context);
    unowned.store.succeed({ operation: 'join', owner: other });
    expect(unowned.kinds()).toEqual([]);
  });
});

describe('a retry that fails in another way', () => {
  it('takes its operation along: what it was is over, what it is now waits longer and can be tried again', async () => {
    const { store, guard, clock, told, kinds } = createTestStore();
    const run = failing([timeout(), createRtcError('SERVER_TIMEOUT')]);
    const waiting = guard(run, { operation: 'join', wait: true });
    await clock.advance(0);
    const first = store.getSnapshot().conditions[0]?.id ?? '';
    await expect(store.retry(first)).resolves.toBe(false);
    expect(kinds()).toEqual(['server-timeout']);
    expect(told.find(({ id, status }) => id === first && status === 'resolved')?.resolution).toBe('superseded');
    const second = store.getSnapshot().conditions[0];
    expect(second).toMatchObject({ canRetry: true, retries: 1, retryAt: clock.monotonic() + 1_000 });
    await expect(store.retry(second?.id ?? '')).resolves.toBe(false);
    await clock.advance(1_000);
    await expect(store.retry(second?.id ?? '')).resolves.toBe(true);
    await expect(waiting).resolves.toBe('done');
    expect(store.get(second?.id ?? '')).toMatchObject({ resolution: 'retried' });
  });

  it('joins what is there already, with all that is known of its device', async () => {
    const { store, guard, clock, kinds } = createTestStore();
    store.report(refused(), { device: 'camera' });
    await guard(failing([busy(), refused()]), { operation: 'initialize', device: 'camera' }).catch(() => {});
    const [denied, inUse] = store.getSnapshot().conditions;
    expect(denied?.canRetry).toBe(false);
    await store.retry(inUse?.id ?? '');
    expect(kinds()).toEqual(['permission-denied']);
    expect(store.get(denied?.id ?? '')).toMatchObject({ canRetry: true, count: 2, info: { device: 'camera' } });
    await clock.advance(1_000);
    await expect(store.retry(denied?.id ?? '')).resolves.toBe(true);
    expect(kinds()).toEqual([]);
  });

  it('into a silent kind ends, and whoever waits is told', async () => {
    const { store, guard, clock, kinds } = createTestStore();
    const gone = createRtcError('REMOTE_STREAM_NOT_EXIST');
    const waiting = guard(failing([timeout(), gone]), { operation: 'subscribe', wait: true });
    await clock.advance(0);
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await expect(waiting).rejects.toBe(gone);
    expect(kinds()).toEqual([]);
  });

  it('while another one under the same condition is mended leaves only what still fails', async () => {
    const { store, guard, clock, kinds } = createTestStore();
    guard(failing([timeout()]), { operation: 'good' }).catch(() => {});
    guard(failing([timeout(), createRtcError('SERVER_TIMEOUT')]), { operation: 'bad' }).catch(() => {});
    await clock.advance(0);
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    expect(kinds()).toEqual(['server-timeout']);
  });
});

describe('a repair', () => {
  it('that comes to its end after its condition went changes nothing, and says what became of it', async () => {
    const { store, guard, clock } = createTestStore();
    const { promise, reject } = createDeferred<void>();
    let runs = 0;
    await guard(() => (runs++ === 0 ? Promise.reject(timeout()) : promise), { operation: 'join' }).catch(() => {});
    const id = store.getSnapshot().conditions[0]?.id ?? '';
    const retried = store.retry(id);
    store.clear();
    reject(timeout());
    await expect(retried).resolves.toBe(false);
    await clock.advance(0);
    expect(store.getSnapshot().conditions).toEqual([]);
  });

  it('of which two are under way at once are told apart', () => {
    const { store } = createTestStore();
    const { id } = store.report(timeout());
    const stopFirst = store.startRepair(id);
    const stopSecond = store.startRepair(id);
    stopFirst();
    expect(store.get(id)?.status).toBe('recovering');
    stopSecond();
    expect(store.get(id)?.status).toBe('active');
  });

  it('of what is not there begins nothing', () => {
    const { store, changes } = createTestStore();
    store.startRepair('nobody')();
    const { id } = store.report(timeout());
    store.resolve(id);
    const before = changes.length;
    store.startRepair(id)();
    expect(changes).toHaveLength(before);
  });
});

describe('somebody who waits', () => {
  it('and gives up by their signal is told why, and their signal holds nothing afterwards', async () => {
    const { store, guard, clock } = createTestStore();
    const given = new AbortController();
    const added = vi.spyOn(given.signal, 'addEventListener');
    const removed = vi.spyOn(given.signal, 'removeEventListener');
    const waiting = guard(failing([timeout()]), { operation: 'join', wait: true, signal: given.signal });
    await clock.advance(0);
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await expect(waiting).resolves.toBe('done');
    const [, listener] = added.mock.calls.at(-1) ?? [];
    expect(removed).toHaveBeenCalledWith('abort', listener);

    const other = new AbortController();
    const left = guard(failing([timeout()]), { operation: 'join', wait: true, signal: other.signal });
    await clock.advance(0);
    other.abort('enough');
    await expect(left).rejects.toBe('enough');
  });

  it('is let go of with the provider, and what nobody waits for can still be tried again', async () => {
    const { store, guard, clock, changes } = createTestStore();
    const error = timeout();
    const waiting = guard(failing([error]), { operation: 'waited', wait: true });
    await guard(failing([timeout()]), { operation: 'plain' }).catch(() => {});
    store.report(busy(), { device: 'camera' });
    await clock.advance(0);
    const before = changes.length;
    store.endWaits();
    await expect(waiting).rejects.toMatchObject({ message: error.message });
    expect(store.getSnapshot().conditions[0]?.canRetry).toBe(true);
    // Only the one whose operation went has changed.
    expect(changes.slice(before)).toEqual(['updated']);
  });
});

describe('what the store is asked', () => {
  it('of what is not there is answered', () => {
    const { store } = createTestStore();
    expect([...store.ownersOf('nobody')]).toEqual([]);
    expect(store.isOf('nobody', {})).toBe(false);
    expect(store.get('nobody')).toBeUndefined();
    expect(store.isHeld('nobody')).toBe(false);
    store.dismiss('nobody');
    store.resolve('nobody');
    store.refine('nobody', { device: 'camera' });
  });

  it('a condition has a number of its own, from one', () => {
    const { store } = createTestStore();
    expect(createDistinctErrors(2).map((error) => store.report(error).id)).toEqual(['trtc-1', 'trtc-2']);
  });

  it('of an open stack shows twelve, of a closed one three again', async () => {
    const { store, toasts, settle } = createTestStore();
    for (const error of createDistinctErrors(14)) store.report(error);
    expect(toasts()).toHaveLength(3);
    store.openToasts(true);
    await settle();
    expect(toasts()).toHaveLength(12);
    expect(store.getSnapshot().waitingToasts).toBe(2);
    store.openToasts(false);
    expect(toasts()).toHaveLength(3);
  });

  it('the picked microphone that failed is the one that is told to have failed', async () => {
    const { store, guard } = createTestStore();
    await guard(failing([busy(), busy()]), { device: 'microphone', operation: 'a', picksDevice: true }).catch(() => {});
    const id = store.getSnapshot().conditions[0]?.id ?? '';
    expect(store.get(id)?.canPickDevice).toBe(true);
    await store.retry(id, { cameraId: 'c1', microphoneId: 'm1' });
    expect(store.get(id)?.info.deviceId).toBe('m1');
  });
});
