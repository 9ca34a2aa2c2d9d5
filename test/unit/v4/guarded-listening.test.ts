import { describe, expect, it } from 'vitest';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createRtcError,
} from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { busy, createFakeSdk, fail } from './create-fake-sdk.js';

describe('listening to what is guarded', () => {
  it('needs no further line: a namespace’s clients, their streams and local streams', async () => {
    const { kit, kinds } = createTestKit();
    const { sdk, made } = createFakeSdk();
    const trtc = kit.guarded(sdk);
    const guarded = trtc.createClient({});
    const local = trtc.createStream({ video: true });
    const [client, stream] = made as [ReturnType<typeof createFakeClient>, ReturnType<typeof createFakeLocalStream>];
    const remote = createFakeStream();
    expect([client.listenerCount(), stream.listenerCount()]).toEqual([0, 0]);
    await guarded.join();
    await local.initialize().catch(() => {});
    kit.store.clear();
    client.emit('stream-added', { stream: remote });
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    remote.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    expect(kinds()).toEqual(['server-timeout', 'device-lost', 'autoplay-blocked']);
    expect(kit.guarded(stream)).toBe(local);
  });

  it('begins a moment later where a client is handed in, so that a component may do that while it renders', async () => {
    const { kit, settle } = createTestKit();
    const client = createFakeClient();
    kit.guarded(client);
    expect(client.listenerCount()).toBe(0);
    await settle();
    expect(client.listenerCount()).toBeGreaterThan(0);
  });

  it('is done once, whoever binds the proxy or the thing besides', async () => {
    const { kit, first, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    const listeners = client.listenerCount();
    const undos = [kit.bind(guarded), kit.bind(client)];
    expect(client.listenerCount()).toBe(listeners);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(first()?.count).toBe(1);
    const id = first()?.id ?? '';
    expect([kit.store.isOf(id, client), kit.store.isOf(id, guarded)]).toEqual([true, true]);
    for (const undo of undos) undo();
    expect(client.listenerCount()).toBe(listeners);
  });

  it('takes a proxy for what it stands for: as an owner, to clear, and to ask for a connection', async () => {
    const { kit, first, kinds, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    kit.report(createRtcError('SERVER_TIMEOUT'), { owner: guarded });
    expect(kit.store.isOf(first()?.id ?? '', client)).toBe(true);
    client.emit('connection-state-changed', { prevState: 'DISCONNECTED', state: 'CONNECTING' });
    expect(kit.connection.getState(guarded)).toBe(kit.connection.getState(client));
    expect(kit.connection.getState(guarded).state).toBe('CONNECTING');
    kit.store.clear(guarded);
    expect(kinds()).toEqual([]);
  });

  it('ends with close(), and nothing of a stream that was open stays', async () => {
    const { kit, kinds, settle } = createTestKit();
    const stream = createFakeLocalStream({ videoTrack: createFakeTrack('video') });
    const guarded = kit.guarded(Object.assign(stream, { close: () => {} }));
    await settle();
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    guarded.close();
    await settle();
    expect(kinds()).toEqual([]);
    expect(stream.listenerCount()).toBe(0);
  });

  it('goes on after close() while it is told why a stream could not be opened', async () => {
    const { kit, first, settle } = createTestKit();
    const stream = Object.assign(createFakeLocalStream({ initialize: fail(busy()) }), { close: () => {} });
    const guarded = kit.guarded(stream);
    await guarded.initialize().catch(() => guarded.close());
    await settle();
    expect(first()).toMatchObject({ status: 'active', kind: 'device-in-use' });
    kit.store.dismiss(first()?.id ?? '');
    await settle();
    expect(stream.listenerCount()).toBe(0);
  });

  it('begins for a local stream that is handed in, and not for a remote one or a namespace', async () => {
    const { kit, settle } = createTestKit();
    const [local, remote] = [createFakeLocalStream(), createFakeStream()];
    kit.guarded(local);
    kit.guarded(remote);
    kit.guarded({ checkSystemRequirements: () => {} });
    await settle();
    expect(local.listenerCount()).toBeGreaterThan(0);
    expect(remote.listenerCount()).toBe(0);
  });

  it('begins anew only with what a call begins with', async () => {
    const { kit, settle } = createTestKit();
    const client = createFakeClient();
    const stream = Object.assign(createFakeLocalStream(), { close: () => {} });
    const [guarded, local] = [kit.guarded(client), kit.guarded(stream)];
    await guarded.join();
    await guarded.leave();
    local.close();
    await settle();
    await guarded.unpublish(local);
    await local.play('tile');
    await settle();
    expect([client.listenerCount(), stream.listenerCount()]).toEqual([0, 0]);
    await guarded.join();
    await local.initialize();
    expect(client.listenerCount()).toBeGreaterThan(0);
    expect(stream.listenerCount()).toBeGreaterThan(0);
  });

  it('goes on until the leaving has ended, and ends with one that fails', async () => {
    const { kit, settle } = createTestKit();
    let finish = (_error: unknown) => {};
    const client = createFakeClient({
      leave: () =>
        new Promise((_resolve, reject) => {
          finish = reject;
        }),
    });
    const guarded = kit.guarded(client);
    await guarded.join();
    const leaving = guarded.leave();
    await settle();
    expect(client.listenerCount()).toBeGreaterThan(0);
    finish(new Error('left already'));
    await expect(leaving).rejects.toThrow('left already');
    await settle();
    expect(client.listenerCount()).toBe(0);
  });

  it.each(['audio', 'video'] as const)(
    'ends with a stream that has only %s, and what was shown of it with it',
    async (kind) => {
      const { kit, kinds, settle, store } = createTestKit();
      const tracks =
        kind === 'audio' ? { audioTrack: createFakeTrack('audio') } : { videoTrack: createFakeTrack('video') };
      const stream = Object.assign(createFakeLocalStream(tracks), { close: () => {} });
      const guarded = kit.guarded(stream);
      await settle();
      stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
      store.signal('unsupported-browser', { owner: stream });
      store.signal('uplink-lost', { owner: createFakeClient() });
      guarded.close();
      expect(kinds()).toEqual(['uplink-lost']);
      expect(store.getHistory()[0]).toMatchObject({ kind: 'device-lost', resolution: 'cleared' });
      await settle();
      expect(stream.listenerCount()).toBe(0);
    },
  );

  it('that waits for what is shown ends when that has healed', async () => {
    const { kit, settle, store, first } = createTestKit();
    const stream = Object.assign(createFakeLocalStream({ initialize: () => Promise.reject(busy()) }), {
      close: () => {},
    });
    const guarded = kit.guarded(stream);
    await guarded.initialize().catch(() => guarded.close());
    await settle();
    expect(stream.listenerCount()).toBeGreaterThan(0);
    kit.report('something else');
    const { id } = store.signal('uplink-lost', { owner: stream });
    store.resolve(id);
    expect(stream.listenerCount()).toBeGreaterThan(0);
    store.resolve(first()?.id ?? '');
    await settle();
    expect(stream.listenerCount()).toBe(0);
  });
});
