import { describe, expect, it, test } from 'vitest';
import en from '../../../locales/en.json';
import { findGuide } from '../../../src/surfaces/permission-dialog/find-guide.js';
import { userAgents } from './fixtures/user-agents.js';

describe.each(Object.entries(userAgents))('%s', (_, cases) => {
  it.each(cases)(
    '$name: $guide',
    ({ userAgent, maxTouchPoints, guide, systemGuide, edition, isIPad = false, isInApp = false }) => {
      const surroundings = { userAgent, maxTouchPoints };
      // What the browser refused is given there, and what the system refused in its settings, in an app as well.
      expect(findGuide(surroundings, false)).toEqual({ id: guide, edition, isIPad, isInApp });
      expect(findGuide(surroundings, true)).toEqual({ id: systemGuide, edition, isIPad, isInApp });
    },
  );
});

test('each guide is found by somebody', () => {
  const cases = Object.values(userAgents).flat();
  const found = new Set(cases.flatMap(({ guide, systemGuide }) => [guide, systemGuide]));
  expect([...found].sort()).toEqual(Object.keys(en.steps).sort());
});
