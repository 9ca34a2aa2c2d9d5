export { createErrorKit } from './create-error-kit.js';
export type { ErrorKit, KitSettings, Recovery, SettingsLayer, TrtcSource } from './types.js';
