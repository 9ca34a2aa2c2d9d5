import type { Undo } from '../../core/host.js';
import type { ErrorStore } from '../../core/store/index.js';
import type { MissingParts } from '../../core/types.js';
import type { TrtcSdk } from './types.js';

// What 4.15.22's checkSystemRequirements() tells, by the names of the labels.
const parts: Readonly<Record<string, string>> = {
  isBrowserSupported: 'browser',
  isWebRTCSupported: 'webrtc',
  isMediaDevicesSupported: 'media',
  isH264EncodeSupported: 'h264_encode',
  isH264DecodeSupported: 'h264_decode',
};

/** Asks the SDK, where the app handed it in, whether this browser can do calls at all; the participant is told before they try. */
export function checkBrowser(store: ErrorStore, sdk: TrtcSdk | undefined): Undo {
  let isOver = false;
  async function check(trtc: TrtcSdk) {
    const { result, detail } = await trtc.checkSystemRequirements();
    if (result || isOver) return;
    const missing = Object.entries(parts).flatMap(([name, part]) => (detail[name] === false ? [part] : []));
    store.signal('unsupported-browser', {
      source: 'checkSystemRequirements',
      details: { missing } satisfies MissingParts,
    });
  }
  // A check that fails tells nothing about the browser: join() will.
  if (sdk) check(sdk).catch(() => {});
  return () => {
    isOver = true;
  };
}
