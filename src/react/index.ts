export { KitProvider, type KitProviderProps } from './KitProvider.js';
export {
  type ActionView,
  type ConditionView,
  type ConditionViewOptions,
  type SpokenAction,
  useConditionView,
  useSpokenView,
} from './use-condition-view.js';
export { useConnection } from './use-connection.js';
export { type TrtcErrors, useErrors } from './use-errors.js';
export type { LanguageProps } from './use-language.js';
export type { NameOf } from './use-names.js';
export type { CallType } from './use-situation.js';
export { useSource } from './use-source.js';
export { type TrtcAutoplay, useTrtcAutoplay } from './use-trtc-autoplay.js';
export { type ConditionFilter, type ConditionPredicate, useTrtcConditions } from './use-trtc-conditions.js';
export { type TrtcDevices, useTrtcDevices } from './use-trtc-devices.js';
export { useTrtcErrorHistory } from './use-trtc-error-history.js';
export { type TrtcGuard, useTrtcGuard } from './use-trtc-guard.js';
export { useTrtcKit } from './use-trtc-kit.js';
export { useVoice } from './use-voice.js';
export { useSpeech, useWords, type WordsNow } from './use-words.js';
