import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
// In a Storybook that is built, too.
import { TrtcErrorDevtools } from '../../src/devtools/production.js';
import { ConditionStage } from '../support/ConditionStage.js';

export default {
  title: 'Devtools',
  component: ConditionStage,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 720 } } },
  beforeEach: () => localStorage.removeItem('trtc-error-kit/devtools'),
  args: {
    hasHandlers: false,
    canLeave: false,
    raised: [
      { kind: 'connection-lost', retry: undefined },
      { kind: 'service-busy', times: 3 },
      { kind: 'sign-in-expired' },
    ],
    children: <TrtcErrorDevtools initialIsOpen />,
  },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

async function findPanel() {
  const panel = await waitFor(() => {
    const found = document.querySelector('[data-trtc-devtools]')?.shadowRoot?.querySelector<HTMLElement>('section');
    expect(found).toBeTruthy();
    return found as HTMLElement;
  });
  return within(panel);
}

async function openTab(name: string) {
  const panel = await findPanel();
  // The devtools are a tree of their own, which is not the story's to wait for.
  panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** A round button in a corner, with how much is open. */
export const Closed: Story = { args: { children: <TrtcErrorDevtools /> } };

/** What is open, which buttons it has, and what the others would need. */
export const Open: Story = { play: () => openTab('Open') };

/** What happened, the latest first. */
export const Timeline: Story = { play: () => openTab('Timeline') };

/** Any of the documented errors. */
export const Raise: Story = { play: () => openTab('Raise') };

/** Another language, theme and direction, and a browser that denies, lacks or is cut off. */
export const Page: Story = { play: () => openTab('Page') };

/** Over a dialog of the kit's, which keeps the rest of the page still. */
export const OverADialog: Story = {
  args: { raised: [{ kind: 'permission-denied', device: 'camera' }] },
  play: () => openTab('Open'),
};
