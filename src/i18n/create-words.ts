import { createInstance, type i18n as I18n } from 'i18next';
import en from '../../locales/en.json';
import { warnOnce } from '../core/warn.js';
import { languages, loaderOf } from './languages.js';
import { matchLanguage } from './match-language.js';
import type { Messages, Translate, WordKey } from './words.js';

/** The namespace of the kit's texts; an app that hands in its own i18next may keep overrides there. */
export const NAMESPACE = 'trtc-error-kit';

/** An i18next instance of the kit's own, so that neither the app's settings nor its texts can get in the way. */
export interface WordStore {
  readonly i18n: I18n;
  /** Changes the language; English stands in until its words are there. Never rejects. */
  setLanguage(wanted: readonly (string | null | undefined)[], messages: Messages): Promise<void>;
}

export function createWords(): WordStore {
  const i18n = createInstance();
  i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    resources: { en: { [NAMESPACE]: en } },
    // React escapes; doing it twice shows &amp;.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  let latest = 0;

  async function load(language: string) {
    const own = await loaderOf(language)?.();
    if (own && !i18n.hasResourceBundle(language, NAMESPACE)) {
      i18n.addResourceBundle(language, NAMESPACE, own.default);
    }
  }

  return {
    i18n,
    async setLanguage(wanted, messages) {
      const turn = ++latest;
      const language = matchLanguage(wanted, [...Object.keys(messages), ...languages]);
      try {
        await load(language);
      } catch (error) {
        warnOnce(
          `The words for "${language}" could not be loaded, so English is shown (${String(error)}). Import trtc-error-kit/locales/${language} and hand it in as messages to have it from the start.`,
        );
        return;
      }
      if (turn !== latest) return;
      for (const [name, texts] of Object.entries(messages)) i18n.addResourceBundle(name, NAMESPACE, texts, true, true);
      await i18n.changeLanguage(language);
    },
  };
}

/** The kit's view of an instance: typed keys, and always in the kit's namespace. */
export function translateWith(i18n: I18n): Translate {
  const t = i18n.getFixedT(i18n.resolvedLanguage ?? i18n.language, NAMESPACE);
  return (key: WordKey, values = {}) => String(t(key, values));
}
