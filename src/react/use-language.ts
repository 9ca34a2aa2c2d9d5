'use client';
import type { i18n as I18n } from 'i18next';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { read } from '../core/read.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { warnOnce } from '../core/warn.js';
import { type Messages, mergeMessages, NAMESPACE, saySame, type WordOverrides, type WordStore } from '../i18n/index.js';

/** What decides the language of a provider. */
export interface LanguageProps {
  /** BCP 47 tag. Default: `<html lang>`, else the browser's languages. The nearest language with words is shown, English where none is near. */
  readonly language?: string;
  /** Texts by language that take the place of the kit's, text by text, or the whole of a language of your own. May be written inline. */
  readonly messages?: Messages;
  /** Your own i18next instance: its language leads, and its texts in the namespace `trtc-error-kit` take the place of the kit's and of those in `messages`, text by text. */
  readonly i18n?: I18n;
}

const noMessages: Messages = {};

/** Keeps the words in the language that is asked for, also while surfaces are open. */
export function useLanguage(words: WordStore, { language, messages, i18n }: LanguageProps): void {
  const app = useAppWords(isI18n(i18n) ? i18n : undefined);
  const pageLanguage = usePageLanguage();
  const wanted = language ?? app?.language;
  const texts = useTexts(messages, app?.texts);

  useEffect(() => {
    let isOver = false;
    // Words that could not be loaded for want of a network are asked for again when it is back.
    async function ask() {
      const tags = wanted === undefined ? [pageLanguage, ...browserLanguages()] : [wanted];
      const isLoaded = await words.setLanguage(tags, texts);
      if (!isLoaded && !isOver) window.addEventListener('online', ask, { once: true });
    }
    ask();
    return () => {
      isOver = true;
      window.removeEventListener('online', ask);
    };
  }, [words, wanted, pageLanguage, texts]);
}

function isI18n(given: unknown): given is I18n {
  if (given === undefined || given === null) return false;
  const methods = ['on', 'off', 'getResourceBundle'];
  if (methods.every((name) => typeof read(given, name) === 'function')) return true;
  warnOnce(
    'i18n is not an i18next instance, so the language comes from elsewhere. Hand in what createInstance() or your i18n module exports.',
  );
  return false;
}

/** The app's texts in one; the same object as long as they say the same, so that texts written inline are not put in anew at each render. */
function useTexts(messages: Messages | undefined, appTexts: Messages | undefined): Messages {
  const [keep] = useState(createKeeper);
  return useMemo(() => {
    try {
      return keep(mergeMessages({ ...messages }, appTexts ?? noMessages));
    } catch (error) {
      tellDeveloper(error);
      return keep(appTexts ?? noMessages);
    }
  }, [keep, messages, appTexts]);
}

function createKeeper(): (next: Messages) => Messages {
  let last = noMessages;
  return (next) => {
    if (!saySame(last, next)) last = next;
    return last;
  };
}

interface AppWords {
  readonly language: string | undefined;
  readonly texts: Messages;
}

function useAppWords(i18n: I18n | undefined): AppWords | undefined {
  const [words, setWords] = useState(() => wordsOf(i18n));
  useEffect(() => {
    const update = () => setWords(wordsOf(i18n));
    update();
    if (!i18n) return;
    // Its own texts may come later than its language.
    const events = ['initialized', 'languageChanged', 'loaded'] as const;
    for (const event of events) i18n.on(event, update);
    return () => {
      for (const event of events) i18n.off(event, update);
    };
  }, [i18n]);
  return words;
}

function wordsOf(i18n: I18n | undefined): AppWords | undefined {
  if (!i18n) return undefined;
  const texts: Record<string, WordOverrides> = {};
  for (const language of i18n.languages ?? []) {
    const bundle: WordOverrides | undefined = i18n.getResourceBundle(language, NAMESPACE);
    if (bundle) texts[language] = bundle;
  }
  return { language: i18n.language, texts };
}

function usePageLanguage(): string | undefined {
  const subscribe = useCallback((listener: () => void) => {
    const observer = new MutationObserver(listener);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    return () => observer.disconnect();
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.lang,
    () => undefined,
  );
}

function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}
