import { createContext, useContext } from 'react';
import type { Messages } from '../../src/i18n/index.js';
import { pseudoMessages } from './pseudo-words.js';

/** What Storybook's toolbar says. */
export interface Toolbar {
  readonly language: string;
  readonly theme: string;
  readonly messages: Messages;
}

const tags: Readonly<Record<string, string>> = { pseudo: 'en-XA', rtl: 'ar-XB' };

export const ToolbarContext = createContext<Toolbar>(toToolbar({}));

/** The toolbar of the story that is shown. */
export function useToolbar(): Toolbar {
  return useContext(ToolbarContext);
}

export function toToolbar(globals: Readonly<Record<string, unknown>>): Toolbar {
  const language = String(globals.language ?? 'en');
  return { language: tags[language] ?? language, theme: String(globals.theme ?? 'light'), messages: pseudoMessages };
}
