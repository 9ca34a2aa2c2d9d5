import { isObject, read } from '../core/read.js';
import type { Policy, PolicyRule } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import type { ErrorContext } from '../core/types.js';
import { checkSettings } from './check-settings.js';
import type { KitSettings, Recovery, SettingsLayer } from './types.js';

/** The settings of a kit: of each value the latest layer that gives it decides, of `policy` and `recovery` kind by kind and handler by handler. */
export interface Settings {
  add(settings: KitSettings): SettingsLayer;
  get<Name extends keyof KitSettings>(name: Name): KitSettings[Name];
  ruleOf(name: keyof Policy): PolicyRule | undefined;
  /** What the app's own errors mean: the latest layer that knows decides. */
  classify(raw: unknown, context: ErrorContext): unknown;
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

  // Those of the layers that have one: most apps have none, and each occurrence asks.
  let policies: readonly object[] = [];

  function findPolicies() {
    policies = layers.map(({ settings }) => settingOf(settings, 'policy')).filter(isObject);
  }

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
      findPolicies();
      return {
        update(next) {
          checkSettings(next, Object.keys(handlers));
          layer.settings = next;
          findPolicies();
        },
        remove() {
          layers = layers.filter((other) => other !== layer);
          findPolicies();
        },
      };
    },
    get: <Name extends keyof KitSettings>(name: Name) =>
      latest((settings) => settingOf(settings, name)) as KitSettings[Name],
    ruleOf(name) {
      for (const policy of policies) {
        const rule = read(policy, name, tellDeveloper);
        if (rule !== undefined) return rule as PolicyRule;
      }
      return undefined;
    },
    classify: (raw, context) =>
      latest((settings) => {
        const classify = settingOf(settings, 'classify');
        return typeof classify === 'function' ? classify(raw, context) : undefined;
      }),
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
