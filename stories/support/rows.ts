import { useEffect, useState } from 'react';
import type { CodeRow } from '../../src/sdk/v4/codes/index.js';
import { loadReference, type Reference } from '../../src/sdk/v4/reference.js';

/** The developers' reference in a language; undefined until it is loaded. */
export function useReference(language: string): Reference | undefined {
  const [reference, setReference] = useState<Reference>();
  useEffect(() => {
    loadReference(language).then(setReference, () => {});
  }, [language]);
  return reference;
}

/** Whether a row is meant by what somebody typed: its number, key, hex, kind, or words of its reference. */
export function isMeant(
  { group, id, code, hex, alias, kind }: CodeRow,
  wanted: string,
  reference?: Reference,
): boolean {
  const texts = Object.values(reference?.[group][id] ?? {});
  return [group, id, code, hex, alias, kind, ...texts].join(' ').toLowerCase().includes(wanted.trim().toLowerCase());
}
