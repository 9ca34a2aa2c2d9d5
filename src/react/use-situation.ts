'use client';
import { createContext, useContext, useMemo } from 'react';
import type { Surroundings } from '../core/host.js';
import { useKitContext } from './context.js';

/** What kind of call it is: with video, a call or room of voices alone, or a live broadcast for those who only watch and listen. */
export type CallType = 'video' | 'audio' | 'audience';

/** What the app says of its call; apart, so that a change renders only what speaks of it. */
export const CallContext = createContext<CallType>('video');

/** What is true of the call and the machine, whatever went wrong. */
export interface Situation {
  readonly call: CallType;
  /** Whether it is a phone or a tablet: nothing to plug in, and no mouse. */
  readonly isPhone: boolean;
}

export function useSituation(): Situation {
  const { surroundings } = useKitContext('useSituation').kit.host;
  const call = useContext(CallContext);
  return useMemo(() => ({ call, isPhone: isPhone(surroundings) }), [call, surroundings]);
}

/** Whether a machine is a phone or a tablet; a laptop with a touch screen is none. */
export function isPhone({ userAgent, maxTouchPoints }: Surroundings): boolean {
  if (maxTouchPoints < 1) return false;
  // An iPad calls itself a Mac, and no Mac can be touched.
  return /Android|iPhone|iPad|iPod|HarmonyOS|OpenHarmony|Macintosh|Mobile/i.test(userAgent);
}
