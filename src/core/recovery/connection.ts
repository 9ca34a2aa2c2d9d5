import type { Host, Undo } from '../host.js';
import type { Kind } from '../kinds.js';
import { realOf } from '../real.js';
import { safely } from '../safely.js';
import type { Resolution } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import { tellDeveloper } from '../tell-developer.js';
import { type ConnectionState, type ConnectionStateName, createLines, type Line } from './lines.js';
import { together } from './while-open.js';

export type { ConnectionState, ConnectionStateName } from './lines.js';

// How long the machine may be offline before the participant is told, in milliseconds.
const OFFLINE_GRACE = 2_000;

/** How long an SDK takes for what it does with its connection, in milliseconds. */
export interface ConnectionTimings {
  /** How long a connection may be interrupted before the participant is told: no shorter than the SDK's own first attempt to get back takes. */
  readonly reconnectingGrace: number;
  /** A connection that was only interrupted is back when it has lasted this long. */
  readonly stableAfter: number;
  /** A new one is, when it has lasted this long: some SDKs say CONNECTED before the join is answered. */
  readonly joinedAfter: number;
  /** How long after DISCONNECTED the SDK may begin to enter anew by itself. */
  readonly rejoinWithin: number;
}

// What a connection that is back has mended.
const linkKinds: readonly Kind[] = ['connection-lost', 'network-unreachable', 'join-failed'];
// What only entering anew has mended: streams have connections of their own, and who is in a room was let in.
const sessionKinds: readonly Kind[] = [
  ...linkKinds,
  'uplink-lost',
  'downlink-lost',
  'network-blocked',
  'sign-in-expired',
  'sign-in-failed',
  'too-many-attempts',
  'join-refused',
  'removed-duplicate',
  'removed-by-admin',
  'removed',
  'room-closed',
];

/** Watches the connections of the bound clients and the machine's network, and raises and ends the conditions of the banner. */
export interface ConnectionMonitor {
  /**
   * A client is bound; gives back its undo.
   * @param state how its connection stands, where it is bound in mid-call; by default DISCONNECTED
   */
  add(client: object, state?: ConnectionStateName): Undo;
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

export function createConnectionMonitor(
  store: ErrorStore,
  { clock, network }: Host,
  timings: ConnectionTimings,
): ConnectionMonitor {
  const lines = createLines(clock);
  const listeners = new Set<() => void>();
  let isOffline = !network.isOnline();
  let offlineTimer: unknown;

  function publish() {
    for (const listener of [...listeners]) listener();
  }

  // What occurred after `until` is not meant.
  function end(
    kinds: readonly Kind[],
    client: object | undefined,
    resolution: Resolution,
    until = Number.POSITIVE_INFINITY,
  ) {
    for (const { id, kind, occurredAt } of store.getSnapshot().conditions) {
      if (occurredAt <= until && kinds.includes(kind) && (!client || isAbout(id, client)))
        store.resolve(id, resolution, client);
    }
  }

  // What belongs to no client that is bound, such as a join that was guarded without one, is mended by any of them.
  function isAbout(id: string, client: object): boolean {
    const owners = store.ownersOf(id);
    return owners.has(client) || ![...owners].some((owner) => lines.get(owner));
  }

  function interrupted(client: object, line: Line, since: number) {
    if (line.graceTimer !== undefined) return;
    const left = Math.max(0, since + timings.reconnectingGrace - clock.monotonic());
    const raise = () => store.signal('reconnecting', { owner: client }, clock.monotonic() - since);
    line.graceTimer = clock.setTimeout(raise, left);
  }

  function connected(client: object, line: Line, before: ConnectionStateName) {
    lines.stopTimers(line);
    const isSameSession = before === 'RECONNECTING' || line.isInRoom;
    const since = line.changedAt;
    if (before === 'RECONNECTING') end(['reconnecting'], client, 'healed');
    line.settleTimer = clock.setTimeout(
      () => {
        line.isInRoom = true;
        // What was lost since is lost in this very connection.
        end(['reconnecting', ...(isSameSession ? linkKinds : sessionKinds)], client, 'healed', since);
      },
      isSameSession ? timings.stableAfter : timings.joinedAfter,
    );
  }

  function disconnected(client: object, line: Line) {
    clock.clearTimeout(line.graceTimer);
    line.graceTimer = undefined;
    line.settleTimer = clock.setTimeout(() => {
      line.isInRoom = false;
      end(['reconnecting', 'network-poor'], client, 'cleared');
    }, timings.rejoinWithin);
  }

  function handleNetwork(isOnline: boolean) {
    isOffline = !isOnline;
    clock.clearTimeout(offlineTimer);
    offlineTimer = undefined;
    const since = clock.monotonic();
    const raise = () => store.signal('offline', {}, clock.monotonic() - since);
    if (isOnline) end(['offline'], undefined, 'healed');
    else if (lines.size > 0) offlineTimer = clock.setTimeout(raise, OFFLINE_GRACE);
    publish();
  }

  // What is lost for good is no longer being brought back.
  function handleRaised(kind: Kind, id: string) {
    if (kind !== 'connection-lost' && kind !== 'join-failed') return;
    for (const client of lines.clients()) {
      if (store.isOf(id, client)) end(['reconnecting', 'network-poor'], client, 'superseded');
    }
  }

  return {
    add(client, state) {
      const line = lines.add(client, state);
      if (line.state === 'RECONNECTING') interrupted(client, line, line.changedAt);
      else if (line.state === 'CONNECTED') connected(client, line, 'CONNECTING');
      if (isOffline && lines.size === 1) handleNetwork(false);
      publish();
      return () => {
        lines.remove(client);
        // Nobody hears of their end any more, unless StrictMode takes the client back at once.
        queueMicrotask(() => {
          if (!lines.get(client)) end(['reconnecting', 'network-poor'], client, 'cleared');
        });
        if (lines.size === 0) {
          clock.clearTimeout(offlineTimer);
          end(['offline'], undefined, 'cleared');
        }
        publish();
      };
    },
    update(client, state) {
      const line = lines.get(client);
      if (!line) return;
      line.isTold = true;
      if (line.state === state) return;
      const { state: before, changedAt: wasSince } = line;
      lines.change(line, state);
      clock.clearTimeout(line.settleTimer);
      if (state === 'CONNECTED') connected(client, line, before);
      else if (state === 'RECONNECTING') interrupted(client, line, line.changedAt);
      else if (state === 'DISCONNECTED') disconnected(client, line);
      else if (before === 'DISCONNECTED' && line.isInRoom) interrupted(client, line, wasSince);
      publish();
    },
    confirm(client) {
      const line = lines.get(client);
      if (!line || (line.state !== 'CONNECTED' && line.isTold)) return;
      // Bound in mid-call, its state was never said: what comes through says it.
      if (line.state !== 'CONNECTED') {
        lines.change(line, 'CONNECTED');
        publish();
      }
      line.isInRoom = true;
      end(['reconnecting', ...linkKinds], client, 'healed');
    },
    getState(client) {
      return lines.stateOf(realOf(client), isOffline);
    },
    subscribe(listener) {
      const own = safely(listener, tellDeveloper);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    start() {
      isOffline = !network.isOnline();
      if (isOffline) handleNetwork(false);
      return together(
        network.observe(handleNetwork),
        store.observe(
          ({ id, kind }, change) => {
            if (change === 'raised') handleRaised(kind, id);
          },
          { isImmediate: true },
        ),
        () => clock.clearTimeout(offlineTimer),
      );
    },
  };
}
