import type { Language } from '../texts.js';
import type { Asks } from './asks.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { zh } from './zh.js';
import { zhHant } from './zh-Hant.js';

export { buttons } from './asks.js';

export const asks: Readonly<Record<Language, Asks>> = { en, zh, 'zh-Hant': zhHant, ja, ko };
