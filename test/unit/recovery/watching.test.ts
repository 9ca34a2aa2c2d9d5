import { describe, expect, it, vi } from 'vitest';
import { resumeAll } from '../../../src/core/recovery/autoplay.js';
import { oneAtATime } from '../../../src/core/recovery/one-at-a-time.js';
import type { ErrorStore } from '../../../src/core/store/types.js';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createDeferred } from '../store/create-test-store.js';

const refusal = () => createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' });
const blocked = () => createRtcError('PLAY_NOT_ALLOWED');

describe('a task that runs one at a time', () => {
  it('runs once more when it was asked for meanwhile, however often, and each time anew afterwards', async () => {
    const runs: (() => void)[] = [];
    const ask = oneAtATime(() => {
      const { promise, resolve } = createDeferred();
      runs.push(resolve);
      return promise;
    });
    const finish = async () => {
      runs.at(-1)?.();
      for (let tick = 0; tick < 5; tick++) await Promise.resolve();
    };
    ask();
    expect(runs).toHaveLength(1);
    for (let time = 0; time < 3; time++) ask();
    expect(runs).toHaveLength(1);
    await finish();
    expect(runs).toHaveLength(2);
    await finish();
    expect(runs).toHaveLength(2);
    ask();
    expect(runs).toHaveLength(3);
  });

  it('does not wait for that of another key', () => {
    const task = vi.fn((_key: string) => new Promise(() => {}));
    const ask = oneAtATime(task);
    for (const key of ['a', 'b', 'a']) ask(key);
    expect(task.mock.calls).toEqual([['a'], ['b']]);
  });

  it('that fails is told to the developer, and runs again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const task = vi.fn(() => Promise.reject(new Error('of a task that runs one at a time')));
    const ask = oneAtATime(task);
    ask();
    ask();
    for (let tick = 0; tick < 9; tick++) await Promise.resolve();
    expect(task).toHaveBeenCalledTimes(2);
    ask();
    expect(task).toHaveBeenCalledTimes(3);
    expect(warn.mock.calls.join()).toContain('of a task that runs one at a time');
    warn.mockRestore();
  });
});

describe('all blocked sound', () => {
  it('plays at once where there is none', async () => {
    const { store } = createTestKit();
    await expect(resumeAll(store)).resolves.toBe(true);
  });

  it('plays only when the last of them does', async () => {
    const { store, settle } = createTestKit();
    const [first, second] = [createDeferred(), createDeferred()];
    for (const [userId, { promise }] of [['ann', first] as const, ['ben', second] as const])
      store.report(blocked(), { userId, retry: () => promise });
    let plays: boolean | undefined;
    resumeAll(store).then((result) => {
      plays = result;
    });
    first.resolve();
    await settle();
    expect(plays).toBeUndefined();
    second.resolve();
    await settle();
    expect(plays).toBe(true);
  });

  it('does not play where one of them fails, and the next gesture tries it again at once', async () => {
    const { store, host, settle, kinds } = createTestKit();
    const retry = vi.fn(() => Promise.reject(blocked()));
    store.report(blocked(), { userId: 'ann', retry });
    await expect(resumeAll(store)).resolves.toBe(false);
    host.gesture();
    await settle();
    expect(retry).toHaveBeenCalledTimes(2);
    expect(kinds()).toEqual(['autoplay-blocked']);
  });
});

describe('what fails while a gesture is under way', () => {
  it('is tried once by itself where it is sound, and nothing else is', async () => {
    const { store, host, settle } = createTestKit();
    host.setGestureActive(true);
    const [sound, camera] = [vi.fn(() => Promise.reject(blocked())), vi.fn(async () => {})];
    store.report(blocked(), { userId: 'ann', retry: sound });
    store.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      device: 'camera',
      retry: camera,
    });
    await settle();
    expect(sound).toHaveBeenCalledTimes(1);
    expect(camera).not.toHaveBeenCalled();
  });
});

describe('what was there before the kit was started', () => {
  it('is watched until the last of it is over', async () => {
    const { kit, store, host, stop, settle } = createTestKit();
    const idle = host.listenerCount();
    stop();
    expect(host.listenerCount()).toBe(0);
    const ids = (['camera', 'microphone'] as const).map((device) => store.report(refusal(), { device }).id);
    kit.start();
    await settle();
    const [first, last] = ids;
    const watched = host.listenerCount();
    expect(watched).toBeGreaterThan(idle);
    if (first) store.resolve(first);
    expect(host.listenerCount()).toBe(watched);
    if (last) store.resolve(last);
    expect(host.listenerCount()).toBe(idle);
  });

  it('is not watched where it shows elsewhere', async () => {
    const { kit, store, host, stop, settle } = createTestKit();
    const idle = host.listenerCount();
    stop();
    store.report(createRtcError('INVALID_PARAMETER'));
    kit.start();
    await settle();
    expect(host.listenerCount()).toBe(idle);
  });

  it('and is there still when it is stopped, is watched no more', async () => {
    const { store, host, stop, settle } = createTestKit();
    store.report(refusal(), { device: 'camera' });
    await settle();
    stop();
    expect(host.listenerCount()).toBe(0);
  });
});

// Whoever listens in its own time hears of a thousand changes in a quarter of a second, and of the rest later.
describe('in a storm', () => {
  function storm(store: ErrorStore) {
    for (let time = 0; time < 1_100; time++) store.report(createRtcError('INVALID_PARAMETER'));
  }

  function createStorm() {
    const test = createTestKit();
    storm(test.store);
    return test;
  }

  it('a refusal is diagnosed, and mended, without delay', async () => {
    const { store, host, settle, first } = createStorm();
    const run = vi.fn(async () => {});
    const { id } = store.report(refusal(), { device: 'camera', retry: run });
    await settle();
    expect(store.get(id)?.kind).toBe('permission-dismissed');
    host.setPermission('camera', 'granted');
    await settle();
    expect(run).toHaveBeenCalledTimes(1);
    expect(first()?.kind).toBe('app-fault');
  });

  it('sound is resumed within the gesture', async () => {
    const { store, host, settle } = createStorm();
    host.setGestureActive(true);
    const [early, late] = [vi.fn(async () => {}), vi.fn(async () => {})];
    store.report(blocked(), { userId: 'ann', retry: early });
    await settle();
    expect(early).toHaveBeenCalledTimes(1);
    host.setGestureActive(false);
    store.report(blocked(), { userId: 'ben', retry: late });
    host.gesture();
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('the button is told at once that all plays', async () => {
    const { store, settle } = createTestKit();
    const { promise, resolve } = createDeferred();
    store.report(blocked(), { userId: 'ann', retry: () => promise });
    let plays: boolean | undefined;
    resumeAll(store).then((result) => {
      plays = result;
    });
    storm(store);
    resolve();
    await settle();
    expect(plays).toBe(true);
  });

  it('what is lost for good takes the place of what was being brought back', async () => {
    const { kit, store, host, banners } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    client.emit('connection-state-changed', { prevState: 'CONNECTED', state: 'RECONNECTING' });
    await host.advance(2_500);
    expect(banners()).toEqual(['reconnecting active']);
    storm(store);
    client.emit('error', createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
    expect(banners()).toEqual(['connection-lost active']);
  });
});
