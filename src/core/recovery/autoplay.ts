import type { Host, Undo } from '../host.js';
import type { ErrorStore } from '../store/types.js';
import { openOn, together, watchWhileOpen } from './while-open.js';

/** Resumes every blocked stream at once, within the gesture that calls it. Those that fail stay blocked. True where all play afterwards. */
export async function resumeAll(store: ErrorStore): Promise<boolean> {
  for (const { id } of openOn(store, 'autoplay')) store.retry(id, {}, { isAutomatic: true });
  // Another listener of the same gesture may have been faster: what it began counts too.
  await noneUnderWay(store);
  return openOn(store, 'autoplay').length === 0;
}

function noneUnderWay(store: ErrorStore): Promise<void> {
  const isDone = () => openOn(store, 'autoplay').every(({ attempt }) => attempt === undefined);
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.observe(
      () => {
        if (!isDone()) return;
        stop();
        resolve();
      },
      { isImmediate: true },
    );
  });
}

/**
 * Takes any click or key on the page as the gesture that playing waits for. A stream that is blocked while a gesture is still
 * under way is resumed at once, before anything is shown.
 * @param isEnabled whether any gesture counts, or only the button
 */
export function recoverAutoplay(store: ErrorStore, host: Host, isEnabled: () => boolean): Undo {
  return together(
    store.observe(
      (condition, change) => {
        if (condition.kind !== 'autoplay-blocked' || change !== 'raised' || !host.page.isGestureActive()) return;
        // The operation may be stored a moment later, by the rejection of the same play().
        queueMicrotask(() => store.retry(condition.id));
      },
      { isImmediate: true },
    ),
    watchWhileOpen(store, 'autoplay', () =>
      host.page.onGesture(() => {
        if (isEnabled()) resumeAll(store);
      }),
    ),
  );
}
