import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../src/core/warn.js';
import type { ErrorKit, KitSettings } from '../../src/kit/index.js';
import { createRtcError } from '../../src/testing/index.js';
import { expectConsole } from '../expect-console.js';
import { createTestKit } from './create-test-kit.js';
import { normalise } from './normalise.js';

// Found where a page reported the same error ten thousand times in one tick: twenty thousand questions to the browser, and a click that
// waited two seconds.
// Plain objects, for a stack costs more than all the rest.
const refusal = () => ({ name: 'NotAllowedError', message: 'Permission denied' });
const missing = () => ({ name: 'NotFoundError', message: 'Requested device not found' });

/** The next task of the page: it never comes where promises follow each other for ever. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe('a flood of equal errors asks the browser', () => {
  it.each([10_000, 100_000])(
    'about permissions a handful of times, for %i refusals',
    async (count) => {
      const { kit, host, settle, first } = createTestKit({ permissions: { camera: 'denied' } });
      for (let index = 0; index < count; index++) kit.report(refusal(), { device: 'camera' });
      await settle();
      expect(host.queries).toEqual(['camera', 'camera']);
      expect(first()).toMatchObject({ kind: 'permission-denied', count });
      // A second of work, on a machine that has other things to do.
    },
    60_000,
  );

  it('for its devices a handful of times, for 10,000 that are missing', async () => {
    const { kit, host, settle, first } = createTestKit({ devices: [] });
    const list = vi.spyOn(host.devices, 'list');
    for (let index = 0; index < 10_000; index++) kit.report(missing(), { device: 'both' });
    await settle();
    expect(list).toHaveBeenCalledTimes(2);
    expect(first()).toMatchObject({ kind: 'device-not-found', info: { device: 'both' }, count: 10_000 });
  });

  it('once more where something new came while it answered, and then tells the newest', async () => {
    const { kit, host, settle, kinds } = createTestKit({ permissions: { camera: 'prompt' } });
    kit.report(refusal(), { device: 'camera' });
    host.setPermission('camera', 'denied', { isSilent: true });
    kit.report(refusal(), { device: 'camera' });
    await settle();
    expect(kinds()).toEqual(['permission-denied']);
  });

  it('a handful of times, however often a device comes and goes', async () => {
    const { kit, host, settle } = createTestKit();
    kit.report(missing(), { device: 'both' });
    await settle();
    const list = vi.spyOn(host.devices, 'list');
    for (let index = 0; index < 1_000; index++) host.setDevices([]);
    await settle();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('for each permission a handful of times, however often the page is focused and however many are refused', async () => {
    const { kit, host, settle } = createTestKit({ permissions: { camera: 'denied', microphone: 'denied' } });
    for (const userId of ['a', 'b', 'c']) kit.report(refusal(), { device: 'both', userId });
    await settle();
    const before = host.queries.length;
    for (let index = 0; index < 1_000; index++) host.focus();
    await settle();
    expect(host.queries.slice(before)).toEqual(['camera', 'microphone', 'camera', 'microphone']);
  });

  it('again after a question that the browser refused to answer', async () => {
    const { kit, host, settle, kinds } = createTestKit({ permissions: { camera: 'denied' } });
    forgetWarnings();
    expectConsole('no answer');
    vi.spyOn(host.permissions, 'query').mockRejectedValueOnce(new Error('no answer'));
    kit.report(refusal(), { device: 'camera' });
    await settle();
    kit.report(refusal(), { device: 'camera' });
    await settle();
    expect(kinds()).toEqual(['permission-denied']);
    expect(host.queries).toEqual(['camera']);
  });
});

describe('an onCondition that reports', () => {
  const reporting = (report: (kit: ErrorKit, count: number) => void) => {
    forgetWarnings();
    let count = 0;
    const settings: KitSettings = { onCondition: () => report(test.kit, ++count) };
    const test = createTestKit({}, settings);
    return { ...test, count: () => count };
  };

  it.each<[string, (count: number) => unknown]>([
    ['the same each time', () => 'boom'],
    ['something new each time', (count) => createRtcError(-200_000 - count)],
  ])('%s hears of itself ten deep, and everything else still arrives', (_name, create) => {
    expectConsole('onCondition (or another listener) reports an error whenever it is told of one');
    const { kit, store, count } = reporting((own, turn) => own.report(create(turn)));
    const others: unknown[] = [];
    store.observe(({ info }, change) => others.push(change === 'raised' && info.code));
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(count()).toBe(10);
    kit.report(createRtcError('NOT_SUPPORTED_H264'));
    expect(count()).toBe(20);
    expect(others).toHaveLength(22);
    expect(store.getSnapshot().conditions.filter(({ info }) => info.code)).not.toEqual([]);
  });

  it('hears of what it causes after what it is being told, and so does everybody', () => {
    const { kit, store } = reporting((own, turn) => turn === 1 && own.report(createRtcError('NOT_SUPPORTED_H264')));
    const heard: unknown[] = [];
    store.observe(({ kind }) => heard.push(kind));
    kit.report(createRtcError('SERVER_TIMEOUT'));
    expect(heard).toEqual(['server-timeout', 'unsupported-device']);
  });

  it.each<[string, (count: number) => unknown]>([
    ['the same', () => new TypeError('Failed to fetch')],
    ['something new', (count) => createRtcError(-200_000 - count)],
  ])('%s after its own fetch has failed does not hang the page', async (_name, create) => {
    expectConsole('it feeds itself');
    const { kit, host, settle, count } = reporting((own, turn) => {
      Promise.reject(create(turn)).catch((error) => own.report(error));
    });
    kit.report('boom');
    await nextTask();
    expect(count()).toBeLessThanOrEqual(1_000);
    for (let interval = 1; interval <= 4; interval++) {
      await host.advance(250);
      await nextTask();
    }
    expect(count()).toBeGreaterThan(1_000);
    expect(count()).toBeLessThanOrEqual(5_000);
    await settle();
  });

  it('more and more each time does not hang the page', async () => {
    const { kit } = reporting((own, turn) => {
      for (let index = 0; index < 3; index++) own.report(createRtcError(-200_000 - turn * 3 - index));
    });
    kit.report('boom');
    await nextTask();
    expect(kit.store.getSnapshot().conditions.length).toBeGreaterThan(0);
  });

  it('a flood of others is told in order, and to its last', async () => {
    const { kit, host, changes, store } = createTestKit();
    const at: number[] = [];
    store.observe(({ info }, change) => change === 'raised' && at.push(info.code ?? 0));
    for (let index = 0; index < 5_000; index++) kit.report(createRtcError(-200_000 - index));
    expect(at.length).toBeLessThanOrEqual(1_000);
    await host.advance(10_000);
    expect(at).toEqual(Array.from({ length: 5_000 }, (_, index) => -200_000 - index));
    expect(changes.filter((change) => change === 'unknown raised')).toHaveLength(5_000);
    expect(host.timerCount()).toBe(0);
  });

  it('a flood of one is told a bounded number of times, and of the last count', async () => {
    const { kit, host, store } = createTestKit();
    const counts: number[] = [];
    store.observe(({ count }) => counts.push(count));
    for (let index = 0; index < 20_000; index++) kit.report('boom');
    await host.advance(250);
    expect(counts.length).toBeLessThanOrEqual(1_001);
    expect(counts.at(-1)).toBe(20_000);
  });
});

it('a listener of the store that reports whenever it is told does not hang the page', async () => {
  forgetWarnings();
  expectConsole('it feeds itself');
  const { kit, store, host } = createTestKit();
  let count = 0;
  store.subscribe(() => {
    count += 1;
    store.dismiss(kit.report('boom').id);
  });
  kit.report('boom');
  await nextTask();
  expect(count).toBeLessThanOrEqual(1_000);
  await host.advance(250);
  await nextTask();
  expect(count).toBeGreaterThan(1_000);
});

describe('many operations under one condition', () => {
  const failing = (count: number, create: (index: number) => () => unknown) => {
    forgetWarnings();
    expectConsole('More than 20 operations failed in the same way');
    const test = createTestKit();
    for (let index = 0; index < count; index++) {
      test.kit.report(createRtcError('SERVER_TIMEOUT'), { operation: `operation ${index}`, retry: create(index) });
    }
    return test;
  };

  it('are the latest twenty at one retry, whatever their number', async () => {
    const ran: number[] = [];
    const { store, kinds } = failing(3_000, (index) => () => void ran.push(index));
    const [condition] = store.getSnapshot().conditions;
    await store.retry(condition?.id ?? '');
    expect(ran).toEqual(Array.from({ length: 20 }, (_, index) => 2_980 + index));
    expect(kinds()).toEqual([]);
  });

  it('leave nobody waiting for one that was given up', async () => {
    forgetWarnings();
    expectConsole('More than 20 operations failed in the same way');
    const { kit, store, settle } = createTestKit();
    const outcomes: string[] = [];
    for (let index = 0; index < 100; index++) {
      let runs = 0;
      const run = () => (runs++ > 0 ? index : Promise.reject(createRtcError('SERVER_TIMEOUT')));
      kit.guard(run, { operation: `operation ${index}`, wait: true }).then(
        (value) => outcomes.push(`mended ${value}`),
        (error) => outcomes.push(`rejected ${normalise(error).key}`),
      );
    }
    await settle();
    expect(outcomes).toEqual(Array.from({ length: 80 }, () => 'rejected SERVER_TIMEOUT'));
    await store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await settle();
    expect(outcomes.slice(80)).toEqual(Array.from({ length: 20 }, (_, index) => `mended ${80 + index}`));
  });

  it('give up one that nobody waits for before one that is waited for', async () => {
    forgetWarnings();
    expectConsole('More than 20 operations failed in the same way');
    const { kit, store, settle } = createTestKit();
    let runs = 0;
    const awaited = kit.guard(() => (runs++ > 0 ? 'here' : Promise.reject(createRtcError('SERVER_TIMEOUT'))), {
      operation: 'awaited',
      wait: true,
    });
    await settle();
    for (let index = 0; index < 50; index++) {
      kit.report(createRtcError('SERVER_TIMEOUT'), { operation: `operation ${index}`, retry: () => {} });
    }
    store.retry(store.getSnapshot().conditions[0]?.id ?? '');
    await expect(awaited).resolves.toBe('here');
  });

  it('cost the same for each one that is added', () => {
    const looks = [1_000, 8_000].map((count) => {
      let runs = 0;
      let reads = 0;
      forgetWarnings();
      expectConsole('More than 20 operations failed in the same way');
      const { kit } = createTestKit();
      const context = Object.defineProperty({ retry: () => runs++ }, 'picksDevice', { get: () => reads++ < 0 });
      for (let index = 0; index < count; index++) {
        kit.report(createRtcError('SERVER_TIMEOUT'), Object.assign(Object.create(context), { operation: `${index}` }));
      }
      expect(runs).toBe(0);
      return reads / count;
    });
    expect(looks).toEqual([1, 1]);
  });
});

describe('a crowd', () => {
  it('of 150 silenced participants keeps the end screen and the question for the camera, and one gesture lets all be heard', async () => {
    const { kit, host, store, settle } = createTestKit({ permissions: { camera: 'denied' } });
    kit.report({ reason: 'kick', message: '' }, { source: 'client-banned' });
    kit.report(refusal(), { device: 'camera' });
    const resumed: string[] = [];
    for (let index = 0; index < 150; index++) {
      const userId = `user ${index}`;
      const retry = () => void resumed.push(userId);
      kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId, operation: 'resume', retry });
    }
    await settle();
    const kindsOf = (surface: 'screen' | 'permission') => store.getSnapshot().surfaces[surface].map(({ kind }) => kind);
    expect(kindsOf('screen')).toEqual(['removed-duplicate']);
    expect(kindsOf('permission')).toEqual(['permission-denied']);
    host.gesture();
    await settle();
    expect(new Set(resumed).size).toBe(150);
    expect(resumed).toHaveLength(150);
    expect(store.getSnapshot().surfaces.autoplay).toEqual([]);
  });

  it('of toasts ends nothing that is graver: a lost connection, a silenced participant, a missing camera', async () => {
    const { kit, kinds, settle } = createTestKit();
    const grave = [
      createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'),
      createRtcError('PLAY_NOT_ALLOWED'),
      missing(),
      refusal(),
    ];
    for (const error of grave) kit.report(error, { device: 'camera', retry: () => {} });
    await settle();
    const before = kinds();
    for (let index = 0; index < 500; index++) kit.report(createRtcError(-200_000 - index));
    expect(kinds().slice(0, 4)).toEqual(before);
    expect(kinds()).toHaveLength(104);
  });

  it('of a thousand silenced participants is still bounded', () => {
    const { kit, store } = createTestKit();
    for (let index = 0; index < 1_200; index++) kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId: `${index}` });
    expect(store.getSnapshot().surfaces.autoplay).toHaveLength(1_000);
  });
});
