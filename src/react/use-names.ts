'use client';
import { createContext, useContext, useMemo } from 'react';
import { describeError } from '../core/describe-error.js';
import { toShownName } from '../core/shown-text.js';
import { warnOnce } from '../core/warn.js';

/** Gives the name of a participant by their userId. */
export type NameOf = (userId: string) => string;

/** The app's names of participants; a context of its own, so that new names do not render again what shows none. */
export const NamesContext = createContext<NameOf | undefined>(undefined);

/** The app's names as they may stand on screen: cut, in one line, with a direction of their own. Where the app throws, or knows none, the userId stands. */
export function useNames(): NameOf {
  const nameOf = useContext(NamesContext);
  return useMemo(() => (userId: string) => shownName(nameOf, userId), [nameOf]);
}

// A name of nothing that can be seen is none.
function shownName(nameOf: NameOf | undefined, userId: string): string {
  return toShownName(nameWith(nameOf, userId)) || toShownName(userId) || '…';
}

function nameWith(nameOf: NameOf | undefined, userId: string): string {
  try {
    const name: unknown = nameOf?.(userId);
    return typeof name === 'string' ? name : userId;
  } catch (error) {
    warnOnce(`nameOf threw, so the userId is shown. Mend it: ${describeError(error)}`);
    return userId;
  }
}
