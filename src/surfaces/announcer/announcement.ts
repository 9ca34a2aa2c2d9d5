import { lastOf } from '../../core/built-ins.js';
import type { Condition } from '../../core/store/index.js';
import type { Snapshot } from '../../core/store/snapshot.js';
import { mendedTextOf, textsOf, type Voice } from '../../react/voice.js';
import { pillTitle } from '../autoplay-resume/pill-title.js';
import { chooseBanner } from '../connection-banner/choose-banner.js';
import type { SurfaceSettings } from '../settings.js';

/** What is said, and whether it cannot wait. */
export interface Announcement {
  readonly text: string;
  readonly isUrgent: boolean;
}

/** The one name of all blocked sound, for it shares one button. */
export const AUTOPLAY = 'autoplay';

/**
 * What a participant can see now, by the name under which it is announced once: all toasts on screen, one device, one banner, all blocked
 * sound together, and the dialogs. What the app has turned off, or shows in a toaster of its own that speaks by itself, is not there.
 */
export function seenIn({ surfaces }: Snapshot, settings: SurfaceSettings): ReadonlyMap<string, readonly Condition[]> {
  const { components, toaster } = settings;
  const isOff = (name: keyof typeof surfaces) => components?.[name] === null || (name === 'toast' && toaster);
  const on = (name: keyof typeof surfaces) =>
    isOff(name) ? [] : surfaces[name].filter(({ status }) => status !== 'resolved');
  const single = [
    ...on('toast'),
    on('device')[0],
    chooseBanner(on('banner')),
    on('permission')[0],
    lastOf(on('screen')),
  ];
  const seen = new Map<string, readonly Condition[]>();
  for (const condition of single) if (condition) seen.set(condition.id, [condition]);
  const blocked = on('autoplay');
  if (blocked.length > 0) seen.set(AUTOPLAY, blocked);
  return seen;
}

/**
 * What is said of something that has come; nothing of a dialog, which is read by its own name when the focus enters it.
 * @param hasChoice whether the surface of a condition lists another device
 */
export function announcementOf(
  conditions: readonly Condition[],
  voice: Voice,
  hasChoice: (condition: Condition) => boolean,
): Announcement | undefined {
  const [first] = conditions;
  if (!first || first.surface === 'permission' || first.surface === 'screen') return undefined;
  const texts = textsOf(first, voice, hasChoice(first));
  const title = first.surface === 'autoplay' ? pillTitle(conditions, voice) : texts.title;
  return {
    text: inOne(title.text, texts.body.text, voice),
    isUrgent: conditions.some(({ severity }) => severity === 'error' || severity === 'fatal'),
  };
}

// A title that ends in an ellipsis or a question mark brings the end of its sentence.
function inOne(title: string, body: string, { t }: Voice): string {
  return body ? t('announcements.condition', { title, body }).replace(/([…!?！？])[.。]/, '$1') : title;
}

/** What is said of a condition that is over; nothing where nobody needs to know. */
export function mendedAnnouncementOf(condition: Condition, voice: Voice): Announcement | undefined {
  const text = mendedTextOf(condition, voice)?.text;
  return text === undefined ? undefined : { text, isUrgent: false };
}
