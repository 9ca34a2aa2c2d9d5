import type { Meta, StoryObj } from '@storybook/react-vite';
import { CallApp } from './CallApp.js';

export default {
  title: 'Call app',
  component: CallApp,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof CallApp>;

type Story = StoryObj<typeof CallApp>;

/** The real SDK in a simulated room: start the camera, join, and make something go wrong. */
export const Call: Story = { name: 'Call app' };

/** Joins without a click, so that the browser holds the sound back: open it in a tab of its own. */
export const JoinsByItself: Story = { args: { joinsByItself: true } };
