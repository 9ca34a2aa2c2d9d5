import type TRTC from 'trtc-js-sdk';
import { createSimulatedRoom, type SimulatedRoom } from './simulated-room/index.js';

/** The real SDK, and the stand-in for its cloud that it was loaded behind. */
export interface Sdk {
  readonly TRTC: typeof TRTC;
  readonly room: SimulatedRoom;
}

let loaded: Promise<Sdk> | undefined;

/** Loads the real SDK, once a page. The stand-in takes its traffic first, or the SDK would keep the page's own sockets. */
export function loadSdk(): Promise<Sdk> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Sdk> {
  const room = createSimulatedRoom();
  room.start();
  const { default: sdk } = await import('trtc-js-sdk');
  // At a lower level the SDK itself writes the userSig to the console.
  sdk.Logger.setLogLevel(5);
  sdk.Logger.disableUploadLog();
  return { TRTC: sdk, room };
}
