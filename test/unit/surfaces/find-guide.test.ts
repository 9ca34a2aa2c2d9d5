import { describe, expect, it, test } from 'vitest';
import en from '../../../locales/en.json';
import { findGuide } from '../../../src/surfaces/permission-dialog/find-guide.js';
import { readTable } from '../read-table.js';

/** What browsers and apps say of themselves, as it is sent, and where each, or its system, gives leave. */
const rows = readTable<
  'group' | 'name' | 'touches' | 'guide' | 'systemGuide' | 'edition' | 'isIPad' | 'isInApp' | 'userAgent'
>('user-agents.tsv');

describe.each([...new Set(rows.map(({ group }) => group))])('%s', (group) => {
  it.each(rows.filter((row) => row.group === group))('$name: $guide', (row) => {
    const surroundings = { userAgent: row.userAgent, maxTouchPoints: Number(row.touches) };
    const common = { edition: row.edition || undefined, isIPad: row.isIPad === 'yes', isInApp: row.isInApp === 'yes' };
    // What the browser refused is given there, and what the system refused in its settings, in an app as well.
    expect(findGuide(surroundings, false)).toEqual({ id: row.guide, ...common });
    expect(findGuide(surroundings, true)).toEqual({ id: row.systemGuide, ...common });
  });
});

test('each guide is found by somebody', () => {
  const found = new Set(rows.flatMap(({ guide, systemGuide }) => [guide, systemGuide]));
  expect([...found].sort()).toEqual(Object.keys(en.steps).sort());
});
