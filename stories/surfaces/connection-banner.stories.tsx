import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Connection banner',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const Reconnecting: Story = { args: { raised: [{ kind: 'reconnecting', ago: 7_000 }] } };

export const Offline: Story = { args: { raised: [{ kind: 'offline', ago: 7_000 }] } };

export const ConnectionLost: Story = { args: { raised: [{ kind: 'connection-lost' }] } };

export const UplinkLost: Story = { args: { raised: [{ kind: 'uplink-lost' }] } };

export const DownlinkLost: Story = { args: { raised: [{ kind: 'downlink-lost' }] } };

export const NetworkBlocked: Story = { args: { raised: [{ kind: 'network-blocked' }] } };

export const NetworkPoor: Story = { args: { raised: [{ kind: 'network-poor' }] } };
