import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeLocalStream, createRtcError } from '../../src/testing/index.js';
import { createTestKit } from './create-test-kit.js';

// A laptop wakes, a server of time answers, a person corrects the hour: that once showed "Try again in 3599 s".
const HOUR = 3_600_000;

function createCall() {
  const test = createTestKit({}, { policy: { unknown: { duration: 4_000 } } });
  const client = createFakeClient();
  const stream = createFakeLocalStream();
  test.kit.bind(client);
  test.kit.bind(stream);
  const connect = (state: string) => client.emit('connection-state-changed', { state });
  return { ...test, client, stream, connect };
}

describe.each([
  ['back', -HOUR],
  ['forward', HOUR],
])('the machine’s clock, set %s by an hour,', (_name, by) => {
  it('leaves a toast its own time on screen', async () => {
    const { kit, host, kinds } = createCall();
    kit.report('boom');
    await host.advance(1_000);
    host.clock.setBy(by);
    host.setVisible(false);
    host.setVisible(true);
    await host.advance(2_999);
    expect(kinds()).toEqual(['unknown']);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });

  it('lets a retry wait as long as it said', async () => {
    const { kit, host } = createCall();
    let runs = 0;
    const retry = () => {
      runs += 1;
      return Promise.reject(createRtcError('SERVER_TIMEOUT'));
    };
    const { id } = kit.report(createRtcError('SERVER_TIMEOUT'), { retry });
    await kit.store.retry(id);
    host.clock.setBy(by);
    await host.advance(999);
    await kit.store.retry(id);
    expect(runs).toBe(1);
    await host.advance(1);
    await kit.store.retry(id);
    expect(runs).toBe(2);
  });

  it('shows a cut when its grace is over, and counts from when it began', async () => {
    const { host, connect, banners, first } = createCall();
    connect('CONNECTED');
    await host.advance(10_000);
    connect('RECONNECTING');
    const began = host.clock.monotonic();
    await host.advance(1_000);
    host.clock.setBy(by);
    await host.advance(1_499);
    expect(banners()).toEqual([]);
    await host.advance(1);
    expect(banners()).toEqual(['reconnecting active']);
    expect(first()).toMatchObject({ startedAt: began, firstAt: host.clock.now() - 2_500 });
  });

  it('shows an interrupted rejoin of the SDK’s own from when the connection went', async () => {
    const { host, connect, banners } = createCall();
    connect('CONNECTED');
    await host.advance(10_000);
    connect('DISCONNECTED');
    await host.advance(500);
    host.clock.setBy(by);
    connect('CONNECTING');
    await host.advance(1_999);
    expect(banners()).toEqual([]);
    await host.advance(1);
    expect(banners()).toEqual(['reconnecting active']);
  });

  it('tells that the machine is offline when its grace is over', async () => {
    const { host, banners, first } = createCall();
    const began = host.clock.monotonic();
    host.setOnline(false);
    host.clock.setBy(by);
    await host.advance(1_999);
    expect(banners()).toEqual([]);
    await host.advance(1);
    expect(banners()).toEqual(['offline active']);
    expect(first()?.startedAt).toBe(began);
  });

  it('tells of a bad network after ten seconds of it', async () => {
    const { host, client, kinds } = createCall();
    const told: number[] = [];
    for (let second = 0; second <= 12; second += 2) {
      client.emit('network-quality', { uplinkNetworkQuality: 5, downlinkNetworkQuality: 1 });
      if (kinds().length > 0) told.push(second);
      if (second === 4) host.clock.setBy(by);
      await host.advance(2_000);
    }
    expect(told).toEqual([10, 12]);
  });

  it('tells of a lost uplink when its grace is over', async () => {
    const { host, stream, connect, kinds } = createCall();
    connect('CONNECTED');
    stream.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(10_000);
    stream.emit('connection-state-changed', { state: 'RECONNECTING' });
    await host.advance(1_000);
    host.clock.setBy(by);
    stream.emit('connection-state-changed', { state: 'DISCONNECTED' });
    await host.advance(3_999);
    expect(kinds()).toEqual([]);
    await host.advance(1);
    expect(kinds()).toEqual(['uplink-lost']);
  });

  it('does not make one occurrence of two, nor two of one', async () => {
    const { kit, host, store } = createCall();
    const error = createRtcError('SERVER_TIMEOUT');
    const { id } = kit.report(error);
    store.resolve(id, 'expired');
    await host.advance(900);
    host.clock.setBy(by);
    kit.report(error);
    expect(store.getSnapshot().conditions).toEqual([]);
    await host.advance(101);
    kit.report(error);
    expect(store.getSnapshot().conditions).toHaveLength(1);
  });

  it('tells camera and microphone, lost together, once, and a later loss again', async () => {
    const { host, stream, first } = createCall();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    host.clock.setBy(by);
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(first()?.count).toBe(1);
    await host.advance(200);
    host.clock.setBy(by);
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(first()?.count).toBe(2);
  });

  it('does not take a device that was taken back for one that is mended', async () => {
    const { kit, host, stream, kinds } = createCall();
    const failed = { name: 'NotReadableError', message: 'Could not start video source' };
    const fail = () =>
      kit.report(createRtcError('INITIALIZE_FAILED', failed), { device: 'camera', deviceId: 'c2', owner: stream });
    fail();
    host.clock.setBy(by);
    await host.advance(13);
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(kinds()).toEqual(['device-in-use']);
    await host.advance(1_000);
    host.clock.setBy(by);
    stream.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
    expect(kinds()).toEqual([]);
  });

  it('tells of counts four times a second, as before', async () => {
    const { kit, host, store } = createCall();
    let notices = 0;
    store.subscribe(() => {
      notices += 1;
    });
    kit.report('boom');
    await host.advance(0);
    host.clock.setBy(by);
    kit.report('boom');
    await host.advance(249);
    expect(notices).toBe(1);
    await host.advance(1);
    expect(notices).toBe(2);
  });
});

it('a time stamp is the machine’s own time', async () => {
  const { kit, host } = createCall();
  const before = host.clock.now();
  const { id } = kit.report('boom');
  host.clock.setBy(-HOUR);
  kit.report('boom');
  expect(kit.store.get(id)).toMatchObject({ firstAt: before, lastAt: before - HOUR, info: { at: before - HOUR } });
});
