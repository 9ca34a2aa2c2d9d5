import { describe, expect, it } from 'vitest';
import { createFakeClient, createFakeStream, createFakeTrack, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { type Call, createCall } from './create-call.js';

describe('a stream that is announced and never comes', () => {
  it('is told within ten seconds, with a way to try again', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(7_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(2_000);
    expect(call.first()).toMatchObject({ kind: 'subscribe-timeout', canRetry: true, info: { userId: 'ann' } });
    const subscribed: unknown[] = [];
    call.client.subscribe = async (wanted) => void subscribed.push(wanted);
    await call.store.retry(call.first()?.id ?? '');
    expect(subscribed).toEqual([stream]);
    expect(call.kinds()).toEqual([]);
  });

  it('heals when it comes after all', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(10_000);
    call.client.emit('stream-subscribed', { stream });
    expect(call.kinds()).toEqual([]);
    expect(call.store.getHistory()).toMatchObject([{ kind: 'subscribe-timeout', resolution: 'healed' }]);
  });

  it('is no trouble any more when its owner leaves', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    call.client.emit('stream-added', { stream });
    await call.host.advance(10_000);
    call.client.emit('stream-removed', { stream });
    expect(call.kinds()).toEqual([]);
  });

  it('has its whole time again after a cut, in which nothing could come', async () => {
    const call = await createCall();
    call.client.emit('stream-added', { stream: createFakeStream() });
    await call.host.advance(1_000);
    call.connect('CONNECTED', 'RECONNECTING');
    await call.host.advance(1_500);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(7_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it.each<[string, (call: Call, stream: ReturnType<typeof createFakeStream>) => void]>([
    ['it came', (call, stream) => call.client.emit('stream-subscribed', { stream })],
    ['it was removed', (call, stream) => call.client.emit('stream-removed', { stream })],
    ['the participant left', (call) => call.connect('CONNECTED', 'DISCONNECTED')],
    [
      'the participant left, and entered again without it',
      (call) => {
        call.connect('CONNECTED', 'DISCONNECTED');
        call.connect('DISCONNECTED', 'CONNECTING');
        call.connect('CONNECTING', 'CONNECTED');
      },
    ],
    ['the app subscribes by itself', (_call, stream) => Object.assign(stream, { isSubscribed: false })],
    [
      'the stream has lost its connection',
      (_call, stream) =>
        Object.defineProperty(stream, 'isSubscribed', {
          get() {
            throw new TypeError('null');
          },
        }),
    ],
  ])('is no alarm where %s', async (_name, happen) => {
    const call = await createCall();
    const stream = createFakeStream();
    call.client.emit('stream-added', { stream });
    await call.host.advance(1_000);
    happen(call, stream);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });

  it('is no alarm where the client subscribes only when the app says so', async () => {
    const call = await createCall();
    const stream = Object.assign(createFakeStream(), { connection_: { autoSubscribe: false } });
    call.client.emit('stream-added', { stream });
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });
});

describe('a stream that the app has not heard of', () => {
  it('is told of a client that was bound in mid-call, too', async () => {
    const { kit, host, kinds } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    client.emit('stream-added', { stream: createFakeStream() });
    await host.advance(8_000);
    expect(kinds()).toEqual(['subscribe-timeout']);
  });

  it('is told with whose it is and where it was noticed', async () => {
    const call = await createCall();
    call.client.emit('stream-added', { stream: createFakeStream({ userId: 'ann', id: 'a' }) });
    await call.host.advance(8_000);
    expect(call.first()?.info).toMatchObject({
      userId: 'ann',
      streamId: 'a',
      source: 'subscription-watch',
      operation: 'subscribe',
    });
    expect(call.store.isOf(call.first()?.id ?? '', call.client)).toBe(true);
  });

  it('waits for no longer than its own time, however many streams are announced', async () => {
    const call = await createCall();
    call.client.emit('stream-added', { stream: createFakeStream({ userId: 'ann' }) });
    await call.host.advance(5_000);
    call.client.emit('stream-added', { stream: createFakeStream({ userId: 'ben' }) });
    await call.host.advance(3_000);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
    expect(call.first()?.info.userId).toBe('ann');
  });

  it.each([
    ['that sounds, though it has no picture', { audio: { muted: false } }, []],
    ['that shows, though it has no sound', { video: { muted: false } }, []],
    ['of which no packet has come', { audio: { muted: true }, video: { muted: true } }, ['subscribe-timeout']],
    ['whose track has ended', { audio: { muted: false, hasEnded: true } }, ['subscribe-timeout']],
  ] as const)('%s is judged by what has come of it', async (_which, tracks, told) => {
    const call = await createCall();
    const create = (kind: 'audio' | 'video') => {
      const state: { muted: boolean; hasEnded?: boolean } | undefined = (
        tracks as Partial<Record<string, { muted: boolean; hasEnded?: boolean }>>
      )[kind];
      if (!state) return null;
      const track = Object.assign(createFakeTrack(kind), { muted: state.muted });
      if (state.hasEnded) track.stop();
      return track;
    };
    call.client.emit('stream-added', {
      stream: createFakeStream({ audioTrack: create('audio'), videoTrack: create('video') }),
    });
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(told);
  });

  it('is not told a second time where the app has told of that very stream', async () => {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann', id: 'a' });
    call.client.emit('stream-added', { stream });
    call.client.emit('stream-added', { stream: createFakeStream({ userId: 'ben', id: 'b' }) });
    call.kit.report(createRtcError('SUBSCRIPTION_TIMEOUT'), { userId: 'ann', streamId: 'a' });
    const own = call.kinds();
    await call.host.advance(8_000);
    const told = call.store.getSnapshot().conditions.slice(own.length);
    expect(told.map(({ info }) => info.streamId)).toEqual(['b']);
  });

  it('that comes ends nothing else of it, and nothing of other streams', async () => {
    const call = await createCall();
    const [ann, ben] = [createFakeStream({ userId: 'ann' }), createFakeStream({ userId: 'ben' })];
    call.client.emit('stream-added', { stream: ann });
    call.client.emit('stream-added', { stream: ben });
    await call.host.advance(8_000);
    ann.emit('error', createRtcError('SERVER_TIMEOUT'));
    ann.emit('connection-state-changed', { state: 'CONNECTED' });
    const left = call.store.getSnapshot().conditions.map(({ kind, info }) => `${kind} ${info.userId}`);
    expect(left).toEqual(['subscribe-timeout ben', 'server-timeout ann']);
    expect(call.store.getHistory()).toMatchObject([
      { kind: 'subscribe-timeout', info: { userId: 'ann' }, status: 'resolved', resolution: 'healed' },
      { status: 'active' },
      { status: 'active' },
    ]);
  });

  it('is told anew where a retry brings nothing within its time', async () => {
    const call = await createCall();
    call.client.emit('stream-added', { stream: createFakeStream() });
    await call.host.advance(8_000);
    await call.store.retry(call.first()?.id ?? '');
    expect(call.kinds()).toEqual([]);
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it('is not waited for where a retry has brought it', async () => {
    const call = await createCall();
    const stream = createFakeStream();
    call.client.emit('stream-added', { stream });
    await call.host.advance(8_000);
    call.client.subscribe = async () => stream.emit('connection-state-changed', { state: 'CONNECTED' });
    await call.store.retry(call.first()?.id ?? '');
    await call.host.advance(60_000);
    expect(call.kinds()).toEqual([]);
  });

  it('is waited for only once the client is connected again', async () => {
    const call = await createCall();
    call.connect('CONNECTED', 'RECONNECTING');
    call.client.emit('stream-added', { stream: createFakeStream() });
    await call.host.advance(60_000);
    expect(call.kinds()).toEqual(['reconnecting']);
    call.connect('RECONNECTING', 'CONNECTED');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it('is waited for no longer by a kit that no longer listens', async () => {
    const { kit, host, changes } = createTestKit();
    const client = createFakeClient();
    const undo = kit.bind(client);
    client.emit('stream-added', { stream: createFakeStream() });
    undo();
    expect(host.timerCount()).toBe(0);
    await host.advance(60_000);
    expect(changes).toEqual([]);
  });
});
