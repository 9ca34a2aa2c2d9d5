import { hasOwn } from '../core/built-ins.js';
import type { Words } from './words.js';

type Loader = () => Promise<{ readonly default: Words }>;

/** The languages the kit brings besides English, each loaded when it is used. A text that one of them lacks does not compile. */
export const loaders = {
  zh: () => import('../../locales/zh.json'),
  'zh-Hant': () => import('../../locales/zh-Hant.json'),
  ja: () => import('../../locales/ja.json'),
  ko: () => import('../../locales/ko.json'),
} as const satisfies Record<string, Loader>;

/** The languages the kit speaks: English, Simplified and Traditional Chinese, Japanese and Korean. */
export const languages = ['en', ...Object.keys(loaders)] as readonly ('en' | keyof typeof loaders)[];

/** The loader of a language, or undefined where the kit has none of its own. */
export function loaderOf(language: string): Loader | undefined {
  return hasOwn(loaders, language) ? loaders[language as keyof typeof loaders] : undefined;
}
