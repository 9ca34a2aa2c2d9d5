'use client';
import type { Condition } from '../core/store/index.js';

/** A condition in one line: its kind, what the SDK calls it, and how often it came. */
export function ConditionName({ condition: { kind, info, count } }: { readonly condition: Condition }) {
  const { key, code, extraCode, reason } = info;
  // What was noticed without an error has no name of its own.
  const name = info.name === 'Error' ? undefined : info.name;
  const facts = [key ?? name, code, extraCode, reason].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      <strong>{kind}</strong> <span className="facts">{facts.join(' · ')}</span>
      {count > 1 && <span className="count">×{count}</span>}
    </>
  );
}
