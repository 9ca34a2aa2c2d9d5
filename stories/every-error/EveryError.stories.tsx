import type { Meta, StoryObj } from '@storybook/react-vite';
import { EveryError } from './EveryError.js';

export default {
  title: 'Every error',
  component: EveryError,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof EveryError>;

/** All 126 rows of the documents: search by number, key, hex or words, and see the surface and the reference. */
export const Every: StoryObj<typeof EveryError> = { name: 'Every error' };
