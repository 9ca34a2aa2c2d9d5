import type { Undo } from '../core/host.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { languages, NAMESPACE, type WordStore } from '../i18n/index.js';
import { loaderOf } from '../i18n/languages.js';

/** Shows the surfaces in another language than the app's. */
export interface LanguageOverride {
  /** The language laid over the app's; undefined while the app's own is shown. */
  get(): string | undefined;
  /** The language that is on screen. */
  shown(): string;
  /** The languages that can be had: the kit's, and those that the app has brought. */
  list(): readonly string[];
  set(language: string | undefined): Promise<void>;
  subscribe(listener: () => void): Undo;
  /** Gives the surfaces back the app's language. */
  readonly stop: Undo;
}

/** @param words those of the provider */
export function createLanguageOverride({ i18n }: WordStore): LanguageOverride {
  const listeners = new Set<() => void>();
  let chosen: string | undefined;
  let own = i18n.language;
  let pending: string | undefined;

  async function show(language: string) {
    await prepare(language);
    // Something else was chosen while the words were on their way.
    if (chosen !== undefined && chosen !== language) return;
    pending = language;
    await i18n.changeLanguage(language);
    pending = undefined;
  }

  // The app's own texts lie over the kit's, as they do in the app's language.
  async function prepare(language: string) {
    const words = language === own ? undefined : await loaderOf(language)?.();
    if (!words) return;
    const given = i18n.getResourceBundle(language, NAMESPACE);
    // A copy: i18next would merge the app's texts into the kit's own.
    i18n.addResourceBundle(language, NAMESPACE, JSON.parse(JSON.stringify(words.default)));
    if (given) i18n.addResourceBundle(language, NAMESPACE, given, true, true);
  }

  // The app changes its language: that is what comes back later.
  function handleChange(language: string) {
    if (language === pending) return;
    own = language;
    if (chosen !== undefined && chosen !== language) show(chosen).catch(tellDeveloper);
  }

  async function set(language: string | undefined) {
    chosen = language;
    for (const listener of [...listeners]) listener();
    try {
      await show(language ?? own);
    } catch (error) {
      tellDeveloper(error);
    }
  }

  i18n.on('languageChanged', handleChange);
  return {
    get: () => chosen,
    shown: () => i18n.language,
    list: () => [...new Set([...languages, ...Object.keys(i18n.services.resourceStore.data)])],
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      i18n.off('languageChanged', handleChange);
      listeners.clear();
      if (chosen !== undefined) set(undefined);
    },
  };
}
