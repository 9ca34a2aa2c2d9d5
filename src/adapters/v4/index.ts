export { bindClient } from './bind-client.js';
export { bindStream } from './bind-stream.js';
export type { Binding } from './binding.js';
export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcStream } from './types.js';
export { isClient, isStream } from './types.js';
