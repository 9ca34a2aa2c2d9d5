import type { Surface } from '../types.js';
import { type Condition, isOpen } from './condition.js';
import { chooseToasts } from './toast-queue.js';

/** What the store looks like at one moment. A part changes identity only when it has changed. */
export interface Snapshot {
  /** Every open condition, those put aside included, oldest first. */
  readonly conditions: readonly Condition[];
  /** What each surface shows, those included that have just been mended and are about to go. */
  readonly surfaces: Readonly<Record<Exclude<Surface, 'silent'>, readonly Condition[]>>;
  /** How many toasts wait for a place on screen. */
  readonly waitingToasts: number;
}

const none: readonly Condition[] = [];

/** The snapshot of a store that has nothing to say. */
export const emptySnapshot: Snapshot = {
  conditions: none,
  surfaces: { toast: none, permission: none, device: none, autoplay: none, banner: none, screen: none },
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
    waitingToasts: toasts.length - chosen.length,
  };
  return isSame(last, next) ? last : next;
}

function isSame(last: Snapshot, next: Snapshot): boolean {
  const surfaces = Object.keys(next.surfaces) as (keyof Snapshot['surfaces'])[];
  return (
    last.conditions === next.conditions &&
    last.waitingToasts === next.waitingToasts &&
    surfaces.every((surface) => last.surfaces[surface] === next.surfaces[surface])
  );
}

function keep(last: readonly Condition[], next: readonly Condition[]): readonly Condition[] {
  return last.length === next.length && last.every((condition, index) => condition === next[index]) ? last : next;
}
