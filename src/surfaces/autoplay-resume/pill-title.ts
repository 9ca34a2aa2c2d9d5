import type { Condition } from '../../core/store/index.js';
import type { Translate } from '../../i18n/index.js';
import type { NameOf } from '../../react/use-names.js';

/** Whose sound is held back: one by name, several by their number, and by their names once resuming has failed. */
export function pillTitle(conditions: readonly Condition[], t: Translate, nameOf: NameOf, language: string): string {
  const names = [...new Set(conditions.flatMap(({ info }) => (info.userId ? [nameOf(info.userId)] : [])))];
  if (names.length === 0) return t('kinds.autoplay-blocked.title');
  if (conditions.some(({ retries }) => retries > 0))
    return t('labels.still_silenced', { names: new Intl.ListFormat(language, { type: 'unit' }).format(names) });
  if (names.length === 1) return t('kinds.autoplay-blocked.title', { context: 'named', name: names[0] });
  return t('kinds.autoplay-blocked.title', { count: names.length });
}
