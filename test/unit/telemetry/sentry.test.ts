import * as Sentry from '@sentry/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { reportToSentry } from '../../../src/telemetry/sentry/index.js';
import type { TelemetryOptions } from '../../../src/telemetry/types.js';
import { createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';
import { startSentry } from './create-sentry.js';
import { createTellTale, personal, secrets, secretWords } from './strangers.js';

let sentry: ReturnType<typeof startSentry>;

beforeEach(() => {
  sentry = startSentry();
});

afterEach(() => sentry.stop());

function createWatched(options: TelemetryOptions = {}) {
  const test = createTestKit();
  const telemetry = reportToSentry(Sentry, { clock: test.host.clock, ...options });
  test.kit.addSettings(telemetry);
  return { ...test, telemetry };
}

const inUse = () =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError', message: 'Could not start video source' });

describe('issues', () => {
  it('are one for all that is alike, whoever it is about, and another for another device', async () => {
    const { kit } = createWatched();
    kit.report(inUse(), { device: 'camera', userId: 'one' });
    kit.report(inUse(), { device: 'microphone' });
    kit.report(inUse(), { device: 'camera', userId: 'two' });
    const { events } = await sentry.sent();
    expect(events.map(({ fingerprint }) => fingerprint)).toEqual([
      ['trtc-error-kit', 'device-in-use', '4100', '', 'camera'],
      ['trtc-error-kit', 'device-in-use', '4100', '', 'microphone'],
      ['trtc-error-kit', 'device-in-use', '4100', '', 'camera'],
    ]);
    expect(events[0]).toMatchObject({
      level: 'error',
      exception: {
        values: [
          {
            type: 'device-in-use',
            value: 'INITIALIZE_FAILED 4100 (NotReadableError)',
            mechanism: { type: 'trtc-error-kit', handled: true },
          },
        ],
      },
      tags: { 'trtc.kind': 'device-in-use', 'trtc.surface': 'device', 'trtc.code': 4100, 'trtc.device': 'camera' },
    });
    expect(events[0]).not.toHaveProperty('user');
  });

  it('are not made of what is silent or mere news: that is a breadcrumb', async () => {
    const { kit } = createWatched();
    kit.report(createRtcError('API_CALL_ABORTED'));
    kit.store.signal('network-poor');
    expect((await sentry.sent()).events).toEqual([]);
    expect(sentry.crumbs().map(({ message }) => message?.split(':')[0])).toEqual(['call-aborted', 'network-poor']);
  });
});

describe('breadcrumbs', () => {
  it('tell what the participant did, what became of repairs, and how it ended', async () => {
    const retry = vi.fn().mockRejectedValueOnce(inUse()).mockResolvedValue(undefined);
    const { kit, host, settle } = createWatched();
    const { id } = kit.report(inUse(), { device: 'camera', retry });
    for (let time = 0; time < 2; time++) {
      kit.perform('retry', kit.store.get(id) ?? expect.fail('it has gone'));
      await settle();
      await host.advance(2_000);
    }
    // The next event that the app sends has all of it with it.
    Sentry.captureMessage('something else');
    const { events } = await sentry.sent();
    // Sentry leaves one of its own for each event.
    const crumbs = events.at(-1)?.breadcrumbs?.filter(({ category }) => category?.startsWith('trtc'));
    expect(crumbs?.map(({ message }) => message)).toEqual([
      'device-in-use: INITIALIZE_FAILED 4100 (NotReadableError)',
      'retry pressed',
      'device-in-use: a repair begins',
      'device-in-use: the repair failed',
      'retry pressed',
      'device-in-use: a repair begins',
      'device-in-use: the repair succeeded',
      'device-in-use retried after 2 s',
    ]);
    expect(crumbs?.at(-1)?.data).toEqual({
      outcome: 'retried',
      seconds: 2,
      count: 2,
      retries: 1,
      actions: 'retry, retry',
    });
  });
});

describe('metrics', () => {
  it('tell how many there were and how long they lasted', async () => {
    const { kit, host } = createWatched();
    const { id } = kit.report(inUse(), { device: 'camera' });
    kit.report(inUse(), { device: 'camera' });
    await host.advance(4_000);
    kit.store.resolve(id);
    const { metrics } = await sentry.sent();
    expect(metrics).toMatchObject([
      { name: 'trtc.errors', value: 2, attributes: { 'trtc.kind': { value: 'device-in-use' } } },
      {
        name: 'trtc.condition.duration',
        value: 4,
        unit: 'second',
        attributes: { 'trtc.outcome': { value: 'healed' } },
      },
    ]);
  });
});

describe('a storm', () => {
  it('about ten thousand people is three events, some breadcrumbs, and sums in which nothing is lost', async () => {
    const { kit, host, telemetry } = createWatched();
    const before = sentry.crumbs().length;
    for (let user = 0; user < 10_000; user++) {
      kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId: `user-${user}` });
      // Sentry leaves out an event that is the same as the last.
      if (user < 3) kit.report(inUse(), { device: 'camera', userId: `user-${user}` });
    }
    await host.advance(120_000);
    telemetry.end();
    const { events, metrics } = await sentry.sent();
    expect(events.filter(({ tags }) => tags?.['trtc.kind'] === 'subscribe-timeout')).toHaveLength(3);
    expect(events).toHaveLength(6);
    expect(sentry.crumbs().length - before).toBeLessThan(20);
    expect(metrics.length).toBeLessThan(20);
    const counted = metrics.filter(({ name }) => name === 'trtc.errors').reduce((sum, { value }) => sum + value, 0);
    expect(counted).toBe(10_003);
  });
});

it('tells of no button where it told of no beginning', () => {
  const { kit } = createWatched();
  for (const userId of ['one', 'two', 'three', 'four']) {
    kit.perform('dismiss', kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId }));
  }
  expect(sentry.crumbs().filter(({ category }) => category === 'trtc.action')).toHaveLength(3);
});

describe('what leaves the page', () => {
  it.each(secretWords)('holds no secret, no device and no person: %s', async (words) => {
    const { kit, settle, telemetry } = createWatched();
    const { error, context } = createTellTale(words);
    const { id } = kit.report(error, { ...context, retry: () => Promise.reject(error) });
    kit.perform('retry', kit.store.get(id) ?? expect.fail('it has gone'));
    await settle();
    telemetry.end();
    Sentry.captureMessage('something else');
    const text = await sentry.text();
    expect(text).toContain('retry pressed');
    for (const word of [...Object.values(secrets), ...Object.values(personal), 'AirPods', 'jane']) {
      expect(text).not.toContain(word);
    }
  });

  it.each(secretWords)('holds words where they are asked for, without a secret: %s', async (words) => {
    const { kit } = createWatched({ messages: true });
    const { error, context } = createTellTale(words);
    kit.report(error, context);
    const text = await sentry.text();
    expect(text).toMatch(/"value":"Error: \S/);
    for (const word of [...Object.values(secrets), personal.userId, personal.deviceId])
      expect(text).not.toContain(word);
  });
});

it('may be a scope whose client is the app’s own, beside another Sentry on the page', async () => {
  const bodies: unknown[] = [];
  const client = new Sentry.BrowserClient({
    dsn: 'https://own@ingest.example.com/2',
    integrations: [],
    stackParser: Sentry.defaultStackParser,
    transport: (options) =>
      Sentry.createTransport(options, async ({ body }) => {
        bodies.push(body);
        return { statusCode: 200 };
      }),
  });
  const scope = new Sentry.Scope();
  scope.setClient(client);
  client.init();
  const { kit } = createTestKit();
  kit.addSettings(reportToSentry(scope));
  const { id } = kit.report(inUse(), { device: 'camera' });
  kit.store.resolve(id);
  await client.flush(1_000);
  expect(bodies.join('\n')).toContain('device-in-use');
  expect((await sentry.sent()).events).toEqual([]);
});

it('says once what is missing, and goes on', () => {
  forgetWarnings();
  expectConsole('reportToSentry: there is no captureEvent() and no addBreadcrumb()');
  const { kit } = createTestKit();
  // @ts-expect-error: nothing of Sentry
  kit.addSettings(reportToSentry({}));
  // @ts-expect-error: nothing at all
  kit.addSettings(reportToSentry(undefined));
  const { id } = kit.report(inUse(), { device: 'camera' });
  kit.store.resolve(id);
  expect(kit.store.get(id)).toBeDefined();
});
