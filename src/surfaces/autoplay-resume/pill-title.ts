import type { Condition } from '../../core/store/index.js';
import type { Said } from '../../i18n/index.js';
import { textsOf, type Voice } from '../../react/voice.js';

// More names than these make a pill that is taller than a phone, and a sentence that nobody listens to.
const MAX_NAMES = 3;

/** Whose sound is held back: one by name, several by their number, and by their names once resuming has failed. */
export function pillTitle(conditions: readonly Condition[], voice: Voice): Said {
  const userIds = [...new Set(conditions.flatMap(({ info }) => info.userId || []))];
  const about = conditions.find(({ info }) => info.userId) ?? conditions[0];
  if (userIds.length > 0 && conditions.some(({ retries }) => retries > 0)) return stillSilenced(userIds, voice);
  if (about && userIds.length < 2) return textsOf(about, voice).title;
  return voice.say('kinds.autoplay-blocked.title', { count: userIds.length });
}

function stillSilenced(userIds: readonly string[], { say, nameOf }: Voice): Said {
  const [first, second, third] = userIds.slice(0, MAX_NAMES).map(nameOf);
  const more = userIds.length - MAX_NAMES;
  if (more > 0) return say('labels.still_silenced', { context: 'more', count: more, first, second, third });
  const context = [undefined, 'pair', 'trio'][userIds.length - 1];
  return say('labels.still_silenced', { context, first, second, third });
}
