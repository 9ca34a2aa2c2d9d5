import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Device panel',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const DeviceNotFound: Story = { args: { raised: [{ kind: 'device-not-found', device: 'camera' }] } };

export const DeviceInUse: Story = { args: { raised: [{ kind: 'device-in-use', device: 'camera' }] } };

export const DeviceUnavailable: Story = { args: { raised: [{ kind: 'device-unavailable', device: 'camera' }] } };

export const DeviceFailed: Story = { args: { raised: [{ kind: 'device-failed', device: 'camera' }] } };

export const DeviceLost: Story = { args: { raised: [{ kind: 'device-lost', device: 'camera' }] } };

export const LostMicrophone: Story = { args: { raised: [{ kind: 'device-lost', device: 'microphone' }] } };

export const LostBoth: Story = { args: { raised: [{ kind: 'device-lost', device: 'both' }] } };

export const NotFoundBoth: Story = { args: { raised: [{ kind: 'device-not-found', device: 'both' }] } };
