import type { Undo } from '../core/host.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { languages, NAMESPACE, type WordStore } from '../i18n/index.js';
import { loaderOf } from '../i18n/languages.js';
import { createWatched, type Watched } from './watched.js';

/** Shows the surfaces in another language than the app's; undefined while the app's own is shown. */
export interface LanguageOverride extends Watched<string | undefined> {
  /** The language that is on screen. */
  shown(): string;
  /** The languages that can be had: the kit's, and those that the app has brought. */
  list(): readonly string[];
  set(language: string | undefined): void;
  /** Gives the surfaces back the app's language. */
  readonly stop: Undo;
}

/** @param words those of the provider */
export function createLanguageOverride({ i18n }: WordStore): LanguageOverride {
  const chosen = createWatched<string | undefined>(undefined);
  let own = i18n.language;
  let pending: string | undefined;
  const wanted = () => chosen.get() ?? own;

  async function show() {
    const language = wanted();
    try {
      await prepare(language);
      // Something else was chosen while the words were on their way.
      if (language !== wanted()) return;
      pending = language;
      await i18n.changeLanguage(language);
      pending = undefined;
    } catch (error) {
      tellDeveloper(error);
    }
  }

  // The app's own texts lie over the kit's, as they do in the app's language.
  async function prepare(language: string) {
    const words = language === own ? undefined : await loaderOf(language)?.();
    if (words) i18n.addResourceBundle(language, NAMESPACE, words.default, true, false);
  }

  // The app changes its language: that is what comes back later.
  function handleChange(language: string) {
    if (language === pending) return;
    own = language;
    if (language !== wanted()) show();
  }

  function set(language: string | undefined) {
    chosen.set(language);
    show();
  }

  i18n.on('languageChanged', handleChange);
  return {
    ...chosen,
    shown: () => i18n.language,
    list: () => [...new Set([...languages, ...Object.keys(i18n.services.resourceStore.data)])],
    set,
    stop() {
      i18n.off('languageChanged', handleChange);
      if (chosen.get() !== undefined) set(undefined);
    },
  };
}
