import { describe, expect, it, vi } from 'vitest';
import { type ConnectionStateName, createConnectionMonitor } from '../../../src/core/recovery/connection.js';
import { createErrorStore } from '../../../src/core/store/index.js';
import { v4 } from '../../../src/sdk/v4/index.js';
import { createFakeHost, createRtcError, type FakeHostOptions } from '../../../src/testing/index.js';

const timings = { reconnectingGrace: 2_500, stableAfter: 2_000, joinedAfter: 5_500, rejoinWithin: 1_000 };

/** A monitor on a machine of the test's own, and what its store shows. */
function createMonitor(options: FakeHostOptions = {}, isStarted = true) {
  const host = createFakeHost(options);
  const store = createErrorStore({ errors: v4.errors, clock: host.clock });
  const monitor = createConnectionMonitor(store, host, timings);
  if (isStarted) monitor.start();
  const show = () => store.getSnapshot().conditions.map(({ kind, status }) => `${kind} ${status}`);
  /** How each that is over has ended. */
  const ends = () =>
    store
      .getHistory()
      .filter(({ status }) => status === 'resolved')
      .map(({ kind, resolution }) => `${kind} ${resolution}`);
  function go(client: object, ...states: ConnectionStateName[]) {
    for (const state of states) monitor.update(client, state);
  }
  const lose = (owner?: object) =>
    store.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'), owner ? { owner } : {});
  return { host, store, monitor, show, ends, go, lose };
}

describe('a client that is bound in mid-call', () => {
  it('has mended a lost connection once it has lasted', async () => {
    const { host, monitor, show, ends, lose } = createMonitor();
    lose();
    monitor.add({}, 'CONNECTED');
    await host.advance(1_999);
    expect(show()).toEqual(['connection-lost active']);
    await host.advance(1);
    expect(ends()).toEqual(['connection-lost healed']);
  });

  it('is told of when it is interrupted, and when it enters anew', async () => {
    const { host, monitor, show, go } = createMonitor();
    const [first, second] = [{}, {}];
    const undo = monitor.add(first, 'RECONNECTING');
    await host.advance(2_500);
    expect(show()).toEqual(['reconnecting active']);
    undo();
    await host.advance(10_000);
    monitor.add(second, 'CONNECTED');
    await host.advance(1_000);
    go(second, 'DISCONNECTED', 'CONNECTING');
    await host.advance(2_500);
    expect(show()).toEqual(['reconnecting active']);
  });

  it('is back as soon as something comes through, though nothing was ever said of it', async () => {
    const { host, monitor, show, ends } = createMonitor();
    const client = {};
    monitor.add(client, 'RECONNECTING');
    await host.advance(2_500);
    expect(show()).toEqual(['reconnecting active']);
    monitor.confirm(client);
    expect(ends()).toEqual(['reconnecting healed']);
    expect(monitor.getState(client).state).toBe('CONNECTED');
  });
});

describe('a cut', () => {
  it('within a rejoin is no alarm where it is over in time', async () => {
    const { host, monitor, ends, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTING', 'CONNECTED');
    await host.advance(10_000);
    go(client, 'DISCONNECTED', 'CONNECTING');
    await host.advance(1_000);
    go(client, 'RECONNECTING');
    await host.advance(500);
    go(client, 'CONNECTED');
    await host.advance(60_000);
    expect(ends()).toEqual([]);
  });

  it('of a session that did not last before is over as soon as one that did', async () => {
    const { host, monitor, ends, go, lose } = createMonitor();
    const client = {};
    monitor.add(client);
    lose(client);
    go(client, 'CONNECTING', 'CONNECTED', 'RECONNECTING', 'CONNECTED');
    await host.advance(1_999);
    expect(ends()).toEqual([]);
    await host.advance(1);
    expect(ends()).toEqual(['connection-lost healed']);
  });

  it('is told too where the SDK enters anew after something came through', async () => {
    const { host, monitor, show, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTING', 'CONNECTED');
    monitor.confirm(client);
    go(client, 'DISCONNECTED');
    await host.advance(500);
    go(client, 'CONNECTING');
    await host.advance(2_000);
    expect(show()).toEqual(['reconnecting active']);
  });

  it('ends without a word when the SDK does not enter anew', async () => {
    const { host, monitor, store, ends, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTING', 'CONNECTED');
    await host.advance(10_000);
    go(client, 'RECONNECTING');
    await host.advance(2_500);
    store.signal('network-poor', { owner: client });
    go(client, 'DISCONNECTED');
    await host.advance(999);
    expect(ends()).toEqual([]);
    await host.advance(1);
    expect(ends().sort()).toEqual(['network-poor cleared', 'reconnecting cleared']);
  });

  it('that comes after a loss stays when that loss is put aside', async () => {
    const { host, monitor, store, show, go, lose } = createMonitor();
    const client = {};
    monitor.add(client);
    const { id } = lose(client);
    go(client, 'CONNECTING', 'CONNECTED', 'RECONNECTING');
    await host.advance(2_500);
    store.dismiss(id);
    expect(show()).toContain('reconnecting active');
  });

  it('of one client is for good without ending that of another', async () => {
    const { host, monitor, show, ends, go, lose, store } = createMonitor();
    const [first, second] = [{}, {}];
    for (const client of [first, second]) monitor.add(client, 'CONNECTED');
    go(second, 'RECONNECTING');
    await host.advance(2_500);
    store.signal('network-poor', { owner: first });
    lose(first);
    expect(show()).toEqual(['reconnecting active', 'connection-lost active']);
    expect(ends()).toEqual(['network-poor superseded']);
  });
});

describe('a client that goes', () => {
  it('takes what was said of it along', async () => {
    const { host, monitor, store, ends } = createMonitor();
    const client = {};
    const undo = monitor.add(client, 'RECONNECTING');
    await host.advance(2_500);
    store.signal('network-poor', { owner: client });
    undo();
    await host.advance(0);
    expect(ends().sort()).toEqual(['network-poor cleared', 'reconnecting cleared']);
    undo();
    expect(monitor.getState()).toEqual({ state: 'DISCONNECTED', since: 0, isOffline: false });
  });

  it('and comes back at once, as in StrictMode, keeps all of it', async () => {
    const { host, monitor, show } = createMonitor();
    const client = {};
    const undo = monitor.add(client, 'RECONNECTING');
    await host.advance(2_500);
    undo();
    monitor.add(client);
    await host.advance(0);
    expect(show()).toEqual(['reconnecting active']);
  });

  it('and comes back later begins anew', async () => {
    const { host, monitor } = createMonitor();
    const client = {};
    monitor.add(client, 'CONNECTED')();
    await host.advance(0);
    monitor.add(client);
    expect(monitor.getState(client).state).toBe('DISCONNECTED');
  });

  it('is not listened to any more', () => {
    const { monitor } = createMonitor();
    const client = {};
    monitor.add(client)();
    monitor.update(client, 'CONNECTED');
    monitor.confirm(client);
    expect(monitor.getState(client).state).toBe('DISCONNECTED');
  });
});

describe('the machine’s network', () => {
  it('is known before anything is watched, and told of once it is', async () => {
    const { host, monitor, show } = createMonitor({ isOnline: false }, false);
    expect(monitor.getState().isOffline).toBe(true);
    host.setOnline(true);
    monitor.add({});
    host.setOnline(false);
    monitor.start();
    await host.advance(1_999);
    expect(show()).toEqual([]);
    await host.advance(1);
    expect(show()).toEqual(['offline active']);
  });

  it('is told of no later because another client comes, and until the last has gone', async () => {
    const { host, monitor, show, ends } = createMonitor({ isOnline: false });
    const undos = [monitor.add({})];
    await host.advance(1_500);
    undos.push(monitor.add({}));
    await host.advance(500);
    expect(show()).toEqual(['offline active']);
    undos[0]?.();
    expect(show()).toEqual(['offline active']);
    undos[1]?.();
    expect(ends()).toEqual(['offline cleared']);
  });
});

describe('the state of a connection', () => {
  it('is since when it became what it is', async () => {
    const { host, monitor, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTED');
    const before = monitor.getState(client);
    await host.advance(1_000);
    go(client, 'RECONNECTING', 'CONNECTED');
    expect(monitor.getState(client)).toEqual({ ...before, since: before.since + 1_000 });
  });

  it('is told once, however often the SDK says it, or something comes through', async () => {
    const { host, monitor, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTED');
    const before = monitor.getState(client);
    const listener = vi.fn();
    monitor.subscribe(listener);
    await host.advance(1_000);
    go(client, 'CONNECTED');
    monitor.confirm(client);
    expect(monitor.getState(client)).toBe(before);
    expect(listener).not.toHaveBeenCalled();
  });
});
