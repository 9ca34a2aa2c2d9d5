import type { Host } from '../core/host.js';
import { createKit, type ErrorKit, type KitSettings } from '../kit/index.js';
import { v4 } from '../sdk/v4/index.js';

/**
 * Makes a kit for one app: store, bindings to the SDK 4.x and recovery, without React. It heals once `kit.start()` was called, which a
 * provider does by itself.
 * @param settings those of `kit.addSettings()` lie over them
 * @param host the machine it runs on; by default the browser
 */
export function createErrorKit(settings?: KitSettings, host?: Host): ErrorKit {
  return createKit(v4, settings, host);
}
