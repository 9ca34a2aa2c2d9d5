import type { ConnectionTimings } from '../../core/recovery/connection.js';

/** What 4.15.22 takes for its connection. */
export const timings: ConnectionTimings = {
  // Its first attempt to get back comes some 2 010 ms after a cut, however short that was, and a real network needs a moment to answer
  // it: told before, each hiccup would flash a banner.
  reconnectingGrace: 2_500,
  stableAfter: 2_000,
  // A join shows CONNECTED before it is answered, and DISCONNECTED when it is refused; it waits five seconds for its answer.
  joinedAfter: 5_500,
  // A rejoin of the SDK's own says DISCONNECTED, then CONNECTING; leaving says DISCONNECTED alone.
  rejoinWithin: 1_000,
};
