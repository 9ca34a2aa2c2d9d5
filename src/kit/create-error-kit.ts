import { captureUnhandled, createBrowserHost } from '../adapters/browser/index.js';
import { type Binding, bindClient, bindStream, isClient, isStream, type TrtcSdk } from '../adapters/v4/index.js';
import { availableActions } from '../core/actions.js';
import { codeOf } from '../core/codes/index.js';
import { createGuard } from '../core/guard.js';
import type { Host } from '../core/host.js';
import { normalise } from '../core/normalise.js';
import { read } from '../core/read.js';
import { recoverAutoplay } from '../core/recovery/autoplay.js';
import { createConnectionMonitor } from '../core/recovery/connection.js';
import { recoverDevice } from '../core/recovery/device.js';
import { recoverPermission } from '../core/recovery/permission.js';
import { expireToasts } from '../core/recovery/toast-timers.js';
import { together } from '../core/recovery/while-open.js';
import { safely } from '../core/safely.js';
import { createErrorStore } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { warnOnce } from '../core/warn.js';
import { createBinder } from './binder.js';
import { createCapabilities } from './capabilities.js';
import { checkBrowser } from './check-browser.js';
import { performAction } from './perform.js';
import { createRunHandler } from './run-handler.js';
import { createSettings } from './settings.js';
import type { ErrorKit, KitSettings, SettingsLayer, TrtcSource } from './types.js';

/**
 * Makes store, bindings and recovery for one app.
 * @param initial settings; those of `addSettings` lie over them
 * @param host the machine it runs on; by default the browser
 */
export function createErrorKit(initial: KitSettings = {}, host: Host = createBrowserHost()): ErrorKit {
  let starts = 0;
  let stopAll = () => {};
  let stopCheck = () => {};
  let checkedSdk: TrtcSdk | undefined;

  const settings = createSettings();
  const capabilities = createCapabilities(settings.getRecovery, host);
  const store = createErrorStore({ clock: host.clock, policy: settings.ruleOf });
  const runHandler = createRunHandler(store, host.clock);
  const connection = createConnectionMonitor(store, host);
  const guard = createGuard(store);
  const binding: Binding = {
    store,
    // A timer that touches a stream which the SDK has destroyed must not reach the page as an error of its own.
    host: withSafeTimers(host),
    connection,
    clients: new Set(),
    localStreams: new Set(),
    remoteStreams: new WeakMap(),
    onError: tellDeveloper,
  };
  addSettings(initial);

  function addSettings(given: KitSettings): SettingsLayer {
    let own = given;
    const layer = settings.add(own);
    handleSettings();
    const stopObserving = store.observe((condition, change) => {
      const listener = read(own, 'onCondition', tellDeveloper) as KitSettings['onCondition'];
      return listener?.(condition, change);
    });
    return {
      update(next) {
        own = next;
        layer.update(next);
        handleSettings();
      },
      remove() {
        stopObserving();
        layer.remove();
        handleSettings();
      },
    };
  }

  function handleSettings() {
    if (starts > 0 && settings.get('sdk') !== checkedSdk) checkSdk();
    capabilities.update();
  }

  // An app that loads the SDK late hands it in late.
  function checkSdk() {
    stopCheck();
    checkedSdk = settings.get('sdk');
    stopCheck = checkBrowser(store, checkedSdk);
  }

  function watchHost() {
    checkSdk();
    return together(
      connection.start(),
      recoverPermission(store, host),
      recoverDevice(store, host),
      recoverAutoplay(store, host, () => settings.get('resumeOnGesture') !== false),
      expireToasts(store, host, (condition) => availableActions(condition, capabilities.get()).length > 0),
      captureUnhandled((error) => {
        if (settings.get('captureUnhandled') && !isAfterLoss(error)) store.report(error, { source: 'unhandled' });
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
      try {
        if (isClient(source)) return bindClient(source, binding);
        if (isStream(source)) return bindStream(source, binding);
      } catch (error) {
        tellDeveloper(error);
        return () => {};
      }
      warnOnce(
        'The source is neither a client nor a stream of the TRTC Web SDK, so its errors go unseen. Hand in what TRTC.createClient() or TRTC.createStream() returned.',
      );
      return () => {};
    }),
    perform(action, condition, pick) {
      try {
        performAction({ store, host, recovery: settings.getRecovery(), runHandler }, action, condition, pick);
      } catch (error) {
        tellDeveloper(error);
      }
    },
    getCapabilities: capabilities.get,
    observeCapabilities: capabilities.observe,
    addSettings,
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

function withSafeTimers({ clock, ...host }: Host): Host {
  return {
    ...host,
    clock: {
      now: () => clock.now(),
      monotonic: () => clock.monotonic(),
      setTimeout: (run, milliseconds) => clock.setTimeout(safely(run, tellDeveloper), milliseconds),
      clearTimeout: (handle) => clock.clearTimeout(handle),
    },
  };
}
