export { createErrorKit } from './create-error-kit.js';
export type { ErrorKit, KitSettings, Recovery, TrtcSource } from './types.js';
