export { KitProvider, type KitProviderProps } from './KitProvider.js';
export { type ActionView, type ConditionView, useConditionView } from './use-condition-view.js';
export { useConnection } from './use-connection.js';
export { type TrtcErrors, useErrors } from './use-errors.js';
export type { LanguageProps } from './use-language.js';
export { type TrtcAutoplay, useTrtcAutoplay } from './use-trtc-autoplay.js';
export { type TrtcDevices, useTrtcDevices } from './use-trtc-devices.js';
export { useTrtcErrorHistory } from './use-trtc-error-history.js';
export { useWords, type WordsNow } from './use-words.js';
