import type { Surface } from '../types.js';
import { type Condition, isOpen, severityRank } from './condition.js';

/** What the store looks like at one moment. A part changes identity only when it has changed. */
export interface Snapshot {
  /** Every open condition, those put aside included, oldest first. */
  readonly conditions: readonly Condition[];
  /** What each surface shows, those included that have just been mended and are about to go. */
  readonly surfaces: Readonly<Record<Exclude<Surface, 'silent'>, readonly Condition[]>>;
  /** Who is silenced by the browser, also where the app shows it in its own way (`policy`). */
  readonly silenced: readonly Condition[];
  /** How many toasts wait for a place on screen. */
  readonly waitingToasts: number;
}

const none: readonly Condition[] = [];

/** The snapshot of a store that has nothing to say. */
export const emptySnapshot: Snapshot = {
  conditions: none,
  surfaces: { toast: none, permission: none, device: none, autoplay: none, banner: none, screen: none },
  silenced: none,
  waitingToasts: 0,
};

/** Makes the next snapshot, and keeps each part of the last one that is still true. */
export function takeSnapshot(
  last: Snapshot,
  all: readonly Condition[],
  isHeld: (id: string) => boolean,
  toastLimit?: number,
): Snapshot {
  const seen = all.filter((condition) => condition.status !== 'dismissed');
  const on = (surface: Surface) => seen.filter((condition) => condition.surface === surface);
  const toasts = on('toast');
  const mounted = last.surfaces.toast.map((toast) => toast.id);
  const chosen = chooseToasts(mounted, toasts, isHeld, toastLimit);
  const next: Snapshot = {
    conditions: keep(last.conditions, all.filter(isOpen)),
    surfaces: {
      toast: keep(last.surfaces.toast, chosen),
      permission: keep(last.surfaces.permission, on('permission')),
      device: keep(last.surfaces.device, on('device')),
      autoplay: keep(last.surfaces.autoplay, on('autoplay')),
      banner: keep(last.surfaces.banner, on('banner')),
      screen: keep(last.surfaces.screen, on('screen')),
    },
    silenced: keep(last.silenced, all.filter(isSilenced)),
    waitingToasts: toasts.length - chosen.length,
  };
  return isSame(last, next) ? last : next;
}

function isSame(last: Snapshot, next: Snapshot): boolean {
  const surfaces = Object.keys(next.surfaces) as (keyof Snapshot['surfaces'])[];
  return (
    last.conditions === next.conditions &&
    last.silenced === next.silenced &&
    last.waitingToasts === next.waitingToasts &&
    surfaces.every((surface) => last.surfaces[surface] === next.surfaces[surface])
  );
}

function isSilenced({ kind, status }: Condition): boolean {
  return kind === 'autoplay-blocked' && status !== 'resolved';
}

function keep(last: readonly Condition[], next: readonly Condition[]): readonly Condition[] {
  return last.length === next.length && last.every((condition, index) => condition === next[index]) ? last : next;
}

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
function chooseToasts(
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
