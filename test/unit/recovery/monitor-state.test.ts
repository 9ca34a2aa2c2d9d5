import { describe, expect, it, vi } from 'vitest';
import { createMonitor } from './create-monitor.js';

describe('the machine’s network', () => {
  it('is known before anything is watched', () => {
    const { monitor } = createMonitor({ isOnline: false }, false);
    expect(monitor.getState().isOffline).toBe(true);
  });

  it('that went before it was watched is told of from then on, until it is watched no more', async () => {
    const { host, monitor, show, store } = createMonitor({}, false);
    monitor.add({});
    host.setOnline(false);
    monitor.start()();
    await host.advance(60_000);
    expect(show()).toEqual([]);
    const since = host.clock.now();
    monitor.start();
    await host.advance(1_999);
    expect(show()).toEqual([]);
    await host.advance(1);
    expect(show()).toEqual(['offline active']);
    expect(store.getSnapshot().conditions[0]?.firstAt).toBe(since);
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

  it('is what the SDK said last, whatever comes through', () => {
    const { monitor, go } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'DISCONNECTED');
    monitor.confirm(client);
    expect(monitor.getState(client).state).toBe('DISCONNECTED');
  });
});

describe('a loss', () => {
  it('is not mended by a client that is not connected', async () => {
    const { host, monitor, show, lose } = createMonitor();
    lose();
    monitor.add({});
    await host.advance(60_000);
    expect(show()).toEqual(['connection-lost active']);
  });

  it('is not mended by the very connection that was lost', async () => {
    const { host, monitor, show, go, lose } = createMonitor();
    const client = {};
    monitor.add(client);
    go(client, 'CONNECTING', 'CONNECTED');
    await host.advance(1_000);
    lose(client);
    await host.advance(60_000);
    expect(show()).toEqual(['connection-lost active']);
  });
});
