import type { CodeGroup } from '../core/codes/index.js';
import { matchLanguage } from './match-language.js';

/** What the documents say of one error, for the app's developers. */
export interface ReferenceText {
  readonly meaning: string;
  readonly cause: string;
  readonly check: string;
  /** Since or until which version of the SDK. */
  readonly history?: string;
}

/** The reference of one language: texts by group and id of a row. */
export type Reference = Readonly<Record<CodeGroup, Readonly<Record<string, ReferenceText>>>>;

const loaders: Readonly<Record<string, () => Promise<{ readonly default: Reference }>>> = {
  en: () => import('../../locales/reference/en.json'),
  zh: () => import('../../locales/reference/zh.json'),
  ja: () => import('../../locales/reference/ja.json'),
  ko: () => import('../../locales/reference/ko.json'),
};

/** Loads the developers' reference in the nearest language of the kit's; English for any other. */
export async function loadReference(language: string): Promise<Reference> {
  const load = loaders[matchLanguage([language], Object.keys(loaders))];
  if (!load) throw new Error('no reference');
  return (await load()).default;
}
