'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { Undo } from '../../core/host.js';
import { useKitContext } from '../../react/context.js';
import type { Later, Loading } from './create-later.js';

// The page may be busy for long while a call begins; in milliseconds.
const LONGEST_WAIT = 2_000;

const nothing: Undo = () => {};
const never = () => nothing;

/**
 * Code that is seldom needed. It is loaded as soon as the page has nothing else to do, and not when it is needed: by then the network may
 * be what is wrong.
 * @param isNeeded whether something is to be drawn with it now: then it is loaded at once, and again when the network is back
 */
export function useLater<Code>(later: Later<Code>, isNeeded: boolean): Loading<Code> {
  const { network } = useKitContext('a surface').kit.host;
  // Code that arrives before it is needed changes nothing on screen, so nothing is rendered for it.
  const loading = useSyncExternalStore(isNeeded ? later.subscribe : never, later.get, later.getOnServer);

  useEffect(() => {
    let stop: Undo = nothing;
    function pursue() {
      stop();
      stop = nothing;
      const { code, hasFailed } = later.get();
      if (code) return;
      if (hasFailed) stop = network.observe((isOnline) => isOnline && later.load());
      else if (isNeeded) later.load();
      else stop = whenIdle(later.load);
    }
    const stopSubscribing = later.subscribe(pursue);
    pursue();
    return () => {
      stopSubscribing();
      stop();
    };
  }, [later, isNeeded, network]);

  return loading;
}

function whenIdle(run: () => unknown): Undo {
  // Safari has had none for long.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, LONGEST_WAIT / 2);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: LONGEST_WAIT });
  return () => cancelIdleCallback(handle);
}
