import { safely } from '../../core/safely.js';
import type { SdkBinding, SdkTools } from '../../core/sdk.js';
import { bindClient } from './bind-client.js';
import { bindStream } from './bind-stream.js';
import type { Binding } from './binding.js';
import { checkBrowser } from './check-browser.js';
import { codeOf } from './codes/index.js';
import { createGuarded } from './guarded.js';
import { codeIn } from './read-error.js';
import { isClient, isSdk, isStream } from './types.js';

/** Binds clients and streams of 4.x to one kit. */
export function createBinding(tools: SdkTools): SdkBinding {
  const { store, host, onError } = tools;
  const binding: Binding = {
    ...tools,
    // A timer that touches a stream which the SDK has destroyed must not reach the page as an error of its own.
    host: { ...host, clock: withSafeTimers(tools) },
    clients: new Set(),
    localStreams: new Set(),
    remoteStreams: new WeakMap(),
  };
  return {
    ...createGuarded(binding),
    bind(source) {
      try {
        if (isClient(source)) return bindClient(source, binding);
        return isStream(source) ? bindStream(source, binding) : undefined;
      } catch (error) {
        onError(error);
        return () => {};
      }
    },
    // Each DEVICE_AUTO_RECOVER_FAILED is followed by an unhandled rejection of the last failed capture: the same trouble.
    isEcho(error) {
      const isLost = store.getSnapshot().conditions.some(({ kind }) => kind === 'device-lost');
      return isLost && codeIn(error) === codeOf('INITIALIZE_FAILED');
    },
    checkBrowser: (namespace) => checkBrowser(store, isSdk(namespace) ? namespace : undefined),
  };
}

function withSafeTimers({ host: { clock }, onError }: SdkTools): SdkTools['host']['clock'] {
  return {
    ...clock,
    setTimeout: (run, milliseconds) => clock.setTimeout(safely(run, onError), milliseconds),
  };
}
