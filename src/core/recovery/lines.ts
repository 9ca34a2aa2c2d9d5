import type { Clock } from '../host.js';

/** What the SDK calls the state of a connection. */
export type ConnectionStateName = 'DISCONNECTED' | 'CONNECTING' | 'RECONNECTING' | 'CONNECTED';

/** The connection as it is now. */
export interface ConnectionState {
  readonly state: ConnectionStateName;
  /** Since when, in milliseconds since 1970: to be shown, not to be reckoned with. */
  readonly since: number;
  /** Whether the machine itself has no network. */
  readonly isOffline: boolean;
}

/** The connection of one client, and what is under way about it. */
export interface Line {
  state: ConnectionStateName;
  since: number;
  /** The same moment on the monotonic clock. */
  changedAt: number;
  /** Whether a connection of this session lasted: it is no join that may yet be refused. */
  isInRoom: boolean;
  /** Whether any event has told of it. */
  isTold: boolean;
  graceTimer: unknown;
  settleTimer: unknown;
}

/** The connections of the bound clients. */
export interface Lines {
  /** @param state how it stands already, where the client was not bound from the beginning */
  add(client: object, state?: ConnectionStateName): Line;
  remove(client: object): void;
  get(client: object): Line | undefined;
  /** The connection has another state from now on. */
  change(line: Line, state: ConnectionStateName): void;
  clients(): Iterable<object>;
  readonly size: number;
  stopTimers(line: Line): void;
  /** What is known of one client, or of the first; the same object until it changes. */
  stateOf(client: object | undefined, isOffline: boolean): ConnectionState;
}

export function createLines(clock: Clock): Lines {
  const lines = new Map<object, Line>();
  // StrictMode takes a client away and brings it back at once; the SDK would not say its state again.
  const former = new WeakMap<object, Line>();
  const states = new WeakMap<object, ConnectionState>();
  const nobody = {};

  function moment() {
    return { since: clock.now(), changedAt: clock.monotonic() };
  }

  function stopTimers(line: Line) {
    clock.clearTimeout(line.graceTimer);
    clock.clearTimeout(line.settleTimer);
    line.graceTimer = undefined;
    line.settleTimer = undefined;
  }

  return {
    add(client, state = 'DISCONNECTED') {
      const known = former.get(client) ?? { state, ...moment(), isInRoom: state !== 'DISCONNECTED', isTold: false };
      const line: Line = { ...known, graceTimer: undefined, settleTimer: undefined };
      lines.set(client, line);
      return line;
    },
    remove(client) {
      const line = lines.get(client);
      if (!line) return;
      stopTimers(line);
      lines.delete(client);
      former.set(client, line);
      queueMicrotask(() => former.delete(client));
    },
    get: (client) => lines.get(client),
    change(line, state) {
      Object.assign(line, { state, ...moment() });
    },
    clients: () => lines.keys(),
    get size() {
      return lines.size;
    },
    stopTimers,
    stateOf(client = lines.keys().next().value ?? nobody, isOffline) {
      const { state, since } = lines.get(client) ?? { state: 'DISCONNECTED' as const, since: 0 };
      const last = states.get(client);
      if (last?.state === state && last.since === since && last.isOffline === isOffline) return last;
      const next = { state, since, isOffline };
      states.set(client, next);
      return next;
    },
  };
}
