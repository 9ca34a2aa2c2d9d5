import { createInstance, type i18n as I18n } from 'i18next';
import en from '../../locales/en.json';
import { warnOnce } from '../core/warn.js';
import { languages, loaderOf } from './languages.js';
import { fallbacksOf, matchLanguage } from './match-language.js';
import type { Messages, Words } from './words.js';

/** The namespace of the kit's texts; an app that hands in its own i18next may keep overrides there. */
export const NAMESPACE = 'trtc-error-kit';

/** An i18next instance of the kit's own, so that neither the app's settings nor its texts can get in the way. */
export interface WordStore {
  readonly i18n: I18n;
  /**
   * Changes the language; English stands in until its words are there. Never rejects.
   * @returns false where the words could not be loaded, and it is worth asking again
   */
  setLanguage(wanted: readonly (string | null | undefined)[], messages: Messages): Promise<boolean>;
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
  const own = new Map<string, Words>([['en', en]]);
  let shown: { readonly language: string; readonly messages: Messages } | undefined;
  let latest = 0;

  // An override for a region (zh-TW) stands on the language that is the region's (zh-Hant).
  const sourceOf = (language: string) =>
    [language, ...fallbacksOf(language)].find((name) => own.has(name) || loaderOf(name)) ?? 'en';

  async function load(name: string) {
    if (own.has(name)) return;
    const words = await loaderOf(name)?.();
    if (words) own.set(name, words.default);
  }

  // Made anew each time: i18next would merge overrides into the kit's own texts, for good and for every provider on the page.
  function compose(messages: Messages) {
    const before = Object.keys(shown?.messages ?? {});
    for (const language of new Set([...own.keys(), ...before, ...Object.keys(messages)])) {
      i18n.removeResourceBundle(language, NAMESPACE);
      const words = own.get(language);
      if (words) i18n.addResourceBundle(language, NAMESPACE, words);
      if (messages[language]) i18n.addResourceBundle(language, NAMESPACE, messages[language], true, true);
    }
  }

  return {
    i18n,
    async setLanguage(wanted, messages) {
      const turn = ++latest;
      let language = matchLanguage(wanted, [...Object.keys(messages), ...languages]);
      const source = sourceOf(language);
      let isLoaded = true;
      try {
        await load(source);
      } catch (error) {
        isLoaded = false;
        warnOnce(
          `The words for "${language}" could not be loaded, so English is shown (${String(error)}). Import trtc-error-kit/locales/${source} and hand it in as messages to have it from the start.`,
        );
        if (!messages[language]) language = 'en';
      }
      if (turn !== latest) return true;
      if (shown?.language === language && shown.messages === messages) return isLoaded;
      try {
        compose(messages);
      } catch (error) {
        warnOnce(
          `The messages cannot be read, so the kit's own words are shown (${String(error)}). Hand in plain texts.`,
        );
      }
      shown = { language, messages };
      await i18n.changeLanguage(language);
      return isLoaded;
    },
  };
}
