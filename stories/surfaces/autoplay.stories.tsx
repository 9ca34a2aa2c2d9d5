import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Autoplay',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const OnePerson: Story = { args: { raised: [{ kind: 'autoplay-blocked', userId: 'Kenta' }] } };

export const ThreePeople: Story = {
  args: {
    raised: [
      { kind: 'autoplay-blocked', userId: 'Kenta' },
      { kind: 'autoplay-blocked', userId: 'Mei' },
      { kind: 'autoplay-blocked', userId: 'Anna' },
    ],
  },
};

export const NobodyNamed: Story = { args: { raised: [{ kind: 'autoplay-blocked' }] } };
