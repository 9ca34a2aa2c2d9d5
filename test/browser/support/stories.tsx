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

/** What a story shows: its surfaces, wherever they stand on the page. */
export interface Shown {
  readonly roots: readonly HTMLElement[];
  readonly surfaces: readonly HTMLElement[];
  setTheme(theme: string): void;
}

/** Shows a story, and gives its surfaces once they are there in that language. */
export async function showStory(name: string, args: ConditionStageProps, language = 'en'): Promise<Shown> {
  render(
    <ToolbarContext.Provider value={toToolbar({ language })}>
      <ConditionStage {...args} />
    </ToolbarContext.Provider>,
  );
  return await waitFor(() => {
    const roots = [...document.querySelectorAll<HTMLElement>('[data-trtc-root]')];
    const surfaces = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-trtc-surface]')]);
    if (surfaces.length === 0 || roots.some(({ lang }) => lang !== language))
      throw new Error(`${name} shows nothing in ${language}`);
    return {
      roots,
      surfaces,
      setTheme(theme: string) {
        for (const root of roots) root.dataset.trtcTheme = theme;
      },
    };
  });
}
