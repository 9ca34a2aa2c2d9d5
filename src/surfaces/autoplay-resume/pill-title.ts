import type { Condition } from '../../core/store/index.js';
import type { Translate } from '../../i18n/index.js';
import type { NameOf } from '../../react/use-names.js';

// More names than these make a pill that is taller than a phone, and a sentence that nobody listens to.
const MAX_NAMES = 3;

/** Whose sound is held back: one by name, several by their number, and by their names once resuming has failed. */
export function pillTitle(conditions: readonly Condition[], t: Translate, nameOf: NameOf): string {
  const userIds = [...new Set(conditions.flatMap(({ info }) => info.userId || []))];
  const [userId] = userIds;
  if (userId === undefined) return t('kinds.autoplay-blocked.title');
  if (conditions.some(({ retries }) => retries > 0)) return stillSilenced(userIds, t, nameOf);
  if (userIds.length === 1) return t('kinds.autoplay-blocked.title', { context: 'named', name: nameOf(userId) });
  return t('kinds.autoplay-blocked.title', { count: userIds.length });
}

function stillSilenced(userIds: readonly string[], t: Translate, nameOf: NameOf): string {
  const [first, second, third] = userIds.slice(0, MAX_NAMES).map(nameOf);
  const more = userIds.length - MAX_NAMES;
  if (more > 0) return t('labels.still_silenced', { context: 'more', count: more, first, second, third });
  const context = [undefined, 'pair', 'trio'][userIds.length - 1];
  return t('labels.still_silenced', { context, first, second, third });
}
