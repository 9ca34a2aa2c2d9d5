import type { Meta, StoryObj } from '@storybook/react-vite';
// In a Storybook that is built, too.
import { TrtcErrorDevtools } from '../../src/devtools/production.js';
import { DEFAULT_HEIGHT, remember, type Tab } from '../../src/devtools/remembered.js';
import { ConditionStage } from '../support/ConditionStage.js';

export default {
  title: 'Devtools',
  component: ConditionStage,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 720 } } },
  args: {
    hasHandlers: false,
    canLeave: false,
    raised: [
      { kind: 'connection-lost', retry: undefined },
      { kind: 'service-busy', times: 3 },
      { kind: 'sign-in-expired' },
    ],
    children: <TrtcErrorDevtools />,
  },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

function leave(tab: Tab, isOpen = true) {
  remember({ isOpen, tab, height: DEFAULT_HEIGHT });
}

/** A round button in a corner, with how much is open. */
export const Closed: Story = { beforeEach: () => leave('open', false) };

/** What is open, which buttons it has, and what the others would need. */
export const Open: Story = { beforeEach: () => leave('open') };

/** What happened, the latest first. */
export const Timeline: Story = { beforeEach: () => leave('timeline') };

/** Any of the documented errors. */
export const Raise: Story = { beforeEach: () => leave('raise') };

/** Another language, theme and direction, and a browser that denies, lacks or is cut off. */
export const Page: Story = { beforeEach: () => leave('page') };

/** Over a dialog of the kit's, which keeps the rest of the page still. */
export const OverADialog: Story = {
  args: { raised: [{ kind: 'permission-denied', device: 'camera' }] },
  beforeEach: () => leave('open'),
};
