import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import '../../src/styles/themes/index.css';
import { ConditionStage } from '../support/ConditionStage.js';
import { ToolbarContext, useToolbar } from '../support/toolbar.js';
import { moments, HostilePage as Page, pageNames } from './HostilePage.js';
import { ThemeEditor } from './ThemeEditor.js';

export default {
  title: 'Theming',
  parameters: { layout: 'fullscreen' },
} satisfies Meta;

type Story = StoryObj;

/** Turn every variable, and copy the CSS. */
export const Editor: Story = { render: () => <ThemeEditor /> };

/** Square and sober, like a cloud provider's console. */
export const Console: Story = { render: () => <Themed theme="console" /> };

/** Black and yellow, with borders where others have shadows. */
export const HighContrast: Story = { render: () => <Themed theme="high-contrast" /> };

/** Warm and round. */
export const Studio: Story = { render: () => <Themed theme="studio" /> };

/** The real sheets of frameworks and templates, and some that are worse: choose one, and the surfaces stay as they are. */
export const HostilePage: StoryObj<typeof Page> = {
  args: { page: 'Bootstrap', moment: 'in a call' },
  argTypes: {
    page: { control: 'select', options: pageNames },
    moment: { control: 'inline-radio', options: moments },
  },
  render: (args) => <Page {...args} />,
  play: () => waitFor(() => expect(document.querySelector('[data-foreign-page]')).not.toBeNull()),
};

function Themed({ theme }: { readonly theme: string }) {
  const toolbar = useToolbar();
  return (
    <ToolbarContext.Provider value={{ ...toolbar, theme }}>
      <ConditionStage
        raised={[
          { kind: 'permission-denied', device: 'camera' },
          { kind: 'reconnecting', ago: 7_000 },
          { kind: 'sign-in-expired' },
          { kind: 'service-busy', times: 3 },
          { kind: 'device-lost', device: 'microphone' },
          { kind: 'autoplay-blocked', userId: 'Mei' },
        ]}
      />
    </ToolbarContext.Provider>
  );
}
