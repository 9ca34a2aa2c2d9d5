import type { Preview } from '@storybook/react-vite';
import '../src/styles/index.css';
import { withToolbar } from './decorators.js';

export default {
  decorators: [withToolbar],
  initialGlobals: { language: 'en', theme: 'light' },
  globalTypes: {
    language: {
      description: 'Language of the participant',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh', title: '简体中文' },
          { value: 'ja', title: '日本語' },
          { value: 'ko', title: '한국어' },
          { value: 'pseudo', title: 'Pseudo (longer words)' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'circlehollow',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'system', title: 'As the system' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    options: { storySort: { order: ['Call app', 'Guide', 'Every error', 'Surfaces', '*'] } },
  },
} satisfies Preview;
