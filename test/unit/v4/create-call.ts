import { createFakeClient, createFakeLocalStream, createFakeTrack } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

/** A participant in a room, with camera and microphone, both published. */
export async function createCall() {
  const test = createTestKit();
  const client = createFakeClient();
  const [camera, microphone] = [createFakeTrack('video'), createFakeTrack('audio')];
  const local = createFakeLocalStream({ videoTrack: camera, audioTrack: microphone });
  test.kit.bind(client);
  test.kit.bind(local);
  client.emit('connection-state-changed', { prevState: 'CONNECTING', state: 'CONNECTED' });
  local.emit('connection-state-changed', { prevState: 'CONNECTING', state: 'CONNECTED' });
  await test.host.advance(10_000);
  let uplink = 'CONNECTED';
  return {
    ...test,
    client,
    local,
    camera,
    microphone,
    uplink(...states: string[]) {
      for (const state of states) {
        local.emit('connection-state-changed', { prevState: uplink, state });
        uplink = state;
      }
    },
    connect(prevState: string, state: string) {
      client.emit('connection-state-changed', { prevState, state });
    },
    player(type: 'audio' | 'video', state: string, reason: string) {
      local.emit('player-state-changed', { type, state, reason });
    },
  };
}

export type Call = Awaited<ReturnType<typeof createCall>>;
