import type { Kind } from '../core/kinds.js';
import { read } from '../core/read.js';
import type { PolicyRule } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import { checkSettings } from './check-settings.js';
import type { KitSettings, Recovery, SettingsLayer } from './types.js';

/** The settings of a kit: of each value the latest layer that gives it decides, of `policy` and `recovery` kind by kind and handler by handler. */
export interface Settings {
  add(settings: KitSettings): SettingsLayer;
  get<Name extends keyof KitSettings>(name: Name): KitSettings[Name];
  ruleOf(kind: Kind): PolicyRule | undefined;
  getRecovery(): Recovery;
}

// Written as a record, so that a handler that is added there cannot be forgotten here.
const handlers: Readonly<Record<keyof Recovery, true>> = {
  rejoin: true,
  signIn: true,
  contactSupport: true,
  reload: true,
  continueWithout: true,
  leave: true,
};

export function createSettings(): Settings {
  // The latest first.
  let layers: readonly { settings: KitSettings }[] = [];

  // What an app hands in may throw when it is read.
  function latest(find: (settings: KitSettings) => unknown): unknown {
    for (const { settings } of layers) {
      const value = find(settings);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  const settingOf = (settings: KitSettings, name: keyof KitSettings) => read(settings, name, tellDeveloper);

  return {
    add(settings) {
      checkSettings(settings, Object.keys(handlers));
      const layer = { settings };
      layers = [layer, ...layers];
      return {
        update(next) {
          checkSettings(next, Object.keys(handlers));
          layer.settings = next;
        },
        remove() {
          layers = layers.filter((other) => other !== layer);
        },
      };
    },
    get: <Name extends keyof KitSettings>(name: Name) =>
      latest((settings) => settingOf(settings, name)) as KitSettings[Name],
    ruleOf: (kind) => latest((settings) => read(settingOf(settings, 'policy'), kind, tellDeveloper)) as PolicyRule,
    getRecovery() {
      const found = Object.keys(handlers).flatMap((name) => {
        const handler = latest((settings) => {
          const value = read(settingOf(settings, 'recovery'), name, tellDeveloper);
          return typeof value === 'function' ? value : undefined;
        });
        return handler === undefined ? [] : [[name, handler] as const];
      });
      return Object.fromEntries(found);
    },
  };
}
