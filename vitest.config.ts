import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fakeDeviceFlags, quietFlags } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { phraseMarks } from './scripts/phrase-marks.mjs';
import { layeredStyles, styleEditions } from './scripts/style-editions.mjs';
import { foreignPagesModule } from './stories/foreign-pages/plugin.mjs';
import { systemBrowser } from './test/browsers/provider/provider.js';

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const executablePath = process.env.CHROMIUM_PATH ?? (await findBrowser())?.path;

/** The whole of the package once more, as a page has it whose libraries bring two copies: `import … from 'virtual:second-copy'`. */
const secondCopy: Plugin = {
  name: 'second-copy',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source === 'virtual:second-copy') return '\0second-copy';
    const [from, query] = importer?.split('?') ?? [];
    if (query !== 'second-copy' || !source.startsWith('.') || source.endsWith('.json')) return null;
    const found = await this.resolve(source, from, { skipSelf: true });
    return found && !found.id.includes('?') ? `${found.id}?second-copy` : found;
  },
  load(id) {
    if (id !== '\0second-copy') return null;
    const entry = fileURLToPath(new URL('src/index.ts', import.meta.url));
    return `export * as copy from ${JSON.stringify(`${entry}?second-copy`)};`;
  },
};

const inChromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args: [...fakeDeviceFlags, ...quietFlags] } }),
  instances: [{ browser: 'chromium' as const }],
};

/**
 * What is tested in Chromium alone, for it is the kit's own doing, the same in every browser, and takes minutes. What is the browser's stays:
 * dialogs and the top layer, focus and keyboard, styles and layout, fullscreen, shadow trees and frames, policies, pictures. Of the many
 * kinds, stories and languages that go one way through these, `test/browser/support/extent.ts` leaves one of each sort.
 */
function sameEverywhere(browser: 'firefox' | 'webkit'): string[] {
  return [
    // Which attributes, buttons and words there are, and the contrast of colours that pictures show to be the same.
    'contract',
    'accessibility',
    'stories/every-story',
    'surfaces/permission-guide',
    'surfaces/error-details',
    'surfaces/announcer',
    // What React and the store do, whatever draws it.
    'hooks',
    'boundary',
    'settings',
    'toasters',
    'safety/secrets',
    'safety/loading',
    'safety/page-translator',
    // A tool for developers, who have a Chromium.
    'devtools',
    // That words run together is a fault of Firefox's; and WebKit waits for a camera that it does not have.
    ...(browser === 'webkit' ? ['stories/spaces', 'pages/foreign-pages'] : []),
  ].map((path) => `test/browser/${path}{/**,.test.tsx}`);
}

/** What a test waits for comes at once, and where the machine is starved, later: these are for what never comes. */
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  // What is tested are the styles that are shipped.
  plugins: [styleEditions(), phraseMarks(), foreignPagesModule(), secondCopy],
  // Named, or Vite finds them late and reloads the page under the tests.
  optimizeDeps: {
    include: [
      '@mswjs/interceptors/WebSocket',
      '@mswjs/interceptors/XMLHttpRequest',
      '@mui/material',
      '@mui/material/Dialog',
      '@radix-ui/react-dialog',
      '@testing-library/dom',
      '@testing-library/jest-dom/vitest',
      '@testing-library/react',
      '@testing-library/user-event',
      '@vitest/browser/locators',
      'antd',
      'axe-core',
      'bowser',
      'i18next',
      'focus-trap',
      'lucide',
      'notistack',
      'radix-dialog-old',
      'react',
      'react-aria-components',
      'react-dom',
      'react-dom/client',
      'react-dom/server.browser',
      'react-error-boundary',
      'react-hot-toast',
      'react-i18next',
      'react/jsx-dev-runtime',
      'sonner',
      'storybook/test',
      'trtc-js-sdk',
    ],
  },
  test: {
    coverage: { include: ['src/**'] },
    projects: [
      {
        plugins: [phraseMarks()],
        // Ten thousand errors, or every sentence beside those of five documents, take their time on a machine that has other things to do.
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'test/unit/setup.ts',
          testTimeout: 30_000,
        },
      },
      {
        // An app's own tests, as docs/testing.md shows them; each file names its DOM.
        resolve: {
          alias: {
            'trtc-error-kit/testing': inRoot('src/testing/index.ts'),
            'trtc-error-kit': inRoot('src/index.ts'),
          },
        },
        plugins: [phraseMarks()],
        test: { name: 'apps', include: ['test/apps/**/*.test.tsx'], setupFiles: 'test/apps/setup.ts', globals: true },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.tsx'],
          setupFiles: 'test/browser/setup.ts',
          ...patience,
          provide: { layeredStyles: layeredStyles() },
          browser: inChromium,
        },
      },
      ...(['firefox', 'webkit'] as const).map((browser) => ({
        extends: true as const,
        test: {
          name: browser,
          include: ['test/browser/**/*.test.tsx'],
          exclude: sameEverywhere(browser),
          setupFiles: 'test/browser/setup.ts',
          ...patience,
          provide: { layeredStyles: layeredStyles() },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: systemBrowser(browser),
            instances: [{ browser }],
          },
        },
      })),
      ...(['firefox', 'webkit'] as const).map((browser) => ({
        test: {
          name: `sdk-${browser}`,
          // After the components, for these take as many workers as they like.
          sequence: { groupOrder: 1 },
          include: [`test/browsers/sdk/${browser}.test.ts`],
          globalSetup: 'test/sdk/serve.ts',
          ...patience,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      })),
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', setupFiles: '.storybook/vitest.setup.ts', browser: inChromium },
      },
      {
        test: {
          name: 'sdk',
          include: ['test/sdk/**/*.test.ts', 'test/simulated-room/**/*.test.ts'],
          globalSetup: 'test/sdk/serve.ts',
          env: executablePath ? { CHROMIUM_PATH: executablePath } : {},
          ...patience,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
