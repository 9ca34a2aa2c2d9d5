export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcSource, TrtcStream } from './types.js';
export { v4 } from './v4.js';
