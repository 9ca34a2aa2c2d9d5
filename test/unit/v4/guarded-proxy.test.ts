import { describe, expect, it } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import {
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createRtcError,
} from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createTestKit } from '../create-test-kit.js';

/** A client as a class has it, with what only itself may see. */
class Client {
  #topic = 'none';
  tag = 'the client';
  join(..._args: unknown[]) {}
  on() {}
  off() {}
  getTopic() {
    return this.#topic;
  }
  get topic() {
    return this.#topic;
  }
  set topic(topic: string) {
    this.#topic = topic;
  }
  get label() {
    return `of ${this.tag}`;
  }
  *[Symbol.iterator]() {
    yield this.tag;
  }
}

describe('what stands for a thing of the SDK’s', () => {
  it('runs all its methods on the thing itself, also those that the kit does not know', () => {
    const guarded = createTestKit().kit.guarded(new Client());
    guarded.topic = 'weather';
    expect([guarded.topic, guarded.getTopic()]).toEqual(['weather', 'weather']);
    expect([...guarded]).toEqual(['the client']);
    expect(guarded[Symbol.iterator]).toBe(Client.prototype[Symbol.iterator]);
  });

  it('may be inherited from, as the thing itself', () => {
    const client = new Client();
    const heir: Client & { own?: string } = Object.create(createTestKit().kit.guarded(client));
    heir.tag = 'the heir';
    heir.own = 'its own';
    expect([client.tag, heir.tag, heir.label]).toEqual(['the client', 'the heir', 'of the heir']);
    expect('own' in client).toBe(false);
  });

  it('lends its methods to others, which are not guarded by that', () => {
    const { kit, kinds } = createTestKit();
    const [one, other] = [createFakeLocalStream({ id: 'one' }), new Client()];
    const { join } = kit.guarded(Object.assign(createFakeClient(), { join: failHere }));
    expect(() => Reflect.apply(join, other, [])).toThrow('here');
    expect(kinds()).toEqual([]);
    expect(Reflect.apply(kit.guarded(one).getId, one, [])).toBe('one');
    expect(kinds()).toEqual([]);
  });

  it.each<[string, (client: object) => object]>([
    ['sealed', Object.seal],
    ['that lets a method be replaced, and not written', (client) => fix(client, { configurable: true })],
    ['that lets a method be written, and not replaced', (client) => fix(client, { writable: true })],
  ])('guards a thing %s', async (_which, change) => {
    const { kit, kinds } = createTestKit();
    const client = createFakeClient({ join: () => Promise.reject(createRtcError('SERVER_TIMEOUT')) });
    change(client);
    await expect(kit.guarded(client).join()).rejects.toBeDefined();
    expect(kinds()).toEqual(['server-timeout']);
  });

  it('gives as it is what is guarded already, a namespace, and what only looks like a stream', () => {
    const { kit } = createTestKit();
    const stream = kit.guarded(createFakeLocalStream());
    const elsewhere = createTestKit().kit.guarded(createFakeLocalStream());
    const namespace = { checkSystemRequirements: () => {} };
    const [player, user] = [{ play: () => {}, on: () => {} }, { getId: () => 'ann' }];
    const client = Object.assign(createFakeClient(), {
      namespace,
      player,
      user,
      stream,
      elsewhere,
    });
    const guarded = kit.guarded(client);
    expect(guarded.stream).toBe(stream);
    expect(guarded.elsewhere).toBe(elsewhere);
    expect([guarded.namespace === namespace, guarded.player === player, guarded.user === user]).toEqual([
      true,
      true,
      true,
    ]);
    forgetWarnings();
    expectConsole(/guarded: the source is neither/);
    expect(kit.guarded(player)).toBe(player);
  });
});

describe('what an app hands in', () => {
  class Layout {
    constructor(readonly stream: object) {}
  }

  it.each<[string, (stream: object) => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a text', () => 'text'],
    ['a list without streams', () => [1, null, 'x']],
    ['settings without streams', () => ({ layout: 1, of: null })],
    ['a thing of the app’s own, whatever it holds', (stream) => new Layout(stream)],
  ])('arrives as it is: %s', async (_what, create) => {
    const { kit } = createTestKit();
    const given: unknown[] = [];
    const keep = async (...args: unknown[]) => void given.push(...args);
    const client = kit.guarded(Object.assign(createFakeClient(), { startMixTranscode: keep }));
    const handed = create(kit.guarded(createFakeStream()));
    await client.startMixTranscode(handed);
    expect(given).toHaveLength(1);
    expect(given[0]).toBe(handed);
  });

  it('arrives with the stream itself, also in settings that inherit nothing', async () => {
    const { kit } = createTestKit();
    const stream = createFakeStream();
    const given: unknown[] = [];
    const keep = async (...args: unknown[]) => void given.push(...args);
    const client = kit.guarded(Object.assign(createFakeClient(), { startMixTranscode: keep }));
    await client.startMixTranscode(Object.assign(Object.create(null), { stream: kit.guarded(stream) }));
    expect(Reflect.get(Object(given[0]), 'stream')).toBe(stream);
  });
});

function failHere(): never {
  throw new Error('here');
}

function fix(client: object, attributes: PropertyDescriptor): object {
  return Object.defineProperty(client, 'join', {
    value: Reflect.get(client, 'join'),
    configurable: false,
    writable: false,
    ...attributes,
  });
}
