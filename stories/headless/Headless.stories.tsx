import type { Meta, StoryObj } from '@storybook/react-vite';
import { Headless } from './Headless.js';

export default {
  title: 'Headless',
  component: Headless,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Headless>;

/** Everything from the hooks, in plain HTML. */
export const PlainHtml: StoryObj<typeof Headless> = {};
