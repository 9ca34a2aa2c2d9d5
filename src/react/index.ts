export { TrtcErrorProvider, type TrtcErrorProviderProps } from './TrtcErrorProvider.js';
export { type ActionView, type ConditionView, useConditionView } from './use-condition-view.js';
export type { LanguageProps } from './use-language.js';
export { type TrtcAutoplay, useTrtcAutoplay } from './use-trtc-autoplay.js';
export { useTrtcConnection } from './use-trtc-connection.js';
export { type TrtcDevices, useTrtcDevices } from './use-trtc-devices.js';
export { type TrtcErrors, useTrtcError } from './use-trtc-error.js';
export { useTrtcErrorHistory } from './use-trtc-error-history.js';
export { useWords, type WordsNow } from './use-words.js';
