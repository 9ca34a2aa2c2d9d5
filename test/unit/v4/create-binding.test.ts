import { describe, expect, it, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { createBinding } from '../../../src/sdk/v4/create-binding.js';
import { listen } from '../../../src/sdk/v4/listen.js';
import { createFakeClient, createFakeStream, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';

const fail = () => {
  throw new Error('fails');
};

function createTestBinding() {
  const { kit, host, store } = createTestKit();
  const { connection, guard, bind, release } = kit;
  const onError = vi.fn();
  const tools = { store, host, connection, guard, bind, release, bindAgain() {}, onRejoinChange() {}, onError };
  return { ...createBinding(tools), store, host, onError };
}

describe('listening', () => {
  it('goes on with the other events where one cannot be listened to, or no longer be let go', () => {
    const errors: unknown[] = [];
    const heard: string[] = [];
    const source = createFakeStream();
    const { on, off } = source;
    source.on = (event, ...rest) => (event === 'a' ? fail() : on(event, ...rest));
    source.off = (event, ...rest) => (event === 'b' ? fail() : off(event, ...rest));
    const stop = listen(
      source,
      { a: () => heard.push('a'), b: () => heard.push('b'), c: () => heard.push('c') },
      (error) => errors.push(error),
    );
    expect(errors).toHaveLength(1);
    source.emit('b');
    source.emit('c');
    expect(heard).toEqual(['b', 'c']);
    stop();
    expect(errors).toHaveLength(2);
    expect(source.listenerCount('c')).toBe(0);
  });
});

describe('a client that is bound in mid-call', () => {
  it('brings the streams that are there, and nothing that is none', () => {
    const { kit, first } = createTestKit();
    const stream = createFakeStream({ userId: 'ann' });
    const streams = new Map<string, unknown>([
      ['nothing', null],
      ['a text', 'stream'],
      ['a thing', {}],
      ['main', stream],
    ]);
    const connections_ = new Map<string, unknown>([
      ['nobody', null],
      ['ben', {}],
      ['ann', { remoteStreams_: streams }],
    ]);
    kit.bind(Object.assign(createFakeClient(), { connections_ }));
    stream.emit('error', createRtcError('PLAY_NOT_ALLOWED'));
    expect(first()).toMatchObject({ kind: 'autoplay-blocked', info: { userId: 'ann' } });
  });

  it('and breaks while it is looked at is told as that, and not as something else', () => {
    forgetWarnings();
    expectConsole('A handler threw');
    const { kit } = createTestKit();
    const stream = Object.assign(createFakeStream(), { getId: fail });
    const connections_ = new Map([['ann', { remoteStreams_: new Map([['main', stream]]) }]]);
    expect(() => kit.bind(Object.assign(createFakeClient(), { connections_ }))()).not.toThrow();
  });
});

describe('a rejection that nobody caught', () => {
  it('is an echo of a lost device, where it is the failed capture that follows one', () => {
    const { store, isEcho } = createTestBinding();
    const capture = createRtcError('INITIALIZE_FAILED');
    store.signal('device-in-use', { device: 'camera' });
    expect(isEcho(capture)).toBe(false);
    store.signal('device-lost', { device: 'camera' });
    expect(isEcho(capture)).toBe(true);
    expect(isEcho(createRtcError('SERVER_TIMEOUT'))).toBe(false);
    expect(isEcho(new Error('of the app'))).toBe(false);
  });
});

describe('a check of the browser', () => {
  it('is asked of the namespace alone, and says where what it tells comes from', async () => {
    const { store, checkBrowser, onError } = createTestBinding();
    checkBrowser(undefined);
    checkBrowser({ checkSystemRequirements: 'soon' });
    await Promise.resolve();
    expect(store.getSnapshot().conditions).toEqual([]);
    const detail = { isWebRTCSupported: false, isBrowserSupported: true };
    checkBrowser({ checkSystemRequirements: async () => ({ result: false, detail }) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getSnapshot().conditions).toMatchObject([
      { kind: 'unsupported-browser', info: { source: 'checkSystemRequirements', cause: { missing: ['webrtc'] } } },
    ]);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('a timer of the kit’s', () => {
  it('that meets a stream which the SDK has destroyed costs that one look alone', async () => {
    forgetWarnings();
    expectConsole('A handler threw');
    const { kit, host, kinds } = createTestKit();
    const client = createFakeClient();
    kit.bind(client);
    const [broken, whole] = [createFakeStream({ id: 'broken' }), createFakeStream({ id: 'whole' })];
    client.emit('stream-added', { stream: broken });
    client.emit('stream-added', { stream: whole });
    broken.getVideoTrack = fail;
    await host.advance(8_000);
    expect(kinds()).toEqual(['subscribe-timeout']);
  });
});
