import type { i18n as I18n } from 'i18next';
import { NAMESPACE } from './create-words.js';
import { baseOf, fallbacksOf } from './match-language.js';
import { pickVariant, type Texts } from './variants.js';
import type { Said, Speech, Translate, WordKey, WordValues } from './words.js';

/** Stands between phrases: a line may break there. */
export const MARK = '\u200b';

const nothing: Said = { text: '', phrases: [''] };

/** The kit's view of an instance: typed keys, always in the kit's namespace, and of kinds and steps the variant for what is true now. */
export function speakWith(i18n: I18n): Speech {
  const language = i18n.resolvedLanguage ?? i18n.language;
  const chain = [language, ...fallbacksOf(language)];
  const home = chain.filter((one) => baseOf(one) === baseOf(language));
  const translate = i18n.getFixedT(chain, NAMESPACE);

  const groupOf = (one: string, group: string, id: string): Texts | undefined => {
    const texts: unknown = i18n.getResourceBundle(one, NAMESPACE)?.[group]?.[id];
    return typeof texts === 'object' && texts !== null ? (texts as Texts) : undefined;
  };

  // A language's own plain text goes before the variant of a language beneath it.
  function findVariant(key: WordKey, context: string | undefined): WordKey | undefined {
    const [group = '', id = '', name = ''] = key.split('.');
    const tokens = context ? context.split('_') : [];
    for (const one of mayLeaveOut(group, id, name) ? home : chain) {
      const texts = groupOf(one, group, id);
      const found = texts && pickVariant(texts, name, tokens);
      if (found !== undefined) return `${group}.${id}.${found}` as WordKey;
    }
    return undefined;
  }

  // Whoever says what happened has said all that is to be said of it: no body in another language beneath.
  function mayLeaveOut(group: string, id: string, name: string): boolean {
    return group === 'kinds' && name !== 'title' && home.some((one) => groupOf(one, group, id)?.title !== undefined);
  }

  function say(key: WordKey, values: WordValues = {}): Said {
    // Plural forms are i18next's.
    const hasVariants = values.count === undefined && /^(?:kinds|steps)\./.test(key);
    const exact = hasVariants ? findVariant(key, values.context) : key;
    if (exact === undefined) return nothing;
    const given = hasVariants ? { ...values, context: undefined } : values;
    const { res, usedLng } = translate(exact, { ...given, returnDetails: true });
    const phrases = withoutGaps(String(res), usedLng).split(MARK);
    const said = { text: phrases.join(''), phrases };
    return home.includes(usedLng) ? said : { ...said, lang: usedLng };
  }

  const t: Translate = (key, values) => say(key, values).text;
  return { t, say };
}

// The space that a text has beside the slot of a name is for a name in letters: between two Chinese characters there is none.
const gap = /(\p{Script=Han}[\u2068\u2069]*) (?=[\u2068\u2069]*\p{Script=Han})/gu;

function withoutGaps(text: string, language: string): string {
  return baseOf(language) === 'zh' ? text.replace(gap, '$1') : text;
}
