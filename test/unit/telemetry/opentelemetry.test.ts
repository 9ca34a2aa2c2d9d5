import { SpanStatusCode } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { attributes, names, reportToOpenTelemetry } from '../../../src/telemetry/opentelemetry/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';
import { createWatchedKit } from './create-watched-kit.js';
import { createTellTale, personal, secrets, secretWords } from './strangers.js';

const inUse = () =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError', message: 'Could not start video source' });

describe('a condition that heals', () => {
  it('is a record where it begins, by the conventions for exceptions, and one that tells how it ended and how long it lasted', async () => {
    const { kit, host, records } = createWatchedKit();
    const { id, firstAt } = kit.report(inUse(), { device: 'camera', source: 'guard', operation: 'initialize' });
    await host.advance(1_500);
    kit.report(inUse(), { device: 'camera' });
    await host.advance(1_500);
    kit.store.resolve(id);

    const [began, ended, ...more] = records();
    expect(more).toEqual([]);
    expect(began).toMatchObject({
      eventName: 'trtc.condition.began',
      severityNumber: SeverityNumber.ERROR,
      severityText: 'ERROR',
      body: 'device-in-use: INITIALIZE_FAILED 4100 (NotReadableError)',
      hrTime: [Math.floor(firstAt / 1_000), (firstAt % 1_000) * 1e6],
    });
    expect(began?.attributes).toEqual({
      'error.type': 'device-in-use',
      'exception.type': 'NotReadableError',
      'trtc.kind': 'device-in-use',
      'trtc.severity': 'error',
      'trtc.surface': 'device',
      'trtc.code': 4100,
      'trtc.key': 'INITIALIZE_FAILED',
      'trtc.device': 'camera',
      'trtc.source': 'guard',
      'trtc.operation': 'initialize',
    });
    expect(ended).toMatchObject({ eventName: 'trtc.condition.ended', severityNumber: SeverityNumber.INFO });
    expect(ended?.attributes).toMatchObject({
      'trtc.kind': 'device-in-use',
      'trtc.outcome': 'healed',
      'trtc.duration': 3,
      'trtc.count': 2,
      'trtc.retries': 0,
      'trtc.actions': [],
    });
  });

  it('is counted, and its time measured, by few attributes', async () => {
    const { kit, host, points } = createWatchedKit();
    const { id } = kit.report(inUse(), { device: 'camera', userId: 'someone' });
    kit.report(inUse(), { device: 'camera', userId: 'someone' });
    await host.advance(3_000);
    kit.store.resolve(id);
    expect(await points('trtc.errors')).toMatchObject([
      {
        value: 2,
        attributes: {
          'error.type': 'device-in-use',
          'trtc.kind': 'device-in-use',
          'trtc.severity': 'error',
          'trtc.surface': 'device',
          'trtc.code': 4100,
        },
      },
    ]);
    const [duration] = await points('trtc.condition.duration');
    expect(duration).toMatchObject({
      value: { count: 1, sum: 3 },
      attributes: { 'trtc.kind': 'device-in-use', 'trtc.surface': 'device', 'trtc.outcome': 'healed' },
    });
    expect(Object.keys(duration?.attributes ?? {})).toHaveLength(3);
  });

  it('that comes back after it had healed is another one', async () => {
    const { kit, records } = createWatchedKit();
    for (let time = 0; time < 2; time++) kit.store.resolve(kit.report(inUse(), { device: 'camera' }).id);
    expect(records(names.began)).toHaveLength(2);
    expect(records(names.ended).map((record) => record.attributes['trtc.count'])).toEqual([1, 1]);
  });

  it('is told as what it turned out to be', () => {
    const { kit, records } = createWatchedKit();
    const { id } = kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }), { device: 'camera' });
    kit.store.refine(id, { kind: 'permission-denied-by-system' });
    kit.store.resolve(id);
    expect(records(names.ended)[0]?.attributes['trtc.kind']).toBe('permission-denied-by-system');
  });
});

describe('what is told only once', () => {
  it('is what the app keeps silent, however often it occurs, and though its end is known', async () => {
    const { kit, records, points } = createWatchedKit({}, { policy: { 'autoplay-blocked': false } });
    const blocked = () => kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId: 'someone' });
    const { id } = blocked();
    blocked();
    kit.store.resolve(id);
    expect(records().map(({ eventName }) => eventName)).toEqual([names.began]);
    expect(await points('trtc.condition.duration')).toEqual([]);
  });

  it('is a condition that had begun before anybody watched', async () => {
    const { kit, host } = createTestKit();
    const { id } = kit.report(inUse(), { device: 'camera' });
    await host.advance(5_000);
    const emit = vi.fn();
    kit.addSettings(reportToOpenTelemetry({ logger: { emit } }, { clock: host.clock }));
    kit.report(inUse(), { device: 'camera' });
    kit.store.resolve(id);
    expect(emit.mock.calls.map(([{ eventName }]) => eventName)).toEqual([names.began, names.ended]);
    expect(emit.mock.calls[1]?.[0].attributes).toMatchObject({ 'trtc.duration': 5, 'trtc.count': 2 });
  });

  it('is an end, also where what has ended then belongs to one client less', () => {
    const { kit, records, telemetry } = createWatchedKit();
    const owners = [{}, {}];
    const retry = () => undefined;
    const [first] = owners.map((owner) => kit.report(inUse(), { device: 'camera', owner, retry }));
    kit.store.getSnapshot();
    kit.store.resolve(first?.id ?? '');
    expect(kit.store.get(first?.id ?? '')?.status).toBe('resolved');
    kit.store.clear(owners[0]);
    telemetry.end();
    expect(records().map(({ eventName }) => eventName)).toEqual([names.began, names.ended]);
  });
});

describe('repairs', () => {
  it('are a span each: failed, then mended, with what the participant pressed', async () => {
    const retry = vi.fn().mockRejectedValueOnce(inUse()).mockResolvedValue(undefined);
    const { kit, host, settle, spans, records, points } = createWatchedKit();
    const { id } = kit.report(inUse(), {
      device: 'camera',
      retry: async () => {
        await new Promise((resolve) => host.clock.setTimeout(() => resolve(undefined), 700));
        return retry();
      },
    });
    const press = () => kit.perform('retry', kit.store.get(id) ?? expect.fail('it has gone'));
    press();
    await host.advance(700);
    await host.advance(5_000);
    press();
    await host.advance(700);
    await settle();

    const [failed, mended, ...more] = spans();
    expect(more).toEqual([]);
    expect(failed).toMatchObject({
      name: 'trtc.recovery device-in-use',
      status: { code: SpanStatusCode.ERROR },
      duration: [0, 700e6],
      attributes: {
        'error.type': 'device-in-use',
        'trtc.outcome': 'failed',
        'trtc.action': 'retry',
        'trtc.retries': 1,
      },
    });
    expect(mended).toMatchObject({
      status: { code: SpanStatusCode.UNSET },
      duration: [0, 700e6],
      attributes: { 'trtc.outcome': 'retried', 'trtc.action': 'retry' },
    });
    expect(mended?.attributes).not.toHaveProperty('error.type');
    expect(records(names.ended)[0]?.attributes).toMatchObject({
      'trtc.outcome': 'retried',
      'trtc.retries': 1,
      'trtc.actions': ['retry', 'retry'],
    });
    expect(await points('trtc.actions.pressed')).toMatchObject([
      { value: 2, attributes: { 'trtc.action': 'retry', 'trtc.kind': 'device-in-use' } },
    ]);
  });

  it('that begin by themselves name no button', async () => {
    const { kit, settle, spans } = createWatchedKit();
    const { id } = kit.report(inUse(), { device: 'camera', retry: () => undefined });
    void kit.store.retry(id, undefined, { isAutomatic: true });
    await settle();
    expect(spans()).toHaveLength(1);
    expect(spans()[0]?.attributes).not.toHaveProperty('trtc.action');
  });

  it('name no button that was pressed long before', async () => {
    const { kit, host, settle, spans, records } = createWatchedKit();
    const condition = kit.report(inUse(), { device: 'camera', retry: () => undefined });
    kit.perform('open-settings', condition);
    await host.advance(2_000);
    void kit.store.retry(condition.id, undefined, { isAutomatic: true });
    await settle();
    expect(spans()[0]?.attributes).not.toHaveProperty('trtc.action');
    expect(records(names.ended)[0]?.attributes['trtc.actions']).toEqual(['open-settings']);
  });

  it('that somebody gives up are neither failed nor mended', () => {
    const { kit, spans } = createWatchedKit();
    kit.store.startRepair(kit.report(inUse(), { device: 'camera' }).id)();
    expect(spans()).toMatchObject([
      { status: { code: SpanStatusCode.UNSET }, attributes: { 'trtc.outcome': 'abandoned', 'trtc.retries': 0 } },
    ]);
  });

  it('are told twenty times of one condition', () => {
    const { kit, spans } = createWatchedKit();
    const { id } = kit.report(inUse(), { device: 'camera' });
    for (let time = 0; time < 30; time++) kit.store.startRepair(id)();
    expect(spans()).toHaveLength(20);
  });

  it('that are under way when the page goes end with it, and so does the condition', async () => {
    const { kit, host, telemetry, spans, records } = createWatchedKit();
    const { id } = kit.report(inUse(), { device: 'camera', retry: () => new Promise(() => {}) });
    void kit.store.retry(id);
    await host.advance(2_000);
    telemetry.end();
    expect(spans()[0]?.attributes).toMatchObject({ 'trtc.outcome': 'left' });
    expect(records(names.ended)[0]?.attributes).toMatchObject({ 'trtc.outcome': 'left', 'trtc.duration': 2 });
    kit.report(inUse(), { device: 'microphone' });
    telemetry.end();
    expect(records()).toHaveLength(2);
  });
});

describe('what the participant did', () => {
  it('is told in order, also where the app’s own button put it aside', async () => {
    const { kit, records } = createWatchedKit();
    const { id } = kit.report(inUse(), { device: 'camera' });
    kit.store.dismiss(id);
    kit.store.resolve(id);
    expect(records(names.ended)[0]?.attributes['trtc.actions']).toEqual(['dismiss']);

    const next = kit.report(inUse(), { device: 'microphone' });
    kit.perform('continue-without', next);
    kit.store.resolve(next.id, 'cleared');
    expect(records(names.ended)[1]?.attributes).toMatchObject({
      'trtc.actions': ['continue-without'],
      'trtc.outcome': 'cleared',
    });
  });
});

describe('a storm', () => {
  it('of ten thousand errors alike is two records with their number', async () => {
    const { kit, host, telemetry, records, points } = createWatchedKit();
    for (let error = 0; error < 10_000; error++) kit.report(createRtcError('SERVER_TIMEOUT'));
    await host.advance(60_000);
    telemetry.end();
    expect(records()).toHaveLength(2);
    expect(records(names.ended)[0]?.attributes['trtc.count']).toBe(10_000);
    expect((await points('trtc.errors')).map(({ value }) => value)).toEqual([10_000]);
  });

  it('about ten thousand people is a handful of records, and nothing is lost in the sums', async () => {
    const { kit, host, telemetry, records, points } = createWatchedKit();
    for (let user = 0; user < 10_000; user++)
      kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId: `user-${user}` });
    await host.advance(120_000);
    telemetry.end();
    expect(records(names.began)).toHaveLength(3);
    // Three that began, three that ended, and a sum.
    expect(records()).toHaveLength(7);
    const counted = [...records(names.ended), ...records(names.sum)].map((record) =>
      Number(record.attributes['trtc.count']),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect((await points('trtc.errors')).reduce((sum, { value }) => sum + Number(value), 0)).toBe(10_000);
  });

  it('of all sorts is held to its limit, and what ends the call is told all the same', async () => {
    const { kit, host, telemetry, records } = createWatchedKit({ perMinute: 5 });
    for (let code = 0; code < 1_000; code++) kit.report(createRtcError('UNKNOWN', { extraCode: code }));
    kit.report({ reason: 'kick', message: '' }, { source: 'client-banned' });
    // In a storm what is told of comes some moments later.
    await host.advance(1_000);
    telemetry.end();
    expect(records(names.began).map((record) => record.attributes['trtc.kind'])).toContain('removed-duplicate');
    expect(records(names.began)).toHaveLength(6);
    // Twenty sorts and the rest.
    expect(records(names.sum)).toHaveLength(21);
    const summed = records(names.sum).reduce((sum, record) => sum + Number(record.attributes['trtc.conditions']), 0);
    expect(summed).toBe(995);
    expect(records(names.sum).at(-1)?.attributes).toMatchObject({ 'error.type': '_OTHER' });
  });

  it('is over after a minute: what comes then is told again', async () => {
    const { kit, host, records } = createWatchedKit();
    const raise = (from: number) => {
      for (let user = from; user < from + 5; user++)
        kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId: `user-${user}` });
    };
    raise(0);
    expect(records(names.began)).toHaveLength(3);
    await host.advance(60_000);
    raise(5);
    expect(records(names.began)).toHaveLength(6);
  });

  it('of what is silent tells each sort three times, and no end', () => {
    const { kit, telemetry, records } = createWatchedKit();
    for (let error = 0; error < 1_000; error++) kit.report(createRtcError('API_CALL_ABORTED'));
    telemetry.end();
    expect(records(names.began)).toHaveLength(3);
    expect(records(names.ended)).toEqual([]);
    expect(records(names.sum).map((record) => record.attributes['trtc.count'])).toEqual([997]);
  });
});

describe('a call that is not in the sample', () => {
  it('is counted, and told by nothing else', async () => {
    const { kit, telemetry, records, spans, points } = createWatchedKit({ sampleRate: 0 });
    const { id } = kit.report(inUse(), { device: 'camera', retry: () => undefined });
    await kit.store.retry(id);
    telemetry.end();
    expect([records(), spans()]).toEqual([[], []]);
    expect(await points('trtc.errors')).toHaveLength(1);
    expect(await points('trtc.condition.duration')).toMatchObject([{ attributes: { 'trtc.outcome': 'retried' } }]);
  });

  it('leaves its share on those that are', () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.1);
    const { kit, records } = createWatchedKit({ sampleRate: 0.2 });
    kit.report(inUse(), { device: 'camera' });
    expect(records()[0]?.attributes['trtc.sample_rate']).toBe(0.2);
  });
});

describe('what leaves the page', () => {
  const all = [...Object.values(secrets), ...Object.values(personal)];

  it.each(secretWords)('holds no secret, no device and no person: %s', async (words) => {
    const { kit, telemetry, all: sent, settle } = createWatchedKit();
    const { error, context } = createTellTale(words);
    const { id } = kit.report(error, { ...context, retry: () => Promise.reject(error) });
    void kit.store.retry(id);
    await settle();
    telemetry.end();
    const text = await sent();
    expect(text).toContain('trtc.recovery');
    for (const word of [...all, 'AirPods', 'jane']) expect(text).not.toContain(word);
  });

  it.each(secretWords)(
    'holds words where they are asked for, without a secret and without the ids that are known: %s',
    async (words) => {
      const { kit, all: sent } = createWatchedKit({ messages: true });
      const { error, context } = createTellTale(words);
      kit.report(error, context);
      const text = await sent();
      expect(text).toContain('exception.message');
      for (const word of [...Object.values(secrets), personal.userId, personal.streamId, personal.deviceId]) {
        expect(text).not.toContain(word);
      }
    },
  );

  it('names people only where that is asked for, and never a secret that stands in place of a name', async () => {
    const { kit, records } = createWatchedKit({ identify: true });
    kit.report(new Error('failed'), { userId: personal.userId, streamId: personal.streamId });
    expect(records()[0]?.attributes).toMatchObject({
      'trtc.user_id': personal.userId,
      'trtc.stream_id': personal.streamId,
    });
    kit.report(new Error('failed'), { userId: `userSig=${secrets.userSig}` });
    expect(records()).toHaveLength(2);
    expect(JSON.stringify(records().map((record) => record.attributes))).not.toContain(secrets.userSig);
  });

  it('names what was tried without what it acted on', () => {
    const { kit, records } = createWatchedKit();
    kit.report(inUse(), { operation: 'publish:jane-main' });
    expect(records()[0]?.attributes['trtc.operation']).toBe('publish');
  });

  it('takes a short id for a word of its own', () => {
    const { kit, records } = createWatchedKit({ messages: true });
    kit.report(new TypeError('no stream of a (a.1)'), { userId: 'a' });
    expect(records()[0]?.attributes).toMatchObject({
      'exception.type': 'TypeError',
      'exception.message': 'no stream of … (….1)',
    });
  });
});

describe('what is handed in wrongly', () => {
  it('is told once, and costs only what it would have told', async () => {
    forgetWarnings();
    expectConsole('reportToOpenTelemetry: logger has no emit()');
    expectConsole('reportToOpenTelemetry: nothing was given');
    expectConsole('reportToOpenTelemetry: sampleRate is 7');
    expectConsole('reportToOpenTelemetry: perMinute is -1');
    expectConsole('exporter is gone');
    const { kit } = createTestKit();
    // @ts-expect-error: no options
    kit.addSettings(reportToOpenTelemetry({ logger: { emit() {} } }, null));
    // @ts-expect-error: no logger
    kit.addSettings(reportToOpenTelemetry({ logger: {} }, { sampleRate: 7, perMinute: -1 }));
    const emit = vi.fn(() => {
      throw new Error('exporter is gone');
    });
    kit.addSettings(reportToOpenTelemetry({ logger: { emit } }));
    const { id } = kit.report(inUse(), { device: 'camera' });
    kit.store.resolve(id);
    expect(emit).toHaveBeenCalledTimes(2);
  });
});

it('gives each attribute a name of its own', () => {
  const all = Object.values(attributes);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => !/^(?:trtc\.[a-z_]+|error\.type|exception\.(?:type|message))$/.test(name))).toEqual([]);
});
