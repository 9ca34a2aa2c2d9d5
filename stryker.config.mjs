// What the tests of core and sdk/v4 would not notice: `npm run mutation` changes the source in thousands of small ways, and counts the changes
// that no test fails for. It takes an hour on two cores the first time, and only what has changed afterwards.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  // Tables and types hold nothing that a test could miss but their own rows, which are compared with the facts.
  mutate: [
    'src/core/**/*.ts',
    'src/sdk/v4/**/*.ts',
    '!src/sdk/v4/codes/{account,room,sdk,message,media,banned,links}.ts',
    '!src/core/kinds.ts',
  ],
  // TypeScript 7 has no API of its own yet by which Stryker would rewrite the configuration; nothing here needs it rewritten.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
  timeoutMS: 10_000,
  concurrency: 2,
};
