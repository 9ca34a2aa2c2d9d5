export { createWords, NAMESPACE, type WordStore } from './create-words.js';
export { formatList } from './format-list.js';
export { languages } from './languages.js';
export { baseOf, matchLanguage } from './match-language.js';
export { mergeMessages, saySame } from './merge-messages.js';
export { MARK, speakWith } from './speak.js';
export type {
  KindPart,
  KindTexts,
  Messages,
  Said,
  Say,
  Speech,
  Translate,
  WordKey,
  WordOverrides,
  Words,
  WordValues,
} from './words.js';
