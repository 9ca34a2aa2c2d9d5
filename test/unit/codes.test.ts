import { describe, expect, it, test } from 'vitest';
import { toCaptureName } from '../../src/core/capture.js';
import { classify } from '../../src/sdk/v4/classify.js';
import { allRows, codeOf, findRow, findSdkRow, findSubRow, toSdkKey } from '../../src/sdk/v4/codes/index.js';
import { rowOf } from '../../src/sdk/v4/codes/row-of.js';
import { createErrorOf, createRtcError } from '../../src/testing/index.js';
import { normalise } from './normalise.js';
import { readTable } from './read-table.js';

const facts = readTable<'group' | 'code' | 'hex' | 'key' | 'alias' | 'kind'>('codes.tsv');
const idOf = ({ group, code, key }: (typeof facts)[number]) =>
  group === 'sdk' || group === 'media' || group === 'banned' || group === 'message' ? key : code;

function rowFor(fact: (typeof facts)[number]) {
  if (fact.group === 'message') return allRows.find((row) => row.group === 'message' && row.text === fact.key);
  return allRows.find((row) => row.group === fact.group && row.id === idOf(fact));
}

describe('the documented errors', () => {
  it('are 126, each of them once', () => {
    expect(facts).toHaveLength(126);
    expect(allRows).toHaveLength(126);
    expect(new Set(allRows.map((row) => `${row.group}/${row.id}`)).size).toBe(126);
  });

  test.each(facts.map((fact) => [`${fact.group} ${idOf(fact)}`, fact] as const))(
    '%s, as the SDK throws it, means what the facts say',
    (_name, fact) => {
      const row = rowFor(fact);
      if (!row) throw new Error('it has no row');
      expect(row.alias ?? '').toBe(fact.alias);
      expect(row.hex ?? '').toBe(fact.hex);
      expect(fact.code === '' ? '' : String(row.code)).toBe(fact.code);

      // What the name of an exception decides has no kind in the table of facts.
      const kind = fact.kind === '(by name)' ? 'device-failed' : fact.kind;
      expect(classify(normalise(createErrorOf(row)))).toBe(kind);
      expect(row.kind).toBe(kind);
    },
  );

  test.each(allRows.filter(({ group }) => group !== 'message').map((row) => [`${row.group}/${row.id}`, row] as const))(
    '%s is found again in its error, so that the details tell of it',
    (_name, row) => {
      expect(rowOf(normalise(createErrorOf(row)))).toBe(row);
    },
  );

  it('INITIALIZE_FAILED means what the name of its exception means', () => {
    const kindOf = (name: string) => classify(normalise(createRtcError('INITIALIZE_FAILED', { name })));
    expect(kindOf('NotFoundError')).toBe('device-not-found');
    expect(kindOf('NotAllowedError')).toBe('permission-denied');
    expect(kindOf('NotReadableError')).toBe('device-in-use');
    expect(kindOf('OverconstrainedError')).toBe('device-unavailable');
    expect(kindOf('AbortError')).toBe('device-failed');
    expect(kindOf('RtcError')).toBe('device-failed');
  });

  it('are found under the misspelt names of the documents, and shown under the right ones', () => {
    expect(toSdkKey('UNKOWN')).toBe('UNKNOWN');
    expect(toSdkKey('SIGNAL_CAHNNEL_SETUP_FAILED')).toBe('SIGNAL_CHANNEL_SETUP_FAILED');
    expect(toCaptureName('OverConstrainedError')).toBe('OverconstrainedError');
    const misspelt = normalise(createRtcError('INITIALIZE_FAILED', { name: 'OverConstrainedError' }));
    expect(misspelt.name).toBe('OverconstrainedError');
    expect(classify(misspelt)).toBe('device-unavailable');
  });

  it('are not found by what no document lists, nor by what every object has', () => {
    expect(findRow('sdk', 'toString')).toBeUndefined();
    expect(toSdkKey('constructor')).toBeUndefined();
    expect(toCaptureName('__proto__')).toBeUndefined();
    expect(findSdkRow(4101)).toBeUndefined();
    expect(findSdkRow(undefined)).toBeUndefined();
    expect(findSubRow(70000)).toBeUndefined();
  });

  it('a key that does not exist does not compile', () => {
    // @ts-expect-error INVALID_PARAMETERS is no key
    expect(() => codeOf('INVALID_PARAMETERS')).toThrow();
    expect(codeOf('INVALID_PARAMETER')).toBe(4096);
  });
});
