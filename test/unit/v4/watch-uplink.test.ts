import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeLocalStream, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { type Call, createCall } from './create-call.js';

describe('an uplink that dies without a word', () => {
  it('is told within ten seconds while the rest of the call goes on, and can be published anew', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(3_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.first()).toMatchObject({ kind: 'uplink-lost', canRetry: true, severity: 'error' });
    const order: string[] = [];
    call.client.unpublish = async () => void order.push('unpublish');
    call.client.publish = async () => void order.push('publish');
    await call.store.retry(call.first()?.id ?? '');
    expect(order).toEqual(['unpublish', 'publish']);
    expect(call.kinds()).toEqual([]);
  });

  it('is told although the SDK tries again and again', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    for (let attempt = 0; attempt < 5; attempt++) {
      call.uplink('DISCONNECTED', 'CONNECTING');
      await call.host.advance(2_000);
    }
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it('is told although nothing ends the reconnecting', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it('heals when it is back', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(4_000);
    call.uplink('CONNECTING', 'CONNECTED');
    expect(call.banners()).toEqual(['uplink-lost resolved']);
  });

  it('heals the one that the client’s error told of, too', async () => {
    const call = await createCall();
    call.client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    expect(call.first()).toMatchObject({ kind: 'uplink-lost', canRetry: true });
    call.uplink('DISCONNECTED', 'CONNECTING', 'CONNECTED');
    expect(call.banners()).toEqual(['uplink-lost resolved']);
  });

  it('waits while the whole client reconnects, and is told when only the uplink has not come back', async () => {
    const call = await createCall();
    call.connect('CONNECTED', 'RECONNECTING');
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(30_000);
    expect(call.kinds()).toEqual(['reconnecting']);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it.each<[string, (call: Call) => void]>([
    ['an unpublish', (call) => call.uplink('DISCONNECTED')],
    [
      'an unpublish in the middle of it',
      (call) => {
        call.uplink('RECONNECTING');
        Object.assign(call.local, { getConnection: () => null });
        call.uplink('DISCONNECTED');
      },
    ],
    [
      'leaving',
      (call) => {
        call.uplink('RECONNECTING', 'DISCONNECTED');
        call.connect('CONNECTED', 'DISCONNECTED');
      },
    ],
    ['a short cut', (call) => call.uplink('RECONNECTING', 'DISCONNECTED', 'CONNECTING', 'CONNECTED')],
    ['a first publish that fails, which rejects', (call) => call.uplink('DISCONNECTED', 'CONNECTING', 'DISCONNECTED')],
  ])('is no alarm for %s', async (_name, happen) => {
    const call = await createCall();
    happen(call);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
    expect(call.host.timerCount()).toBe(0);
  });
});

describe('an uplink that is lost', () => {
  it('is told with whose it is and where it was noticed', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    expect(call.first()?.info).toMatchObject({
      userId: 'me',
      streamId: 'me-main',
      source: 'uplink-watch',
      operation: 'republish',
    });
    expect(call.store.isOf(call.first()?.id ?? '', call.local)).toBe(true);
  });

  it('and is back ends nothing else, and no uplink of another stream’s', async () => {
    const call = await createCall();
    const other = createFakeLocalStream({ id: 'share' });
    call.kit.bind(other);
    call.kit.report(createRtcError('UPLINK_RECONNECTION_FAILED'), { owner: other, userId: 'share' });
    call.client.emit('error', createRtcError('SERVER_TIMEOUT'));
    call.local.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    call.client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    expect(call.kinds()).toEqual(['uplink-lost', 'server-timeout', 'device-lost', 'uplink-lost']);
    call.uplink('CONNECTED');
    expect(call.kinds()).toEqual(['uplink-lost', 'server-timeout', 'device-lost']);
    expect(call.first()?.info.userId).toBe('share');
  });

  it('and is back ends what its client told of, though another client is bound', async () => {
    const call = await createCall();
    call.kit.bind(createFakeClient());
    call.client.emit('error', createRtcError('UPLINK_RECONNECTION_FAILED'));
    call.uplink('CONNECTED');
    expect(call.kinds()).toEqual([]);
  });

  it('is told and published anew on the client that is connected, where another one is not', async () => {
    const call = await createCall();
    const idle = createFakeClient();
    call.kit.bind(idle);
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
    const published: unknown[] = [];
    call.client.publish = async (...args) => void published.push(...args);
    await call.store.retry(call.first()?.id ?? '');
    expect(published).toEqual([call.local]);
  });

  it('is waited for while one client reconnects, though another has left', async () => {
    const call = await createCall();
    call.kit.bind(createFakeClient());
    call.connect('CONNECTED', 'RECONNECTING');
    call.uplink('RECONNECTING', 'DISCONNECTED');
    await call.host.advance(20_000);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it.each<[string, object]>([
    ['is told where the stream still has its connection', { getConnection: () => ({}) }],
    ['is told where it cannot be asked for its connection', { getConnection: undefined }],
  ])('%s', async (_which, own) => {
    const call = await createCall();
    Object.assign(call.local, own);
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['uplink-lost']);
  });

  it('is no alarm of a stream that was bound while nothing was wrong with it, and whose first publish fails', async () => {
    const { kit, host, changes } = createTestKit();
    const [client, local] = [createFakeClient(), createFakeLocalStream()];
    kit.bind(client);
    kit.bind(local);
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    local.emit('connection-state-changed', { state: 'DISCONNECTED' });
    await host.advance(60_000);
    expect(changes).toEqual([]);
  });
});
