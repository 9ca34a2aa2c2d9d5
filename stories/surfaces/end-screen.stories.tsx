import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/End screen',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const RemovedDuplicate: Story = { args: { raised: [{ kind: 'removed-duplicate' }] } };

export const RemovedByAdmin: Story = { args: { raised: [{ kind: 'removed-by-admin' }] } };

export const RoomClosed: Story = { args: { raised: [{ kind: 'room-closed' }] } };

export const Removed: Story = { args: { raised: [{ kind: 'removed' }] } };

export const AccountBlocked: Story = { args: { raised: [{ kind: 'account-blocked' }] } };

export const ServiceSuspended: Story = { args: { raised: [{ kind: 'service-suspended' }] } };

export const UnsupportedBrowser: Story = { args: { raised: [{ kind: 'unsupported-browser' }] } };

export const UnsupportedBrowserWithReasons: Story = {
  args: { raised: [{ details: { missing: ['webrtc', 'h264_encode'] }, kind: 'unsupported-browser' }] },
};

/** The app does not lead away, so the screen can be put aside. */
export const RoomClosedWithoutLeave: Story = { args: { raised: [{ kind: 'room-closed' }], canLeave: false } };

export const RemovedWithoutLeave: Story = { args: { raised: [{ kind: 'removed' }], canLeave: false } };

/** The app gives nothing at all. */
export const RemovedWithoutHandlers: Story = { args: { raised: [{ kind: 'removed' }], hasHandlers: false } };
