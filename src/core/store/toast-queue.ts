import type { Condition } from './condition.js';
import { severityRank } from './severity-rank.js';

/** How many toasts are on screen at a time; the rest is a count. */
export const MAX_TOASTS = 3;

/** How many are on screen when the participant has opened the stack. */
export const MAX_OPEN_TOASTS = 12;

/**
 * Chooses the toasts on screen. One that is there stays there, and one that is being read is never pushed off;
 * otherwise a graver one takes the place of a lighter one, and of equals the older comes first.
 * @param mounted ids on screen now, in their order
 * @param toasts all toasts that want to be seen, oldest first
 * @param isHeld whether somebody is reading that toast
 * @param limit how many fit
 */
export function chooseToasts(
  mounted: readonly string[],
  toasts: readonly Condition[],
  isHeld: (id: string) => boolean,
  limit = MAX_TOASTS,
): readonly Condition[] {
  if (toasts.length <= limit) return inOrderOf(mounted, toasts);
  const onScreen = toasts.filter((toast) => mounted.includes(toast.id)).slice(0, limit);
  const waiting = toasts
    .filter((toast) => !onScreen.includes(toast))
    .sort((a, b) => severityRank[b.severity] - severityRank[a.severity]);
  const chosen = [...onScreen, ...waiting.splice(0, limit - onScreen.length)];
  for (const graver of waiting) {
    const lightest = chosen
      .filter((toast) => !isHeld(toast.id) && severityRank[toast.severity] < severityRank[graver.severity])
      .sort((a, b) => severityRank[a.severity] - severityRank[b.severity])[0];
    if (!lightest) break;
    chosen[chosen.indexOf(lightest)] = graver;
  }
  return inOrderOf(mounted, chosen);
}

function inOrderOf(mounted: readonly string[], toasts: readonly Condition[]): readonly Condition[] {
  const place = (toast: Condition) => {
    const index = mounted.indexOf(toast.id);
    return index < 0 ? mounted.length : index;
  };
  return [...toasts].sort((a, b) => place(a) - place(b));
}
