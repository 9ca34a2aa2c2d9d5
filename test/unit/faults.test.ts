import { describe, expect, it, test, vi } from 'vitest';
import type { Policy } from '../../src/core/store/index.js';
import type { ErrorContext } from '../../src/core/types.js';
import { forgetWarnings } from '../../src/core/warn.js';
import type { KitSettings } from '../../src/kit/index.js';
import type { TrtcSource } from '../../src/sdk/v4/index.js';
import { createFakeClient, createFakeHost, createFakeStream, createRtcError } from '../../src/testing/index.js';
import { createErrorKit } from '../../src/v4/create-error-kit.js';
import { expectConsole } from '../expect-console.js';
import { createTestKit } from './create-test-kit.js';

const fail = () => {
  throw new Error('a trap');
};
const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'apply', 'set'];
const hostile = new Proxy(() => {}, Object.fromEntries(traps.map((trap) => [trap, fail])));
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable(() => {}, {});
  revoke();
  return proxy;
};
const names = ['device', 'deviceId', 'source', 'userId', 'streamId', 'operation', 'retry', 'owner', 'wait', 'signal'];
const withEach = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));

const oddities: readonly (readonly [string, unknown])[] = [
  ['a Proxy that throws on every read', hostile],
  ['a revoked Proxy', revoked()],
  ['getters that throw', Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: fail }])))],
  ['values that throw on every read', withEach(hostile)],
  ['values that are revoked', withEach(revoked())],
  ['values that cannot become text', withEach(Object.create(null))],
  ['values that are symbols', withEach(Symbol('x'))],
  ['a number', 5],
  ['a text', 'camera'],
  ['a function', fail],
  ['null', null],
];

describe.each(oddities)('a context that is %s', (_name, odd) => {
  const context = odd as ErrorContext;

  it('does no harm to a report', () => {
    const { kit, kinds } = createTestKit();
    expect(kit.report(createRtcError('SERVER_TIMEOUT'), context).kind).toBe('server-timeout');
    expect(kit.store.signal('offline', context).kind).toBe('offline');
    expect(kinds()).toEqual(['server-timeout', 'offline']);
  });

  it('does no harm to a guarded operation', async () => {
    const { kit, kinds, store, settle } = createTestKit();
    expect(await kit.guard(() => 'here', context)).toBe('here');
    const error = createRtcError('SERVER_TIMEOUT');
    let outcome: unknown = 'waiting';
    kit
      .guard(() => Promise.reject(error), context)
      .catch((reason) => {
        outcome = reason;
      });
    await settle();
    store.clear();
    await settle();
    expect(outcome).toBe(error);
    expect(kinds()).toEqual([]);
  });
});

test.each([
  ['a Proxy that throws on every read', hostile],
  ['a revoked Proxy', revoked()],
  ['a click', { type: 'click', target: {}, cameraId: {} }],
])('a picked device that is %s runs the operation as if none was picked', async (_name, pick) => {
  const { kit } = createTestKit();
  const run = vi.fn((_attempt: unknown) => {});
  const { id } = kit.report(createRtcError('DEVICE_NOT_FOUND'), { retry: run });
  expect(await kit.store.retry(id, pick as never)).toBe(true);
  expect(run).toHaveBeenCalledWith({ retries: 1 });
});

describe('a policy', () => {
  const reportWith = (policy: unknown) => {
    forgetWarnings();
    const { kit } = createTestKit({}, { policy: policy as Policy });
    return kit.report('boom');
  };
  const own = { surface: 'toast', severity: 'error' };

  test.each<[string, unknown]>([
    ['that throws on every read', hostile],
    ['that is revoked', revoked()],
    ['whose getter throws', Object.defineProperty({}, 'unknown', { get: fail })],
    ['whose rule throws on every read', { unknown: hostile }],
  ])('%s leaves the kind its own, and the developer is told', (_name, policy) => {
    expectConsole('Mend the handler');
    expect(reportWith(policy)).toMatchObject(own);
  });

  test.each<[string, unknown, string]>([
    ['surface', { surface: 'toaster' }, 'the surface of "unknown" is none that the kit knows'],
    ['severity', { severity: 'critical' }, 'the severity of "unknown" is none that the kit knows'],
    ['surface that every object has', { surface: 'toString' }, 'the surface of "unknown"'],
    ['severity that is no text', { severity: {} }, 'the severity of "unknown"'],
  ])('with an unknown %s leaves the kind its own, and the developer is told the cure', (_name, rule, warning) => {
    expectConsole(warning);
    expectConsole('Use one of');
    expect(reportWith({ unknown: rule })).toMatchObject(own);
  });

  test.each([Number.NaN, -1, 0, Number.NEGATIVE_INFINITY, '5000', {}])(
    'with a duration of %s leaves the default, and the developer is told the cure',
    (duration) => {
      expectConsole('Use Infinity for what stays');
      expect(reportWith({ unknown: { duration } }).duration).toBeUndefined();
    },
  );

  test.each([2 ** 31, 2 ** 33, Number.MAX_SAFE_INTEGER])(
    'with a duration of %d ms leaves a toast that long',
    async (duration) => {
      const { kit, host, kinds } = createTestKit({}, { policy: { unknown: { duration } } });
      const timers = vi.spyOn(host.clock, 'setTimeout');
      kit.report('boom');
      await host.advance(duration > 2 ** 40 ? 2 ** 40 : duration - 1);
      expect(kinds()).toEqual(['unknown']);
      expect(Math.max(...timers.mock.calls.map(([, wait]) => wait))).toBeLessThan(2 ** 31);
      if (duration > 2 ** 40) return;
      await host.advance(1);
      expect(kinds()).toEqual([]);
    },
  );
});

describe('settings', () => {
  test.each<[string, KitSettings, string]>([
    ['that throw on every read', hostile as KitSettings, 'Mend the handler'],
    ['that are revoked', revoked() as KitSettings, 'Mend the handler'],
    ['whose recovery throws on every read', { recovery: hostile as object }, 'Mend the handler'],
    ['whose handlers are none', { recovery: { rejoin: 5, signIn: {}, reload: 'now' } as never }, 'is no function'],
    ['whose onCondition is none', { onCondition: {} as never }, 'Mend the handler'],
  ])('%s do no harm', (_name, settings, told) => {
    forgetWarnings();
    expectConsole(told);
    const host = createFakeHost();
    const kit = createErrorKit(settings, host);
    const stop = kit.start();
    const condition = kit.report('boom');
    expect(kit.getCapabilities()).toMatchObject({ rejoin: false, signIn: false, contactSupport: false });
    for (const action of ['rejoin', 'sign-in', 'contact-support', 'reload', 'continue-without'] as const) {
      expect(() => kit.perform(action, condition)).not.toThrow();
    }
    expect(host.reloads).toBe(1);
    expect(stop).not.toThrow();
  });

  test.each<[string, unknown]>([
    ['throws at once', { checkSystemRequirements: fail }],
    ['gives nothing', { checkSystemRequirements: () => undefined }],
    ['cannot be read', hostile],
    ['is no namespace', 5],
  ])('with an SDK that %s do no harm', async (_name, sdk) => {
    const { kinds, settle } = createTestKit({}, { sdk: sdk as never });
    await settle();
    expect(kinds()).toEqual([]);
  });
});

test.each<[string, unknown]>([
  ['throws on every read', hostile],
  ['is revoked', revoked()],
  ['is a number', 5],
  ['cannot tell its id', { ...createFakeStream(), getId: fail, getUserId: fail }],
])('a source that %s is not bound, and the developer is told', (_name, source) => {
  forgetWarnings();
  expectConsole('[trtc-error-kit]');
  const { kit } = createTestKit();
  expect(kit.bind(source as TrtcSource)).not.toThrow();
});

describe('one listener that throws', () => {
  const everyTime = { times: 0 };
  const throwing = () => {
    everyTime.times += 1;
    throw new Error(`fault ${everyTime.times}`);
  };

  test.each<[string, (kit: ReturnType<typeof createTestKit>['kit']) => unknown]>([
    ['of the store', (kit) => kit.store.subscribe(throwing)],
    ['of each change', (kit) => kit.store.observe(throwing)],
    ['of the connection', (kit) => kit.connection.subscribe(throwing)],
    ['of the settings', (kit) => kit.addSettings({ onCondition: throwing })],
    ['that is asynchronous', (kit) => kit.addSettings({ onCondition: async () => throwing() })],
    ['of the capabilities', (kit) => kit.observeCapabilities(throwing)],
  ])('%s costs its own call, each time, and is told of once', async (_name, listen) => {
    forgetWarnings();
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { kit, settle, changes } = createTestKit();
    everyTime.times = 0;
    listen(kit);
    const heard: string[] = [];
    kit.store.subscribe(() => heard.push('store'));
    kit.connection.subscribe(() => heard.push('connection'));
    kit.observeCapabilities(() => heard.push('capabilities'));
    const client = createFakeClient();
    kit.getCapabilities();
    kit.bind(client);
    for (const state of ['CONNECTING', 'CONNECTED']) {
      client.emit('connection-state-changed', { state });
      const layer = kit.addSettings({ recovery: { rejoin: () => {} } });
      kit.report(createRtcError('SERVER_TIMEOUT'));
      kit.store.clear();
      await settle();
      layer.remove();
      await settle();
    }
    expect(everyTime.times).toBeGreaterThan(1);
    expect(changes.filter((change) => change === 'server-timeout raised')).toHaveLength(2);
    expect(heard.filter((name) => name === 'store').length).toBeGreaterThan(1);
    expect(heard.filter((name) => name === 'connection')).toHaveLength(3);
    expect(heard.filter((name) => name === 'capabilities')).toHaveLength(4);
    expect(told.mock.calls.map(([text]) => text)).toEqual([expect.stringContaining('fault 1')]);
  });
});

it('a stream that the SDK has destroyed does not throw into the page when its time is up', async () => {
  forgetWarnings();
  expectConsole('destroyed');
  const { kit, host, kinds } = createTestKit();
  const client = createFakeClient();
  kit.bind(client);
  client.emit('connection-state-changed', { state: 'CONNECTED' });
  const stream = createFakeStream({ userId: 'ann' });
  client.emit('stream-added', { stream });
  Object.assign(stream, {
    getVideoTrack() {
      throw new Error('destroyed');
    },
  });
  await host.advance(10_000);
  expect(kinds()).toEqual([]);
});

describe('a slip of the pen', () => {
  it.each<[string, object, string]>([
    ['in the name of a kind', { policy: { 'server-timeuot': false } }, 'policy: "server-timeuot" is neither a kind'],
    ['in the name of a handler', { recovery: { rejion() {} } }, 'recovery: "rejion" is no handler'],
    ['in a handler', { recovery: { rejoin: 5 } }, 'recovery: rejoin is no function'],
  ])('%s is told once, however often the app renders', (_name, settings, warning) => {
    forgetWarnings();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const layer = createErrorKit({}, createFakeHost()).addSettings(settings as KitSettings);
    for (let render = 0; render < 3; render++) layer.update({ ...settings } as KitSettings);
    expect(warn.mock.calls.map(([line]) => String(line)).filter((line) => line.includes(warning))).toHaveLength(1);
    warn.mockRestore();
  });
});
