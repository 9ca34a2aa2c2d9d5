import type en from '../../locales/en.json';
import type { Kind } from '../core/kinds.js';

type English = typeof en;

/** The same shape with any text. Each language has plural forms of its own, so of them only `_other` is asked for. */
type Shape<T> = T extends string
  ? string
  : { [K in keyof T as K extends `${string}_one` ? never : K]: Shape<T[K]> } & {
      [K in keyof T as K extends `${infer S}_other` ? `${S}_${Exclude<Intl.LDMLPluralRule, 'other'>}` : never]?: string;
    };

/** The texts of a kind: what happened, what follows from it, what to do, and what is said once it is mended. */
export type KindPart = 'title' | 'body' | 'ask' | 'done';

/** What a kind says. Each text may have variants, `ask_camera_retry`, and each language those that it needs. */
export type KindTexts = { readonly title: string } & { readonly [P in Exclude<KindPart, 'title'>]?: string } & {
  readonly [V in `${KindPart}_${string}`]?: string;
};

type Guides = English['steps'];
type Guide = keyof Guides & string;
type Step<G extends Guide = Guide> = G extends Guide ? Exclude<keyof Guides[G] & string, `${string}_${string}`> : never;

/** The steps of a guide, each with the variants that a language needs: `1_old`. */
type Steps<G extends Guide> = { readonly [N in Step<G>]: string } & { readonly [V in `${Step<G>}_${string}`]?: string };

/**
 * All texts of one language, in the shape of `locales/en.json`. Adding a language is giving one of these, with the plural forms that
 * `Intl.PluralRules` names for it (`more_few`): English stands in for a form that is not there.
 */
export type Words = Shape<Omit<English, 'kinds' | 'steps'>> & {
  kinds: { readonly [K in Kind]: KindTexts };
  steps: { readonly [G in Guide]: Steps<G> };
};

type DeepPartial<T> = T extends string ? string : { [K in keyof T]?: DeepPartial<T[K]> };

/** Some texts of one language, to take the place of the kit's own. */
export type WordOverrides = DeepPartial<Words>;

/** Texts by language: overrides for a language of the kit's, or the whole of another. */
export type Messages = Readonly<Record<string, WordOverrides>>;

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];

type StepKey<G extends Guide = Guide> = G extends Guide ? `steps.${G}.${Step<G>}` : never;

/** The name of a text, such as `kinds.device-in-use.title`; of a plural its stem, such as `labels.more`. */
export type WordKey = Stem<Path<Omit<English, 'kinds' | 'steps'>>> | `kinds.${Kind}.${KindPart}` | StepKey;

type Stem<P extends string> = P extends `${infer S}_other` ? S | P : P;

/** What fills the slots of a text and chooses its variant. */
export interface WordValues {
  /** What is true now, and chooses a variant: `camera`; of a kind and of a step several things at once, `camera_retry_phone`. */
  readonly context?: string | undefined;
  /** Chooses the plural form, and fills `{{count}}`. */
  readonly count?: number;
  readonly [slot: string]: string | number | undefined;
}

/** Looks a text up in the participant's language. Of what a language leaves out, such as the `body` of a kind, an empty text. */
export type Translate = (key: WordKey, values?: WordValues) => string;

/** A text as it is drawn. */
export interface Said {
  readonly text: string;
  /** Its parts between which a line may break, where the language has no spaces; else the one text. */
  readonly phrases: readonly string[];
  /** BCP 47 tag of the language that stands in, where the participant's own lacks the text. */
  readonly lang?: string;
}

/** Looks a text up, to be drawn. */
export type Say = (key: WordKey, values?: WordValues) => Said;

/** One language speaking. */
export interface Speech {
  readonly t: Translate;
  readonly say: Say;
}
