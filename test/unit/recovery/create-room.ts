import type { ConnectionStateName } from '../../../src/core/recovery/connection.js';
import { createFakeClient } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

/** A bound client, and how its connection changes. */
export function createRoom(...[options, settings]: Parameters<typeof createTestKit>) {
  const test = createTestKit(options, settings);
  const client = createFakeClient();
  const undo = test.kit.bind(client);
  let prevState: ConnectionStateName = 'DISCONNECTED';
  function go(...states: ConnectionStateName[]) {
    for (const state of states) {
      client.emit('connection-state-changed', { prevState, state });
      prevState = state;
    }
  }
  return { ...test, client, undo, go };
}

/** It has been let in, and the connection has lasted. */
export async function enter(room: ReturnType<typeof createRoom>) {
  room.go('CONNECTING', 'CONNECTED');
  await room.host.advance(10_000);
}
