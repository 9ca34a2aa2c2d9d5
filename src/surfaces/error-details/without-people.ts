import { flatten } from '../../core/shown-text.js';
import type { ErrorInfo } from '../../core/types.js';

/** A text of an error in one line, without the ids of the person, stream or device it is about: operations and messages bear them too. */
export function withoutPeople(text: string, { userId, streamId, deviceId }: ErrorInfo): string {
  const ids = [userId, streamId, deviceId].flatMap((id) => id || []);
  // The longest first, for a stream's id may begin with a person's.
  ids.sort((a, b) => b.length - a.length);
  return ids.reduce((clean, id) => clean.replace(asWord(id), '$1…'), flatten(text));
}

function asWord(id: string): RegExp {
  return new RegExp(`(^|[^\\p{L}\\p{N}])${id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
}
