import { expect, waitFor } from 'storybook/test';
import { kinds } from '../../src/core/kinds.js';
import type { ConditionStageProps } from './ConditionStage.js';

/** Waits until what a story raises is on screen, so that the tests of stories test that and not an empty page. */
export async function showsSurface({ args }: { readonly args: Partial<ConditionStageProps> }) {
  const [first] = args.raised ?? [];
  if (!first?.kind) return;
  const { kind } = first;
  const surface = kinds[kind].surface;
  await waitFor(() => {
    const root = document.querySelector(`[data-trtc-surface="${surface}"][data-trtc-kind="${kind}"]`);
    expect(root).toBeVisible();
  });
}
