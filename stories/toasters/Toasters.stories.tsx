import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ConditionStage, type ConditionStageProps } from '../support/ConditionStage.js';
import { useToolbar } from '../support/toolbar.js';
import { libraries } from './libraries.js';

interface ToasterStoryProps extends Pick<ConditionStageProps, 'raised'> {
  readonly library: keyof typeof libraries;
}

/** A call in an app that shows its messages in a toaster of its own. */
function ToasterStory({ library, raised }: ToasterStoryProps) {
  const { theme } = useToolbar();
  const Library = libraries[library];
  return (
    <Library theme={theme === 'dark' ? 'dark' : 'light'}>
      {(toaster) => <ConditionStage raised={raised} toaster={toaster} />}
    </Library>
  );
}

export default {
  title: 'Toasters',
  component: ToasterStory,
  args: {
    raised: [
      { kind: 'join-failed', times: 3 },
      { kind: 'service-busy' },
      { kind: 'unsupported-feature' },
      { kind: 'cdn-start-failed' },
    ],
  },
  play: async () => {
    await waitFor(() => expect(document.querySelectorAll('[data-trtc-surface="toast"]')).toHaveLength(3));
  },
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ToasterStory>;

type Story = StoryObj<typeof ToasterStory>;

export const Sonner: Story = { args: { library: 'Sonner' } };

export const ReactHotToast: Story = { args: { library: 'HotToast' } };

export const Notistack: Story = { args: { library: 'Notistack' } };

export const AntDesign: Story = { args: { library: 'Antd' } };

export const MaterialUI: Story = { args: { library: 'Mui' } };
