import type { Condition, ConditionChange } from '../../core/store/index.js';
import type { Snapshot } from '../../core/store/snapshot.js';
import type { Translate } from '../../i18n/index.js';
import { textsOf } from '../../react/use-condition-view.js';

/** What is said, and whether it cannot wait. */
export interface Announcement {
  readonly text: string;
  readonly isUrgent: boolean;
}

/**
 * What a change of a condition is announced as; undefined where nothing is. A dialog is read by its own name when the focus enters it, a
 * repeat is a count and not read again, and a toast that waits for its place is not on screen yet.
 */
export function announcementOf(
  condition: Condition,
  change: ConditionChange,
  t: Translate,
  snapshot: Snapshot,
): Announcement | undefined {
  const { surface, severity } = condition;
  if (surface === 'silent') return undefined;
  if (change === 'resolved') {
    const text = mendedText(condition, t);
    return text === undefined ? undefined : { text, isUrgent: false };
  }
  if (change !== 'raised' || surface === 'permission' || surface === 'screen') return undefined;
  if (surface === 'toast' && !snapshot.surfaces.toast.some(({ id }) => id === condition.id)) return undefined;
  const { title, body } = textsOf(condition, t);
  return {
    text: t('announcements.condition', { title, body }),
    isUrgent: severity === 'error' || severity === 'fatal',
  };
}

/** What is said of a condition that is over; nothing where nobody needs to know. */
export function mendedText(condition: Condition, t: Translate): string | undefined {
  const { kind, surface, resolution, info } = condition;
  if (resolution !== 'retried' && resolution !== 'healed') return undefined;
  if (kind === 'network-poor') return undefined;
  if (surface === 'banner') return t('status.restored');
  if (surface === 'autoplay') return t('status.recovered_sound');
  return t('status.recovered', { context: info.device });
}
