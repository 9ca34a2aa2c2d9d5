import type { Preview } from '@storybook/react-vite';
import '../src/styles/index.css';
import '../src/styles/themes/index.css';
import { withToolbar } from './decorators.js';

export default {
  decorators: [withToolbar],
  initialGlobals: {
    language: 'en',
    theme: 'light',
    direction: 'language',
    textSize: '100',
    motion: 'system',
    audience: 'participant',
    call: 'video',
  },
  globalTypes: {
    language: {
      description: 'Language of the participant',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh', title: '简体中文' },
          { value: 'zh-Hant', title: '繁體中文' },
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
          { value: 'console', title: 'Console' },
          { value: 'high-contrast', title: 'High contrast' },
          { value: 'studio', title: 'Studio' },
        ],
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: 'As the language' },
          { value: 'rtl', title: 'From right to left' },
        ],
      },
    },
    textSize: {
      description: 'Text size of the reader',
      toolbar: {
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: '100', title: 'Text 100 %' },
          { value: '150', title: 'Text 150 %' },
          { value: '200', title: 'Text 200 %' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'Motion as the system' },
          { value: 'none', title: 'No motion' },
        ],
      },
    },
    audience: {
      description: 'Audience',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: [
          { value: 'participant', title: 'Participant' },
          { value: 'developer', title: 'Developer, with details' },
        ],
      },
    },
    call: {
      description: 'What kind of call it is',
      toolbar: {
        icon: 'video',
        dynamicTitle: true,
        items: [
          { value: 'video', title: 'Video call' },
          { value: 'audio', title: 'Call of voices' },
          { value: 'audience', title: 'Audience of a broadcast' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    options: { storySort: { order: ['Call app', 'Guide', 'Every error', 'Surfaces', '*'] } },
  },
} satisfies Preview;
