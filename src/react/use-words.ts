'use client';
import type { i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { baseOf, languages, NAMESPACE, type Speech, speakWith, type Translate } from '../i18n/index.js';
import { useKitContext } from './context.js';

/** The participant's language, and the texts in it. */
export interface WordsNow {
  readonly t: Translate;
  /** BCP 47 tag of the language on screen. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Texts in the participant's language; a component that uses them is rendered again when it changes. Never suspends. */
export function useWords(): WordsNow {
  return useSpeech();
}

/** The same, and texts as they are drawn: with their phrases, and the language that stands in. */
export function useSpeech(): WordsNow & Speech {
  const { i18n } = useKitContext('useWords').words;
  // All named, since an app may have changed the defaults of react-i18next for the whole page.
  const options = useMemo(() => ({ i18n, useSuspense: false, bindI18n: 'languageChanged' as const }), [i18n]);
  const { t: changesWithLanguage } = useTranslation(NAMESPACE, options);
  return useMemo(() => {
    // i18next's own t changes identity whenever language or texts do.
    void changesWithLanguage;
    return { ...speakWith(i18n), ...languageOf(i18n) };
  }, [i18n, changesWithLanguage]);
}

/** The language of an instance now, and the direction in which it is read. */
export function languageOf(i18n: I18n): Pick<WordsNow, 'language' | 'direction'> {
  const language = toTag(i18n.resolvedLanguage ?? 'en');
  // i18next asks Intl, which takes some milliseconds the first time; the kit's own languages are known.
  const isOwn = languages.some((own) => own === baseOf(language));
  return { language, direction: isOwn ? 'ltr' : i18n.dir(language) };
}

// An app names its own languages; a name that is no tag would make Intl throw.
function toTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
