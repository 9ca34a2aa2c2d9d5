import { createContext, useContext } from 'react';
import type { Messages } from '../../src/i18n/index.js';
import type { CallType } from '../../src/index.js';
import { pseudoMessages } from './pseudo-words.js';

/** What Storybook's toolbar says. */
export interface Toolbar {
  readonly language: string;
  readonly theme: string;
  readonly messages: Messages;
  readonly call: CallType;
  /** Whether details for developers are offered. */
  readonly showDetails: boolean;
}

const tags: Readonly<Record<string, string>> = { pseudo: 'en-XA', rtl: 'ar-XB' };

export const ToolbarContext = createContext<Toolbar>(toToolbar({}));

/** The toolbar of the story that is shown. */
export function useToolbar(): Toolbar {
  return useContext(ToolbarContext);
}

/** Reads the toolbar's globals; what is absent is as Storybook begins. */
export function toToolbar(globals: Readonly<Record<string, unknown>>): Toolbar {
  const language = String(globals.language ?? 'en');
  return {
    language: globals.direction === 'rtl' ? 'ar-XB' : (tags[language] ?? language),
    theme: String(globals.theme ?? 'light'),
    messages: pseudoMessages,
    call: (globals.call ?? 'video') as CallType,
    showDetails: globals.audience === 'developer',
  };
}

/** Tells the page what the toolbar says of the reader: language, size of text, motion. */
export function tellPage({ language }: Toolbar, globals: Readonly<Record<string, unknown>>): void {
  const page = document.documentElement;
  page.lang = language;
  page.style.fontSize = `${globals.textSize ?? 100}%`;
  if (globals.motion === 'none') page.style.setProperty('--trtc-duration', '0ms');
  else page.style.removeProperty('--trtc-duration');
}
