import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { foreignPagesModule } from '../stories/foreign-pages/plugin.mjs';

export default {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [foreignPagesModule()],
      // Named, or Vite finds them late and reloads the page in the middle of a call.
      optimizeDeps: {
        include: ['trtc-js-sdk', '@mswjs/interceptors/WebSocket', '@mswjs/interceptors/XMLHttpRequest', 'bowser'],
      },
    }),
} satisfies StorybookConfig;
