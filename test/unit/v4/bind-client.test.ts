import { describe, expect, it } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createRtcError,
} from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createCall } from './create-call.js';

describe('a stream of somebody else’s', () => {
  it('is heard before the app’s own handlers, which may throw, though it is announced twice', () => {
    const { kit, kinds } = createTestKit();
    const client = createFakeClient();
    const stream = createFakeStream();
    kit.bind(client);
    client.emit('stream-added', { stream });
    stream.on('error', () => {
      throw new Error('the app');
    });
    client.emit('stream-subscribed', { stream });
    stream.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('that fails is told by its own name, and cannot be resumed where nothing held it back', () => {
    const { kit, first } = createTestKit();
    const client = createFakeClient();
    const stream = createFakeStream({ userId: 'ann', id: 'a' });
    kit.bind(client);
    client.emit('stream-added', { stream });
    stream.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(first()).toMatchObject({
      canRetry: false,
      info: { userId: 'ann', streamId: 'a', source: 'stream-error' },
    });
    expect(first()?.info.operation).toBeUndefined();
  });

  it('takes its own conditions along when it goes, and no others', () => {
    const { kit, store } = createTestKit();
    const [client, other] = [createFakeClient(), createFakeClient()];
    kit.bind(client);
    kit.bind(other);
    const [ann, ben] = [createFakeStream({ userId: 'ann', id: 'same' }), createFakeStream({ userId: 'ben', id: 'b' })];
    const elsewhere = createFakeStream({ userId: 'cid', id: 'same' });
    client.emit('stream-added', { stream: ann });
    client.emit('stream-added', { stream: ben });
    other.emit('stream-added', { stream: elsewhere });
    for (const stream of [ann, ben, elsewhere]) stream.emit('error', createRtcError('SERVER_TIMEOUT'));
    client.emit('stream-removed', { stream: ann });
    expect(store.getSnapshot().conditions.map(({ info }) => info.userId)).toEqual(['ben', 'cid']);
    expect(store.getHistory()[0]).toMatchObject({ info: { userId: 'ann' }, resolution: 'cleared' });
  });

  it('that was never announced takes its conditions along, too', () => {
    forgetWarnings();
    const { kit, kinds } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    kit.report(createRtcError('SERVER_TIMEOUT'), { owner: client, streamId: 'a' });
    client.emit('stream-removed', { stream: createFakeStream({ id: 'a' }) });
    expect(kinds()).toEqual([]);
  });

  it('that is connected again ends the loss of all of them, of its own client alone', () => {
    const { kit, store } = createTestKit();
    const [client, other] = [createFakeClient(), createFakeClient()];
    kit.bind(client);
    kit.bind(other);
    const stream = createFakeStream();
    client.emit('stream-added', { stream });
    kit.report(createRtcError('DOWNLINK_RECONNECTION_FAILED'), { owner: other, userId: 'other' });
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    client.emit('error', createRtcError('DOWNLINK_RECONNECTION_FAILED'));
    const shown = () => store.getSnapshot().conditions.map(({ kind }) => kind);
    for (const state of ['RECONNECTING', undefined]) stream.emit('connection-state-changed', { state });
    expect(shown()).toEqual(['downlink-lost', 'server-timeout', 'downlink-lost']);
    stream.emit('connection-state-changed', { state: 'CONNECTED' });
    expect(shown()).toEqual(['downlink-lost', 'server-timeout']);
    expect(store.getSnapshot().conditions[0]?.info.userId).toBe('other');
  });
});

describe('an uplink that the SDK gives up', () => {
  const lost = () => createRtcError('UPLINK_RECONNECTION_FAILED');

  it('takes the place of what was noticed of it', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    const noticed = call.first();
    expect(noticed?.info.code).toBeUndefined();
    call.client.emit('error', lost());
    expect(call.kinds()).toEqual(['uplink-lost']);
    expect(call.first()?.info).toMatchObject({ source: 'client-error', operation: 'republish' });
    expect(call.first()?.info.code).toBeDefined();
    expect(call.store.getHistory()[0]).toMatchObject({ id: noticed?.id, resolution: 'superseded' });
  });

  it('is the same trouble when it is said again', async () => {
    const call = await createCall();
    call.client.emit('error', lost());
    call.client.emit('error', lost());
    expect(call.first()).toMatchObject({ kind: 'uplink-lost', count: 2 });
  });

  it('ends nothing else: no other trouble of the client’s, and no uplink of another’s', async () => {
    const call = await createCall();
    const other = createFakeClient();
    call.kit.bind(other);
    call.store.signal('network-poor', { owner: call.client });
    call.store.signal('uplink-lost', { owner: other, userId: 'other' });
    call.client.emit('error', lost());
    expect(call.kinds()).toEqual(['network-poor', 'uplink-lost', 'uplink-lost']);
  });

  it('stays noticed whatever else the client says', async () => {
    const call = await createCall();
    call.uplink('RECONNECTING');
    await call.host.advance(8_000);
    call.client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(call.kinds()).toEqual(['uplink-lost', 'server-timeout']);
    expect(call.store.getSnapshot().conditions[1]).toMatchObject({ canRetry: false });
  });

  it('is published anew by its button', async () => {
    const call = await createCall();
    const order: unknown[][] = [];
    call.client.unpublish = async (...args) => void order.push(['unpublish', ...args]);
    call.client.publish = async (...args) => void order.push(['publish', ...args]);
    call.client.emit('error', lost());
    await expect(call.store.retry(call.first()?.id ?? '')).resolves.toBe(true);
    expect(order).toEqual([
      ['unpublish', call.local],
      ['publish', call.local],
    ]);
  });

  it('has no button where no stream is known', () => {
    const { kit, first } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    client.emit('error', lost());
    expect(first()).toMatchObject({ kind: 'uplink-lost', canRetry: false });
  });

  it('is published anew though it cannot be taken back first', async () => {
    const { kit, first, store } = createTestKit();
    const published: unknown[] = [];
    const client = createFakeClient({ unpublish: () => Promise.reject(new Error('not published')) });
    client.publish = async (...args) => void published.push(...args);
    const local = createFakeLocalStream();
    kit.bind(client);
    kit.bind(local);
    client.emit('error', lost());
    await expect(store.retry(first()?.id ?? '')).resolves.toBe(true);
    expect(published).toEqual([local]);
  });
});

describe('the quality of the network', () => {
  it('says nothing of a connection whose state the SDK tells', async () => {
    const call = await createCall();
    call.kit.report(createRtcError('JOIN_ROOM_FAILED'), { owner: call.client });
    call.client.emit('network-quality', { uplinkNetworkQuality: 1, downlinkNetworkQuality: 1 });
    expect(call.kinds()).toEqual(['join-failed']);
  });

  it('tells that a client which was bound in mid-call is in its room', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    client.emit('network-quality', { uplinkNetworkQuality: 1, downlinkNetworkQuality: 1 });
    expect(kit.connection.getState(client).state).toBe('CONNECTED');
  });
});
