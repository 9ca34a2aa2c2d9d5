// The whole kit without React: what heals, not only what stores.
export { availableActions } from './core/actions.js';
export { allKinds, isKind, kinds } from './core/kinds.js';
export { isOpen, isShown } from './core/store/index.js';
export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcSource, TrtcStream } from './sdk/v4/index.js';
export type * from './types.js';
export { createErrorKit } from './v4/create-error-kit.js';
