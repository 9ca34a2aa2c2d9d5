import type en from '../../locales/en.json';

type English = typeof en;

/** The same shape with any text. Each language has plural forms of its own, so of them only `_other` is asked for. */
type Shape<T> = T extends string
  ? string
  : { [K in keyof T as K extends `${string}_one` ? never : K]: Shape<T[K]> } & {
      [K in keyof T as K extends `${infer S}_other` ? `${S}_${Exclude<Intl.LDMLPluralRule, 'other'>}` : never]?: string;
    };

/**
 * All texts of one language, in the shape of `locales/en.json`. Adding a language is giving one of these, with the plural forms that
 * `Intl.PluralRules` names for it (`more_few`): English stands in for a form that is not there.
 */
export type Words = Shape<English>;

type DeepPartial<T> = T extends string ? string : { [K in keyof T]?: DeepPartial<T[K]> };

/** Some texts of one language, to take the place of the kit's own. */
export type WordOverrides = DeepPartial<Words>;

/** Texts by language: overrides for a language of the kit's, or the whole of another. */
export type Messages = Readonly<Record<string, WordOverrides>>;

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];

/** The name of a text, such as `kinds.device-in-use.title`; of a plural its stem, such as `labels.more`. */
export type WordKey = Stem<Path<English>>;

type Stem<P extends string> = P extends `${infer S}_other` ? S | P : P;

/** What fills the slots of a text and chooses its variant. */
export interface WordValues {
  /** Chooses a variant, e.g. the device: `title_camera`. */
  readonly context?: string | undefined;
  /** Chooses the plural form, and fills `{{count}}`. */
  readonly count?: number;
  readonly [slot: string]: string | number | undefined;
}

/** Looks a text up in the participant's language. */
export type Translate = (key: WordKey, values?: WordValues) => string;
