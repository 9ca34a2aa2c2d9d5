/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title What it does, for the one who waits.
 * @property {string} script The npm script that does it.
 * @property {boolean} [isVitest] Whether it is a project of vitest.config.ts, whose tests are counted.
 * @property {boolean} [needsBrowser]
 * @property {boolean} [runsBeside] Whether it runs in a second lane, so that both take about as long.
 */

/** All that `npm test` does, in this order but for what runs beside. @type {readonly Step[]} */
export const steps = [
  { name: 'types', title: 'types agree (tsc)', script: 'typecheck' },
  { name: 'style', title: 'style and rules (Biome)', script: 'lint' },
  { name: 'unused', title: 'nothing unused (knip)', script: 'unused' },
  { name: 'build', title: 'the library builds (Vite, tsc)', script: 'build' },
  {
    name: 'package',
    title: 'the package can be imported, and is small (publint, attw, Vite)',
    script: 'check:package',
  },
  { name: 'unit', title: 'tests of the parts without a page', script: 'vitest', isVitest: true },
  { name: 'browser', title: 'tests of components in a browser', script: 'vitest', isVitest: true, needsBrowser: true },
  {
    name: 'stories',
    title: 'every story as a test, with axe',
    script: 'vitest',
    isVitest: true,
    needsBrowser: true,
    runsBeside: true,
  },
  {
    name: 'sdk',
    title: 'the real SDK in a browser',
    script: 'vitest',
    isVitest: true,
    needsBrowser: true,
    runsBeside: true,
  },
];
