'use client';
import { createContext, useContext, useMemo } from 'react';
import { warnOnce } from '../core/warn.js';
import { describeError } from './describe-error.js';

/** Gives the name of a participant by their userId. */
export type NameOf = (userId: string) => string;

/** The app's names of participants; a context of its own, so that new names do not render again what shows none. */
export const NamesContext = createContext<NameOf | undefined>(undefined);

/** The app's names, made safe: where it throws, or knows none, the userId stands. */
export function useNames(): NameOf {
  const nameOf = useContext(NamesContext);
  return useMemo(() => (userId: string) => nameWith(nameOf, userId), [nameOf]);
}

function nameWith(nameOf: NameOf | undefined, userId: string): string {
  try {
    const name: unknown = nameOf?.(userId);
    return typeof name === 'string' && name !== '' ? name : userId;
  } catch (error) {
    warnOnce(`nameOf threw, so the userId is shown. Mend it: ${describeError(error)}`);
    return userId;
  }
}
