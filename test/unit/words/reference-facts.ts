import type { CodeGroup } from '../../../src/sdk/v4/codes/index.js';
import { account } from './facts/account.js';
import { banned, media, message } from './facts/others.js';
import { roomFacts } from './facts/room.js';
import { sdk } from './facts/sdk.js';
import { simplified } from './facts/simplified.js';
import type { GroupFacts, RowFacts } from './facts/thing.js';
import type { Language } from './texts.js';

/** The facts of each row, all five documents taken together, and what the SDK shows besides; they stand in the reference of every language. */
export const facts: { readonly [G in CodeGroup]: GroupFacts<G> } = {
  sdk,
  account,
  room: roomFacts,
  media,
  message,
  banned,
};

/** The names of the facts of a row that a text does not tell. */
export function missingFacts(wanted: RowFacts, text: string, language: Language): readonly string[] {
  const isTraditional = language === 'zh-Hant';
  const read = isTraditional ? simplified(text) : text;
  return wanted.flatMap((fact) => {
    if (typeof fact === 'string') return hasName(text, fact) ? [] : [fact];
    return Object.entries(fact).flatMap(([name, thing]) =>
      thing[isTraditional ? 'zh' : language].test(read) ? [] : [name],
    );
  });
}

// A number or a name by itself: 4 is not said by 4099.
function hasName(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[-\w]/.test(name) ? '(?<![\\w-])' : '';
  const after = /[\w]$/.test(name) ? '(?!\\w|[.-]\\d)' : '';
  return new RegExp(before + escaped + after).test(text);
}
