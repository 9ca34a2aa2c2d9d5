import { describe, expect, it, test } from 'vitest';
import { allKinds, isKind, kinds } from '../../src/core/kinds.js';
import { readTable } from './read-table.js';

const facts = readTable<'kind' | 'surface' | 'severity' | 'actions'>('kinds.tsv');

describe('the kinds', () => {
  it('are those of the facts, in their order', () => {
    expect(allKinds).toEqual(facts.map(({ kind }) => kind));
  });

  test.each(facts.map((fact) => [fact.kind, fact] as const))(
    '%s shows where, how gravely and with what the facts say',
    (kind, fact) => {
      expect(isKind(kind)).toBe(true);
      if (!isKind(kind)) return;
      expect(kinds[kind].surface).toBe(fact.surface);
      expect(kinds[kind].severity).toBe(fact.severity);
      expect(kinds[kind].actions).toEqual(fact.actions === '' ? [] : fact.actions.split(', '));
    },
  );

  it('are not what every object has', () => {
    expect(isKind('toString')).toBe(false);
    expect(isKind(undefined)).toBe(false);
  });
});
