import { server } from 'vitest/browser';

/** Whether everything is tested in this browser. In the others, of cases that go the same way through them one stands for all. */
export const isInFull = server.browser === 'chromium';

/** The first of each sort; all of them where everything is tested. */
export function oneOfEach<Case>(cases: readonly Case[], sortOf: (one: Case) => string): readonly Case[] {
  if (isInFull) return cases;
  const sorts = new Map<string, Case>();
  for (const one of cases) if (!sorts.has(sortOf(one))) sorts.set(sortOf(one), one);
  return [...sorts.values()];
}
