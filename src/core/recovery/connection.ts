import type { Host, Undo } from '../host.js';
import type { Kind } from '../kinds.js';
import { isOpen, type Resolution } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import { together } from './while-open.js';

/** How long a connection may be down before the participant is told, in milliseconds. */
export const BANNER_GRACE = 2_000;
// After a refused join the SDK says CONNECTED, then DISCONNECTED: only what lasts this long is a connection again.
const STABLE_AFTER = 2_000;
// A rejoin of the SDK's own says DISCONNECTED, then CONNECTING; leaving says DISCONNECTED alone.
const REJOIN_WITHIN = 1_000;

/** What the SDK calls the state of a connection. */
export type ConnectionStateName = 'DISCONNECTED' | 'CONNECTING' | 'RECONNECTING' | 'CONNECTED';

/** The connection as it is now. */
export interface ConnectionState {
  readonly state: ConnectionStateName;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
  /** Whether the machine itself has no network. */
  readonly isOffline: boolean;
}

interface Line {
  state: ConnectionStateName;
  since: number;
  wasConnected: boolean;
  graceTimer: unknown;
  settleTimer: unknown;
}

/** Watches the connections of the bound clients and the machine's network, and raises and ends the conditions of the banner. */
export interface ConnectionMonitor {
  /** A client is bound; gives back its undo. */
  add(client: object): Undo;
  /** A client's connection has changed. */
  update(client: object, state: ConnectionStateName): void;
  /** Something came through for this client: it is in the room. */
  confirm(client: object): void;
  /** The connection of one client, or of the first that is bound. The same object until it changes. */
  getState(client?: object): ConnectionState;
  subscribe(listener: () => void): Undo;
  /** Watches the machine's network; gives back its undo. */
  start(): Undo;
}

export function createConnectionMonitor(store: ErrorStore, host: Host): ConnectionMonitor {
  const { clock, network } = host;
  const lines = new Map<object, Line>();
  const listeners = new Set<() => void>();
  const states = new WeakMap<object, ConnectionState>();
  const nobody = {};
  let isOffline = !network.isOnline();
  let offlineTimer: unknown;

  function publish() {
    for (const listener of [...listeners]) listener();
  }

  function end(kinds: readonly Kind[], scope: object | undefined, resolution: Resolution) {
    for (const condition of store.getSnapshot().conditions) {
      const isMeant = kinds.includes(condition.kind) && (!scope || store.isOf(condition.id, scope));
      if (isMeant && isOpen(condition)) store.resolve(condition.id, resolution);
    }
  }

  function stopTimers(line: Line) {
    clock.clearTimeout(line.graceTimer);
    clock.clearTimeout(line.settleTimer);
    line.graceTimer = undefined;
    line.settleTimer = undefined;
  }

  function interrupted(client: object, line: Line, since: number) {
    if (line.graceTimer !== undefined) return;
    const left = Math.max(0, since + BANNER_GRACE - clock.now());
    line.graceTimer = clock.setTimeout(() => store.signal('reconnecting', { scope: client }, since), left);
  }

  function restored(client: object) {
    end(
      ['connection-lost', 'uplink-lost', 'downlink-lost', 'network-blocked', 'network-unreachable'],
      client,
      'healed',
    );
  }

  function update(client: object, state: ConnectionStateName) {
    const line = lines.get(client);
    if (!line || line.state === state) return;
    const before = line.state;
    const wasSince = line.since;
    line.state = state;
    line.since = clock.now();
    clock.clearTimeout(line.settleTimer);
    switch (state) {
      case 'CONNECTED':
        stopTimers(line);
        line.wasConnected = true;
        end(['reconnecting'], client, 'healed');
        line.settleTimer = clock.setTimeout(() => restored(client), STABLE_AFTER);
        break;
      case 'RECONNECTING':
        interrupted(client, line, line.since);
        break;
      case 'CONNECTING':
        if (before === 'DISCONNECTED' && line.wasConnected && line.since - wasSince <= REJOIN_WITHIN) {
          interrupted(client, line, wasSince);
        }
        break;
      case 'DISCONNECTED':
        clock.clearTimeout(line.graceTimer);
        line.graceTimer = undefined;
        line.settleTimer = clock.setTimeout(() => {
          line.wasConnected = false;
          end(['reconnecting', 'network-poor'], client, 'cleared');
        }, REJOIN_WITHIN);
        break;
    }
    publish();
  }

  function handleNetwork(isOnline: boolean) {
    isOffline = !isOnline;
    clock.clearTimeout(offlineTimer);
    const since = clock.now();
    if (isOnline) end(['offline'], undefined, 'healed');
    else offlineTimer = clock.setTimeout(() => lines.size > 0 && store.signal('offline', {}, since), BANNER_GRACE);
    publish();
  }

  // What is lost for good is no longer being brought back.
  function handleChange(kind: Kind, id: string) {
    if (kind !== 'connection-lost' && kind !== 'join-failed') return;
    for (const client of lines.keys()) {
      if (store.isOf(id, client)) end(['reconnecting', 'network-poor'], client, 'superseded');
    }
  }

  return {
    add(client) {
      const line: Line = {
        state: 'DISCONNECTED',
        since: clock.now(),
        wasConnected: false,
        graceTimer: undefined,
        settleTimer: undefined,
      };
      lines.set(client, line);
      if (isOffline && lines.size === 1) handleNetwork(false);
      publish();
      return () => {
        stopTimers(line);
        lines.delete(client);
        if (lines.size === 0) end(['offline'], undefined, 'cleared');
        publish();
      };
    },
    update,
    confirm: restored,
    getState(client = lines.keys().next().value ?? nobody) {
      const { state, since } = lines.get(client) ?? { state: 'DISCONNECTED' as const, since: 0 };
      const last = states.get(client);
      if (last?.state === state && last.since === since && last.isOffline === isOffline) return last;
      const next = { state, since, isOffline };
      states.set(client, next);
      return next;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      isOffline = !network.isOnline();
      return together(
        network.observe(handleNetwork),
        store.observe((condition, change) => {
          if (change === 'raised') handleChange(condition.kind, condition.id);
        }),
        () => clock.clearTimeout(offlineTimer),
      );
    },
  };
}
