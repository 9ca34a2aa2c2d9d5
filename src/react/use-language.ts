'use client';
import type { i18n as I18n } from 'i18next';
import { useEffect, useState } from 'react';
import { type Messages, NAMESPACE, type WordOverrides, type WordStore } from '../i18n/index.js';

/** What decides the language of a provider. */
export interface LanguageProps {
  /** BCP 47 tag. Default: `<html lang>`, else the browser's languages. The nearest language with words is shown, English where none is near. */
  readonly language?: string;
  /** Texts by language that take the place of the kit's, or the whole of a language of your own. Keep it outside the component, or memoise it. */
  readonly messages?: Messages;
  /** Your own i18next instance: its language leads, and its texts in the namespace `trtc-error-kit` take the place of the kit's. */
  readonly i18n?: I18n;
}

const noMessages: Messages = {};

/** Keeps the words in the language that is asked for, also while surfaces are open. */
export function useLanguage(words: WordStore, { language, messages = noMessages, i18n }: LanguageProps): void {
  const appLanguage = useAppLanguage(i18n);
  const pageLanguage = usePageLanguage(language === undefined && i18n === undefined);

  useEffect(() => {
    const wanted = language ?? appLanguage;
    const tags = wanted === undefined ? [pageLanguage, ...browserLanguages()] : [wanted];
    words.setLanguage(tags, withTextsOf(i18n, wanted, messages));
  }, [words, language, appLanguage, pageLanguage, messages, i18n]);
}

function useAppLanguage(i18n: I18n | undefined): string | undefined {
  const [language, setLanguage] = useState(i18n?.language);
  useEffect(() => {
    if (!i18n) return;
    const update = () => setLanguage(i18n.language);
    update();
    i18n.on('languageChanged', update);
    return () => i18n.off('languageChanged', update);
  }, [i18n]);
  return i18n ? language : undefined;
}

function usePageLanguage(isWanted: boolean): string | undefined {
  const [language, setLanguage] = useState<string>();
  useEffect(() => {
    if (!isWanted) return;
    const root = document.documentElement;
    const update = () => setLanguage(root.lang);
    update();
    const observer = new MutationObserver(update);
    observer.observe(root, { attributes: true, attributeFilter: ['lang'] });
    return () => observer.disconnect();
  }, [isWanted]);
  return language;
}

function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}

function withTextsOf(i18n: I18n | undefined, language: string | undefined, messages: Messages): Messages {
  const texts: WordOverrides | undefined = language ? i18n?.getResourceBundle(language, NAMESPACE) : undefined;
  return texts && language ? { ...messages, [language]: texts } : messages;
}
