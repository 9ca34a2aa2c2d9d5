import { useEffect, useState } from 'react';
import type { CodeRow } from '../sdk/v4/codes/index.js';
import { loadReference, type Reference } from '../sdk/v4/reference.js';
import { matches } from './Search.js';

/** The developers' reference in a language; undefined until it is loaded, and without a network. */
export function useReference(language: string): Reference | undefined {
  const [reference, setReference] = useState<Reference>();
  useEffect(() => {
    loadReference(language).then(setReference, () => {});
  }, [language]);
  return reference;
}

/** Whether a row is meant by what somebody typed: its number, key, hex, kind, or words of its reference. */
export function isMeant(row: CodeRow, wanted: string, reference: Reference | undefined): boolean {
  const { group, id, code, hex, alias, kind } = row;
  return matches(wanted, [group, id, code, hex, alias, kind, ...Object.values(reference?.[group][id] ?? {})]);
}
