export { createKit } from './create-kit.js';
export type { ErrorKit, KitSettings, Recovery, SettingsLayer } from './types.js';
