// What an app has whatever its SDK; what is bound to one is in a folder of its own (v4).

export type { BoundaryProps } from './boundary/KitBoundary.js';
export {
  type KindPart,
  type KindTexts,
  languages,
  type Messages,
  matchLanguage,
  type Translate,
  type WordKey,
  type WordOverrides,
  type Words,
  type WordValues,
} from './i18n/index.js';
export {
  type ActionView,
  type CallType,
  type ConditionFilter,
  type ConditionPredicate,
  type ConditionView,
  type ConditionViewOptions,
  type KitProviderProps,
  type LanguageProps,
  type NameOf,
  type TrtcAutoplay,
  type TrtcDevices,
  type TrtcErrors,
  type TrtcGuard,
  useConditionView,
  useTrtcAutoplay,
  useTrtcConditions,
  useTrtcDevices,
  useTrtcErrorHistory,
  useTrtcGuard,
  useTrtcKit,
  useWords,
  type WordsNow,
} from './react/index.js';
export * from './surfaces/index.js';
export type * from './types.js';
