'use client';
import { useEffect, useReducer } from 'react';
import { useKitContext } from './context.js';

const SECOND = 1_000;

/**
 * The time now on the host's monotonic clock, in milliseconds, for what counts on screen; renders again each second while it runs.
 * @param isRunning whether anything on screen counts
 */
export function useNow(isRunning: boolean): number {
  const { clock } = useKitContext('useNow').kit.host;
  const [, renderAgain] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    if (!isRunning) return;
    let timer: unknown;
    const wait = () => {
      timer = clock.setTimeout(() => {
        renderAgain();
        wait();
      }, SECOND);
    };
    wait();
    return () => clock.clearTimeout(timer);
  }, [clock, isRunning]);
  // Read anew at each render: a time kept from the last one would show a countdown from long ago.
  return clock.monotonic();
}
