import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Together',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 720 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

/** Four surfaces that may be on screen at the same time. Where the page is wide, none hides another's buttons; where it is narrow, the gravest lies on top. */
export const WithoutDialogs: Story = {
  args: {
    raised: [
      { kind: 'reconnecting', ago: 7_000 },
      { kind: 'sign-in-expired' },
      { kind: 'service-busy', times: 3 },
      { kind: 'device-lost', device: 'microphone' },
      { kind: 'autoplay-blocked', userId: 'Mei' },
    ],
  },
};

/** From the top: end screen, permission dialog, device panel, autoplay, banner, toasts. */
export const AllSix: Story = {
  args: {
    raised: [
      { kind: 'join-failed' },
      { kind: 'connection-lost' },
      { kind: 'autoplay-blocked', userId: 'Mei' },
      { kind: 'device-in-use', device: 'camera' },
      { kind: 'permission-denied', device: 'camera' },
      { kind: 'room-closed' },
    ],
  },
};
