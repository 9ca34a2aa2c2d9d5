import en from '../../../locales/en.json';
import ja from '../../../locales/ja.json';
import ko from '../../../locales/ko.json';
import zh from '../../../locales/zh.json';

/** The words as they stand in `locales`, so that a better sentence breaks no test. */
export const words = { en, ja, ko, zh };
