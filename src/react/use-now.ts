'use client';
import { useEffect, useState } from 'react';
import { useKitContext } from './context.js';

const SECOND = 1_000;

/**
 * The time now, in milliseconds since 1970; counts on by the second while it runs.
 * @param isRunning whether anything on screen counts
 */
export function useNow(isRunning: boolean): number {
  const { clock } = useKitContext('useNow').kit.host;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (!isRunning) return;
    let timer: unknown;
    const tick = () => {
      setNow(clock.now());
      timer = clock.setTimeout(tick, SECOND);
    };
    tick();
    return () => clock.clearTimeout(timer);
  }, [clock, isRunning]);
  return now;
}
