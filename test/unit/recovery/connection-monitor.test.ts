import { describe, expect, it } from 'vitest';
import { createMonitor } from './create-monitor.js';

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
    const { host, monitor, show, ends } = createMonitor();
    const client = {};
    const undo = monitor.add(client, 'RECONNECTING');
    await host.advance(2_500);
    undo();
    monitor.add(client);
    await host.advance(0);
    expect(show()).toEqual(['reconnecting active']);
    expect(ends()).toEqual([]);
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
