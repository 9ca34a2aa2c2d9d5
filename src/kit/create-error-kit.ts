import { captureUnhandled, createBrowserHost } from '../adapters/browser/index.js';
import { type Binding, bindClient, bindStream, isClient, isStream } from '../adapters/v4/index.js';
import { availableActions, type Capabilities } from '../core/actions.js';
import { codeOf } from '../core/codes/index.js';
import { createGuard } from '../core/guard.js';
import type { Host } from '../core/host.js';
import { normalise } from '../core/normalise.js';
import { recoverAutoplay } from '../core/recovery/autoplay.js';
import { createConnectionMonitor } from '../core/recovery/connection.js';
import { recoverDevice } from '../core/recovery/device.js';
import { recoverPermission } from '../core/recovery/permission.js';
import { expireToasts } from '../core/recovery/toast-timers.js';
import { together } from '../core/recovery/while-open.js';
import { createErrorStore } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { warnOnce } from '../core/warn.js';
import { createBinder } from './binder.js';
import { checkBrowser } from './check-browser.js';
import { performAction } from './perform.js';
import type { ErrorKit, KitSettings, TrtcSource } from './types.js';

/**
 * Makes store, bindings and recovery for one app.
 * @param initial settings; `configure` changes them later
 * @param host the machine it runs on; by default the browser
 */
export function createErrorKit(initial: KitSettings = {}, host: Host = createBrowserHost()): ErrorKit {
  let settings = initial;
  let starts = 0;
  let stopAll = () => {};
  let stopCheck = () => {};

  const store = createErrorStore({ clock: host.clock, policy: () => settings.policy });
  const connection = createConnectionMonitor(store, host);
  const guard = createGuard(store);
  const binding: Binding = {
    store,
    host,
    connection,
    clients: new Set(),
    localStreams: new Set(),
    remoteStreams: new WeakMap(),
    onError: tellDeveloper,
  };
  store.observe((condition, change) => settings.onCondition?.(condition, change));

  function getCapabilities(): Capabilities {
    const { rejoin, signIn, contactSupport } = settings.recovery ?? {};
    return {
      rejoin: rejoin !== undefined,
      signIn: signIn !== undefined,
      contactSupport: contactSupport !== undefined,
      openSettings: host.page.openSettings !== undefined,
    };
  }

  // An app that loads the SDK late hands it in late.
  function checkSdk() {
    stopCheck();
    stopCheck = checkBrowser(store, settings.sdk);
  }

  function watchHost() {
    checkSdk();
    return together(
      connection.start(),
      recoverPermission(store, host),
      recoverDevice(store, host),
      recoverAutoplay(store, host, () => settings.resumeOnGesture !== false),
      expireToasts(store, host, (condition) => availableActions(condition, getCapabilities()).length > 0),
      captureUnhandled((error) => {
        if (settings.captureUnhandled && !isAfterLoss(error)) store.report(error, { source: 'unhandled' });
      }),
      () => stopCheck(),
    );
  }

  // Each DEVICE_AUTO_RECOVER_FAILED is followed by an unhandled rejection of the last failed capture: the same trouble, already on screen.
  function isAfterLoss(error: unknown): boolean {
    const isLost = store.getSnapshot().conditions.some(({ kind }) => kind === 'device-lost');
    return isLost && normalise(error).code === codeOf('INITIALIZE_FAILED');
  }

  return {
    store,
    host,
    connection,
    guard,
    report: store.report,
    bind: createBinder(store, (source: TrtcSource) => {
      if (isClient(source)) return bindClient(source, binding);
      if (isStream(source)) return bindStream(source, binding);
      warnOnce(
        'The source is neither a client nor a stream of the TRTC Web SDK, so its errors go unseen. Hand in what TRTC.createClient() or TRTC.createStream() returned.',
      );
      return () => {};
    }),
    perform(action, condition, pick) {
      performAction({ store, host, recovery: settings.recovery ?? {} }, action, condition, pick);
    },
    getCapabilities,
    configure(next) {
      const { sdk } = settings;
      settings = { ...initial, ...next };
      if (starts > 0 && settings.sdk !== sdk) checkSdk();
    },
    start() {
      starts += 1;
      if (starts === 1) stopAll = watchHost();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        starts -= 1;
        if (starts > 0) return;
        stopAll();
        // StrictMode starts again at once; else nobody is left to mend what somebody may wait for.
        queueMicrotask(() => starts === 0 && store.endWaits());
      };
    },
  };
}
