import { type ConnectionStateName, createConnectionMonitor } from '../../../src/core/recovery/connection.js';
import { createErrorStore } from '../../../src/core/store/index.js';
import { v4 } from '../../../src/sdk/v4/index.js';
import { createFakeHost, createRtcError, type FakeHostOptions } from '../../../src/testing/index.js';

const timings = { reconnectingGrace: 2_500, stableAfter: 2_000, joinedAfter: 5_500, rejoinWithin: 1_000 };

/** A monitor on a machine of the test's own, and what its store shows. */
export function createMonitor(options: FakeHostOptions = {}, isStarted = true) {
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
