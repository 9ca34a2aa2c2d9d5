import type { CodeGroup } from '../../../../src/sdk/v4/codes/index.js';
import type { CompleteReference } from '../../../../src/sdk/v4/reference.js';

/** A thing that each language has its words for. Traditional Chinese is read as Simplified: see `simplified.ts`. */
export type Thing = Readonly<Record<'en' | 'zh' | 'ja' | 'ko', RegExp>>;

/** What must be said of a row: names and numbers that are the same in all languages, and things, which bear their names. */
export type RowFacts = readonly (string | Readonly<Record<string, Thing>>)[];

export type GroupFacts<G extends CodeGroup> = { readonly [Id in keyof CompleteReference[G]]: RowFacts };

export function thing(en: RegExp, zh: RegExp, ja: RegExp, ko: RegExp): Thing {
  return { en: withinSentence(en), zh, ja, ko: withinSentence(ko) };
}

/** `[^.]*` runs to the end of the sentence; the dot of `client.join` is none. */
export function withinSentence({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll('[^.]', '(?:[^.]|\\.(?=\\w))'), flags);
}
