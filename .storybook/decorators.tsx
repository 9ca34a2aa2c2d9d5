import type { Decorator } from '@storybook/react-vite';
import { ToolbarContext, tellPage, toToolbar } from '../stories/support/toolbar.js';

/** Hands what the toolbar says to the story, and to the page what a reader's own settings would tell it. */
export const withToolbar: Decorator = (Story, { globals }) => {
  const toolbar = toToolbar(globals);
  tellPage(toolbar, globals);
  return (
    <ToolbarContext.Provider value={toolbar}>
      <Story />
    </ToolbarContext.Provider>
  );
};
