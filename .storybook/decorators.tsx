import type { Decorator } from '@storybook/react-vite';
import { ToolbarContext, toToolbar } from '../stories/support/toolbar.js';

/** Hands the toolbar's language and theme to the story, and the language to the page as an app would. */
export const withToolbar: Decorator = (Story, { globals }) => {
  const toolbar = toToolbar(globals);
  document.documentElement.lang = toolbar.language;
  return (
    <ToolbarContext.Provider value={toolbar}>
      <Story />
    </ToolbarContext.Provider>
  );
};
