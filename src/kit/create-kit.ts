import { captureUnhandled, createBrowserHost } from '../browser/index.js';
import { availableActions } from '../core/actions.js';
import { createGuard } from '../core/guard.js';
import type { Host } from '../core/host.js';
import { isObject, read } from '../core/read.js';
import { realOf } from '../core/real.js';
import { recoverAutoplay } from '../core/recovery/autoplay.js';
import { createConnectionMonitor } from '../core/recovery/connection.js';
import { recoverDevice } from '../core/recovery/device.js';
import { recoverPermission } from '../core/recovery/permission.js';
import { expireToasts } from '../core/recovery/toast-timers.js';
import { together } from '../core/recovery/while-open.js';
import { safely } from '../core/safely.js';
import type { Sdk } from '../core/sdk.js';
import { type Condition, createErrorStore } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import type { Action } from '../core/types.js';
import { warnOnce } from '../core/warn.js';
import { createBinder } from './binder.js';
import { createCapabilities } from './capabilities.js';
import { performAction } from './perform.js';
import { createRunHandler } from './run-handler.js';
import { createSettings } from './settings.js';
import type { ErrorKit, KitSettings, SettingsLayer } from './types.js';

/**
 * Makes store, bindings and recovery for one app.
 * @param sdk the SDK that the app uses
 * @param initial settings; those of `addSettings` lie over them
 * @param host the machine it runs on; by default the browser
 */
export function createKit(sdk: Sdk, initial: KitSettings = {}, host: Host = createBrowserHost()): ErrorKit {
  let starts = 0;
  let stopAll = () => {};
  let stopCheck = () => {};
  let checkedSdk: object | null | undefined;

  const actionListeners = new Set<NonNullable<KitSettings['onAction']>>();
  const settings = createSettings();
  const capabilities = createCapabilities(
    settings.getRecovery,
    host,
    (condition) => binding.findRejoin(condition) !== undefined,
  );
  const store = createErrorStore({
    errors: sdk.errors,
    clock: host.clock,
    policy: settings.ruleOf,
    classify: settings.classify,
  });
  const runHandler = createRunHandler(store, host.clock);
  const connection = createConnectionMonitor(store, host, sdk.timings);
  const guard = createGuard(store);
  const { bind, bindAgain, release } = createBinder(store, (source) => {
    const undo = binding.bind(source);
    if (!undo) warnOnce(`The source is not ${sdk.sources}: its errors go unseen. Hand in one of these.`);
    return undo ?? (() => {});
  });
  const binding = sdk.createBinding({
    store,
    host,
    connection,
    guard,
    bind,
    bindAgain,
    release,
    onRejoinChange: () => capabilities.update(true),
    onError: tellDeveloper,
  });
  addSettings(initial);

  function addSettings(given: KitSettings): SettingsLayer {
    let own = given;
    const layer = settings.add(own);
    handleSettings();
    const stopObserving = store.observe((condition, change) => {
      const listener = read(own, 'onCondition', tellDeveloper) as KitSettings['onCondition'];
      return listener?.(condition, change);
    });
    const tellAction = safely((action: Action, condition: Condition) => {
      const listener = read(own, 'onAction', tellDeveloper) as KitSettings['onAction'];
      return listener?.(action, condition);
    }, tellDeveloper);
    actionListeners.add(tellAction);
    return {
      update(next) {
        own = next;
        layer.update(next);
        handleSettings();
      },
      remove() {
        stopObserving();
        actionListeners.delete(tellAction);
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
    stopCheck = binding.checkBrowser(checkedSdk ?? undefined);
  }

  function watchHost() {
    checkSdk();
    return together(
      connection.start(),
      recoverPermission(store, host, sdk.errors),
      recoverDevice(store, host),
      recoverAutoplay(store, host, () => settings.get('resumeOnGesture') !== false),
      expireToasts(store, host, (condition) => availableActions(condition, capabilities.get()).length > 0),
      captureUnhandled(sdk.errors.isError, (error) => {
        if (settings.get('captureUnhandled') && !binding.isEcho(error)) store.report(error, { source: 'unhandled' });
      }),
      () => stopCheck(),
    );
  }

  return {
    sdk,
    store,
    host,
    connection,
    guard,
    report: store.report,
    bind: (source) => bind(realOf(source)),
    release: (source) => release(realOf(source)),
    guarded<T extends object>(source: T): T {
      const proxy = isObject(source) ? binding.guarded(realOf(source)) : undefined;
      if (!proxy)
        warnOnce(
          `guarded: the source is neither ${sdk.sources}, nor its namespace: it stays as it is. Hand in one of these.`,
        );
      return (proxy as T | undefined) ?? source;
    },
    perform(action, condition, pick) {
      for (const tell of [...actionListeners]) tell(action, condition);
      try {
        performAction(
          { store, host, recovery: settings.getRecovery(), findRejoin: binding.findRejoin, runHandler },
          action,
          condition,
          pick,
        );
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
