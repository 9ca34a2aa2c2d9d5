import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserHost } from '../../../src/browser/index.js';
import { createErrorKit, type Recovery, TrtcErrorBoundary } from '../../../src/index.js';
import { createSimulatedRoom } from '../../../stories/call-app/simulated-room/index.js';
import '../../../src/styles/index.css';
import { CallApp } from './CallApp.js';
import { createCountingClock } from './counting-clock.js';
import { createHarness, type Harness, type PageState, tell } from './harness.js';
import { countListeners } from './listener-count.js';
import { watchMedia } from './media-edge.js';
import { readOptions } from './options.js';

declare global {
  interface Window {
    callTest: Harness;
  }
}

const options = readOptions(location.search);
const listeners = countListeners();
const media = watchMedia();
const room = options.hasRoom ? createSimulatedRoom() : null;
const stopRoom = room?.start() ?? (() => {});

// Only now: the SDK must find the room's edge in place.
const { default: TRTC } = await import('trtc-js-sdk');
TRTC.Logger.setLogLevel(5);
TRTC.Logger.disableUploadLog();

let state: PageState = { language: options.language, client: null, streams: [], isShown: true, container: null };
const redraws = new Set<() => void>();

const clock = createCountingClock();
const kit = createErrorKit({}, { ...createBrowserHost(), clock });
const harness = createHarness({
  TRTC: options.isGuarded ? kit.guarded(TRTC) : TRTC,
  bare: TRTC,
  isGuarded: options.isGuarded,
  room,
  stopRoom,
  kit,
  clock,
  media,
  listeners,
  show(next) {
    state = { ...state, ...next };
    for (const redraw of redraws) redraw();
  },
});

async function rejoin() {
  const { call } = harness;
  // The SDK takes the client for joined until it is told to leave.
  await call.client.leave().catch(() => {});
  await call.client.join({ roomId: 1 });
  if (call.local) await call.client.publish(call.local);
}

const recovery: Recovery = {
  rejoin: options.isGuarded ? undefined : rejoin,
  signIn() {
    harness.room?.clearFaults();
    return { userSig: 'very-secret-sig-renewed' };
  },
  contactSupport: () => {},
};

function Page() {
  const { client, language, streams, isShown, container } = useSyncExternalStore(
    (redraw) => {
      redraws.add(redraw);
      return () => redraws.delete(redraw);
    },
    () => state,
  );
  if (!isShown) return null;
  return (
    <TrtcErrorBoundary
      kit={kit}
      sdk={options.isChecked ? TRTC : undefined}
      client={client}
      container={container}
      language={language}
      recovery={options.hasRecovery ? recovery : undefined}
      captureUnhandled={options.captureUnhandled}
      resumeOnGesture={options.resumeOnGesture}
      onCondition={(condition, change) => harness.told.push(tell(condition, change))}
    >
      <CallApp sources={[...(client && options.isBoundTwice ? [client] : []), ...streams]} />
    </TrtcErrorBoundary>
  );
}

// Outside React, as an app's own players are: the SDK puts its elements there.
for (const id of ['local', 'remote']) document.body.append(Object.assign(document.createElement('div'), { id }));
const app = document.getElementById('app');
if (!app) throw new Error('The page has no #app.');
createRoot(app).render(
  options.isStrict ? (
    <StrictMode>
      <Page />
    </StrictMode>
  ) : (
    <Page />
  ),
);
window.callTest = harness;
