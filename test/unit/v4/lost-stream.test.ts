import { describe, expect, it } from 'vitest';
import { createFakeStream, createRtcError } from '../../../src/testing/index.js';
import { createCall } from './create-call.js';

describe('a stream that is lost in the call', () => {
  async function createConnected(options: { isManual?: boolean } = {}) {
    const call = await createCall();
    const stream = createFakeStream({ userId: 'ann' });
    if (options.isManual) Object.assign(stream, { connection_: { autoSubscribe: false } });
    const say = (state: unknown) => stream.emit('connection-state-changed', { state });
    call.client.emit('stream-added', { stream });
    return { ...call, stream, say };
  }

  it.each(['RECONNECTING', 'DISCONNECTED'])('is told eight seconds after it was %s', async (state) => {
    const call = await createConnected();
    call.say('CONNECTED');
    await call.host.advance(60_000);
    call.say(state);
    await call.host.advance(7_999);
    expect(call.kinds()).toEqual([]);
    await call.host.advance(1);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it('is told in time, however often the SDK tries', async () => {
    const call = await createConnected();
    call.say('CONNECTED');
    call.say('RECONNECTING');
    await call.host.advance(4_000);
    call.say('DISCONNECTED');
    call.say('CONNECTING');
    await call.host.advance(4_000);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it('is told where the app subscribed by itself, too, and had it', async () => {
    const call = await createConnected({ isManual: true });
    call.say('CONNECTED');
    call.client.emit('stream-subscribed', { stream: call.stream });
    call.say('DISCONNECTED');
    await call.host.advance(8_000);
    expect(call.kinds()).toEqual(['subscribe-timeout']);
  });

  it.each(['DISCONNECTED', 'RECONNECTING', 'CONNECTING', undefined])(
    'is no alarm where it never came, and its connection is %s',
    async (state) => {
      const call = await createConnected({ isManual: true });
      call.say(state);
      await call.host.advance(60_000);
      expect(call.changes).toEqual([]);
    },
  );

  it.each(['CONNECTING', undefined])('is no alarm where its connection is %s after it came', async (state) => {
    const call = await createConnected();
    call.say('CONNECTED');
    call.say(state);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });

  it('is no alarm for one of the same name that comes after it, and has never come', async () => {
    const call = await createConnected({ isManual: true });
    call.say('CONNECTED');
    call.client.emit('stream-removed', { stream: call.stream });
    call.client.emit('stream-added', { stream: call.stream });
    call.say('DISCONNECTED');
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });

  it('is cleared when it is removed, also where the app told of it by itself', async () => {
    const call = await createConnected({ isManual: true });
    call.kit.report(createRtcError('UNKNOWN', { message: 'exchange SDP timeout' }), { streamId: 'ann-main' });
    expect(call.kinds()).toEqual(['subscribe-timeout']);
    call.client.emit('stream-removed', { stream: call.stream });
    expect(call.store.getHistory()).toMatchObject([{ kind: 'subscribe-timeout', resolution: 'cleared' }]);
  });
});
