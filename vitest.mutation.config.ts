import { defineConfig } from 'vitest/config';

/** The tests that run core and sdk/v4, for `npm run mutation`; those that read the source as text would see what was changed in it. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    exclude: [
      'test/unit/{words,styles,baseline,surfaces}/**',
      'test/unit/layers.test.ts',
      'test/unit/public-types.test.ts',
      'test/unit/floods.test.ts',
      'test/unit/telemetry/**',
      'test/unit/*-guide.test.ts',
    ],
    setupFiles: 'test/unit/setup.ts',
  },
});
