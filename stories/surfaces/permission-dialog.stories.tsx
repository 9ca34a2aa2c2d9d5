import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Permission dialog',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const PermissionDenied: Story = { args: { raised: [{ kind: 'permission-denied', device: 'camera' }] } };

export const PermissionDismissed: Story = { args: { raised: [{ kind: 'permission-dismissed', device: 'camera' }] } };

export const PermissionDeniedBySystem: Story = {
  args: { raised: [{ kind: 'permission-denied-by-system', device: 'camera' }] },
};

export const PermissionBlockedByPolicy: Story = {
  args: { raised: [{ kind: 'permission-blocked-by-policy', device: 'camera' }] },
};

export const InsecureContext: Story = { args: { raised: [{ kind: 'insecure-context' }] } };

export const DeniedMicrophone: Story = { args: { raised: [{ kind: 'permission-denied', device: 'microphone' }] } };

export const DeniedBoth: Story = { args: { raised: [{ kind: 'permission-denied', device: 'both' }] } };

export const DeniedUnknownDevice: Story = { args: { raised: [{ kind: 'permission-denied' }] } };

export const SystemBlocksScreen: Story = {
  args: { raised: [{ kind: 'permission-denied-by-system', device: 'screen' }] },
};
