import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Toasts',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

export const UnsupportedDevice: Story = { args: { raised: [{ kind: 'unsupported-device' }] } };

export const UnsupportedFeature: Story = { args: { raised: [{ kind: 'unsupported-feature' }] } };

export const ScreenShareFailed: Story = { args: { raised: [{ kind: 'screen-share-failed' }] } };

export const JoinFailed: Story = { args: { raised: [{ kind: 'join-failed' }] } };

export const JoinRefused: Story = { args: { raised: [{ kind: 'join-refused' }] } };

export const NetworkUnreachable: Story = { args: { raised: [{ kind: 'network-unreachable' }] } };

export const SignInExpired: Story = { args: { raised: [{ kind: 'sign-in-expired' }] } };

export const SignInFailed: Story = { args: { raised: [{ kind: 'sign-in-failed' }] } };

export const AccountInvalid: Story = { args: { raised: [{ kind: 'account-invalid' }] } };

export const AccountRestricted: Story = { args: { raised: [{ kind: 'account-restricted' }] } };

export const TooManyAttempts: Story = { args: { raised: [{ kind: 'too-many-attempts' }] } };

export const ServiceBusy: Story = { args: { raised: [{ kind: 'service-busy' }] } };

export const ServerTimeout: Story = { args: { raised: [{ kind: 'server-timeout' }] } };

export const SubscribeTimeout: Story = { args: { raised: [{ kind: 'subscribe-timeout', userId: 'Kenta' }] } };

export const CallTimeout: Story = { args: { raised: [{ kind: 'call-timeout' }] } };

export const CdnStartFailed: Story = { args: { raised: [{ kind: 'cdn-start-failed' }] } };

export const CdnStopFailed: Story = { args: { raised: [{ kind: 'cdn-stop-failed' }] } };

export const MixStartFailed: Story = { args: { raised: [{ kind: 'mix-start-failed' }] } };

export const MixStopFailed: Story = { args: { raised: [{ kind: 'mix-stop-failed' }] } };

export const RoleSwitchFailed: Story = { args: { raised: [{ kind: 'role-switch-failed' }] } };

export const AlreadyPublishing: Story = { args: { raised: [{ kind: 'already-publishing' }] } };

export const AppFault: Story = { args: { raised: [{ kind: 'app-fault' }] } };

export const Unknown: Story = { args: { raised: [{ kind: 'unknown' }] } };

export const Repeated: Story = { args: { raised: [{ kind: 'join-failed', times: 3 }] } };

export const ThreeAndMore: Story = {
  args: {
    raised: [
      { kind: 'sign-in-expired' },
      { kind: 'service-busy' },
      { kind: 'already-publishing' },
      { kind: 'call-timeout' },
      { kind: 'mix-start-failed' },
      { kind: 'cdn-start-failed' },
    ],
  },
};

export const WithoutHandlers: Story = { args: { raised: [{ kind: 'sign-in-failed' }], hasHandlers: false } };

export const WithDetails: Story = { args: { raised: [{ kind: 'join-failed' }], showDetails: true } };
