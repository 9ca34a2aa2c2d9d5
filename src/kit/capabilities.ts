import type { Capabilities } from '../core/actions.js';
import type { Host, Undo } from '../core/host.js';
import { safely } from '../core/safely.js';
import type { Condition } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import type { Recovery } from './types.js';

/** What the app's handlers and the machine make possible. */
export interface CapabilitiesNow {
  /** The same object until it changes. */
  get(): Capabilities;
  observe(listener: () => void): Undo;
  /**
   * A handler may have come or gone.
   * @param hasChanged what `canRejoin` answers has
   */
  update(hasChanged?: boolean): void;
}

export function createCapabilities(
  getRecovery: () => Recovery,
  { page }: Host,
  canRejoin: (condition: Condition) => boolean,
): CapabilitiesNow {
  const listeners = new Set<() => void>();
  let last: Capabilities | undefined;

  function get(): Capabilities {
    const { rejoin, signIn, contactSupport, leave } = getRecovery();
    const now: Capabilities = {
      rejoin: rejoin !== undefined,
      canRejoin,
      signIn: signIn !== undefined,
      contactSupport: contactSupport !== undefined,
      leave: leave !== undefined,
      openSettings: page.openSettings !== undefined,
    };
    const names = Object.keys(now) as (keyof Capabilities)[];
    if (names.some((name) => last?.[name] !== now[name])) last = now;
    return last ?? now;
  }

  return {
    get,
    observe(listener) {
      const own = safely(listener, tellDeveloper);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    update(hasChanged = false) {
      const before = last;
      if (hasChanged) last = undefined;
      if (get() === before || before === undefined) return;
      // A provider adds its settings at a moment when React lets nobody draw.
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener();
      });
    },
  };
}
