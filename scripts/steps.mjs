/**
 * @typedef {'chromium' | import('./setup-other-browsers.mjs').OtherBrowser} BrowserId
 *
 * @typedef {object} Project
 * @property {string} name A project of vitest.config.ts.
 * @property {BrowserId} [browser] The browser it needs.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title What it does, for the one who waits.
 * @property {string} script The npm script that does it.
 * @property {readonly Project[]} [projects] What Vitest runs in it; their tests are counted.
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
  { name: 'unit', title: 'tests of the parts without a page', script: 'vitest', projects: [{ name: 'unit' }] },
  {
    name: 'apps',
    title: 'tests as an app has them, in jsdom and happy-dom',
    script: 'vitest',
    projects: [{ name: 'apps' }],
  },
  {
    name: 'browser',
    title: 'tests of components in a browser',
    script: 'vitest',
    projects: [{ name: 'browser', browser: 'chromium' }],
  },
  {
    name: 'browsers',
    title: 'the same tests in Firefox and WebKit, and calls with the real SDK there',
    script: 'vitest',
    projects: [
      { name: 'firefox', browser: 'firefox' },
      { name: 'webkit', browser: 'webkit' },
      { name: 'sdk-firefox', browser: 'firefox' },
      { name: 'sdk-webkit', browser: 'webkit' },
    ],
  },
  {
    name: 'stories',
    title: 'every story as a test, with axe',
    script: 'vitest',
    projects: [{ name: 'stories', browser: 'chromium' }],
    runsBeside: true,
  },
  {
    name: 'sdk',
    title: 'the real SDK in a browser',
    script: 'vitest',
    projects: [{ name: 'sdk', browser: 'chromium' }],
    runsBeside: true,
  },
];

/**
 * The browsers that a step needs, each once.
 * @param {Step} step
 * @returns {readonly BrowserId[]}
 */
export function browsersOf({ projects = [] }) {
  return [...new Set(projects.flatMap(({ browser }) => (browser ? [browser] : [])))];
}
