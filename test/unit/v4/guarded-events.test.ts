import { describe, expect, it, vi } from 'vitest';
import { createFakeClient, createFakeStream, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { fail } from './create-fake-sdk.js';

describe('events of what is guarded', () => {
  it('carry guarded streams, the same each time, and one handler hears and is taken away as before', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    const [ann, ben] = [createFakeStream({ userId: 'ann' }), createFakeStream({ userId: 'ben' })];
    const streams: object[] = [];
    const payloads: unknown[] = [];
    const handle = (event: { stream: object }) => {
      streams.push(event.stream);
      payloads.push(event);
    };
    const other = (event: unknown) => payloads.push(event);
    guarded.on('stream-added', handle);
    guarded.on('stream-added', other);
    client.emit('stream-added', { stream: ann });
    client.emit('stream-added', { stream: ben });
    expect(streams).toEqual([kit.guarded(ann), kit.guarded(ben)]);
    expect(streams.includes(kit.guarded(ann))).toBe(true);
    expect(streams.includes(ann)).toBe(false);
    expect(payloads[0]).toBe(payloads[1]);
    guarded.off('stream-added', handle);
    client.emit('stream-added', { stream: ann });
    expect([streams.length, payloads.length]).toEqual([2, 5]);
  });

  it('carry what has no stream as it is, and the streams of a list guarded', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const ann = createFakeStream({ userId: 'ann' });
    const heard: unknown[] = [];
    const guarded = kit.guarded(client);
    guarded.on('audio-volume', (event: unknown) => heard.push(event));
    guarded.on('error', (event: unknown) => heard.push(event));
    const error = createRtcError('SERVER_TIMEOUT');
    const silence = { result: [] };
    client.emit('error', error);
    client.emit('audio-volume', silence);
    client.emit('audio-volume', { result: [{ userId: 'ann', audioVolume: 7, stream: ann }] });
    expect(heard[0]).toBe(error);
    expect(heard[1]).toBe(silence);
    expect(heard[2]).toEqual({ result: [{ userId: 'ann', audioVolume: 7, stream: kit.guarded(ann) }] });
    expect(Reflect.get(Object((heard[2] as { result: object[] }).result[0]), 'stream')).toBe(kit.guarded(ann));
  });

  it('bring streams whose conditions go with them', async () => {
    const { kit, kinds } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await guarded.join();
    const stream = createFakeStream({ userId: 'ann', play: fail(createRtcError('SERVER_TIMEOUT')) });
    const plays: Promise<void>[] = [];
    guarded.on('stream-added', (event: { stream: typeof stream }) => plays.push(event.stream.play('tile')));
    client.emit('stream-added', { stream });
    await Promise.allSettled(plays);
    expect(kinds()).toEqual(['server-timeout']);
    client.emit('stream-removed', { stream });
    expect(kinds()).toEqual([]);
  });

  it('call a handler on what it was given for', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    const selves: unknown[] = [];
    const app = { name: 'the app' };
    function handle(this: unknown) {
      selves.push(this);
    }
    guarded.on('peer-join', handle, app);
    guarded.on('peer-join', handle, guarded);
    client.emit('peer-join', { userId: 'ann' });
    expect(selves).toEqual([app, guarded]);
  });

  it('are all taken away by an app that says so, and the kit hears on', async () => {
    const { kit, kinds, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    const listeners = client.listenerCount();
    const handle = vi.fn();
    guarded.on('error', handle);
    guarded.off('*');
    expect(client.listenerCount()).toBe(listeners);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(handle).not.toHaveBeenCalled();
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('that were listened to before are taken away through the proxy, too', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const handle = vi.fn();
    client.on('error', handle);
    kit.guarded(client).off('error', handle);
    client.emit('error', createRtcError('UNKNOWN'));
    expect(handle).not.toHaveBeenCalled();
  });

  it('reach a handler that hears two of them, until each is taken away', () => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    const heard: unknown[] = [];
    const handle = (event: unknown) => void heard.push(event);
    guarded.on('peer-join', handle);
    guarded.on('peer-leave', handle);
    guarded.off('peer-join', handle);
    client.emit('peer-join', 1);
    client.emit('peer-leave', 2);
    guarded.off('peer-leave', handle);
    client.emit('peer-leave', 3);
    expect(heard).toEqual([2]);
  });

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a number', () => 7],
    [
      'itself',
      () => {
        const event: { self?: unknown } = {};
        event.self = event;
        return event;
      },
    ],
  ])('are heard with what they carry, be it %s', (_what, create) => {
    const { kit } = createTestKit();
    const client = createFakeClient();
    const heard: unknown[] = [];
    kit.guarded(client).on('peer-join', (event: unknown) => void heard.push(event));
    const payload = create();
    client.emit('peer-join', payload);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toBe(payload);
  });

  it('are asked for as the app asks for them, also without a handler', () => {
    const { kit } = createTestKit();
    const asked: unknown[][] = [];
    const client = Object.assign(createFakeClient(), { on: (...args: unknown[]) => void asked.push(args) });
    const guarded = kit.guarded(client);
    expect(() => guarded.on('peer-join')).not.toThrow();
    expect(asked).toEqual([['peer-join']]);
  });

  it('leave the kit before the app’s own handlers where the app takes one of its own away', async () => {
    const { kit, kinds, settle } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await settle();
    const handle = () => {};
    guarded.on('peer-join', handle);
    guarded.on('error', fail(new Error('the app')));
    guarded.off('peer-join', handle);
    client.emit('error', createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('of a stream leave it with the client that it came with', async () => {
    const { kit, kinds } = createTestKit();
    const client = createFakeClient();
    const guarded = kit.guarded(client);
    await guarded.join();
    const stream = createFakeStream({ userId: 'ann', play: () => Promise.reject(createRtcError('SERVER_TIMEOUT')) });
    const came: (typeof stream)[] = [];
    guarded.on('stream-added', (event: { stream: typeof stream }) => came.push(event.stream));
    client.emit('stream-added', { stream });
    const [remote] = came;
    remote?.on('player-state-changed', () => {}, remote);
    stream.emit('player-state-changed', { stream });
    await expect(remote?.play('tile')).rejects.toBeDefined();
    expect(kinds()).toEqual(['server-timeout']);
    client.emit('stream-removed', { stream });
    expect(kinds()).toEqual([]);
  });
});
