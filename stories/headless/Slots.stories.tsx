import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ButtonPartProps, ConnectionBanner } from '../../src/index.js';
import { ConditionStage } from '../support/ConditionStage.js';
import './slots.css';

export default {
  title: 'Slots',
  component: ConditionStage,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

const raised = [
  { kind: 'connection-lost' as const },
  { kind: 'sign-in-failed' as const },
  { kind: 'device-lost' as const, device: 'microphone' as const },
];

/** The app's own button on every surface, in the app's own look: what it says, does and tells a screen reader stays the kit's. */
export const OwnButton: Story = { args: { raised, parts: { button: MyButton } } };

/** The app's own icon. */
export const OwnIcon: Story = {
  args: { raised, parts: { icon: ({ condition }) => <b>{condition.kind.slice(0, 1)}</b> } },
};

/** A class of the app's own on one surface, with `!important` where it is to win over the kit's rules. */
export const OwnClass: Story = {
  args: { raised, components: { banner: () => <ConnectionBanner className="slots-banner" /> } },
};

/** One surface turned off. */
export const WithoutBanner: Story = { args: { raised, components: { banner: null } } };

function MyButton({ action: _action, variant, ...button }: ButtonPartProps) {
  return <button {...button} className={`slots-button slots-${variant}`} />;
}
