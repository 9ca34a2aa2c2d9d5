import { createSimulatedRoom, faults, type WireLine } from '../../../stories/call-app/simulated-room/index.js';
import { createHarness, type Harness } from './harness.js';

declare global {
  interface Window {
    harness: Harness;
  }
}

const wire: WireLine[] = [];
const nativeSocket = globalThis.WebSocket;
const room = createSimulatedRoom({ log: (line) => wire.push(line) });
const stop = room.start();

// Only now: the SDK must find the room's edge in place.
const { default: TRTC } = await import('trtc-js-sdk');
TRTC.Logger.setLogLevel(5);
TRTC.Logger.disableUploadLog();

window.harness = createHarness({ TRTC, room, stop, faults, wire, nativeSocket });
