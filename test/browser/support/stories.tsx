import { render, waitFor } from '@testing-library/react';
import { ConditionStage, type ConditionStageProps } from '../../../stories/support/ConditionStage.js';
import { ToolbarContext, toToolbar } from '../../../stories/support/toolbar.js';
import './call.js';

interface SurfaceStory {
  readonly name: string;
  readonly args: ConditionStageProps;
}

const modules = import.meta.glob<Record<string, unknown>>('../../../stories/surfaces/*.stories.tsx', { eager: true });

/** Every story of a surface, as Storybook shows it. */
export const stories: readonly SurfaceStory[] = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, story]) => {
    const args = (story as { readonly args?: Partial<ConditionStageProps> }).args;
    return args?.raised ? [{ name, args: args as ConditionStageProps }] : [];
  }),
);

/** Shows a story, and gives the element that holds its surfaces once they are there in that language. */
export async function showStory(name: string, args: ConditionStageProps, language = 'en'): Promise<HTMLElement> {
  render(
    <ToolbarContext.Provider value={toToolbar({ language })}>
      <ConditionStage {...args} />
    </ToolbarContext.Provider>,
  );
  return await waitFor(() => {
    const root = document.querySelector<HTMLElement>(`[data-trtc-root][lang="${language}"]`);
    if (!root?.querySelector('[data-trtc-surface]')) throw new Error(`${name} shows nothing in ${language}`);
    return root;
  });
}
