// What an app has whatever its SDK; what is bound to one is in a folder of its own (v4).
export type { Guard, GuardContext } from './core/guard.js';
export type { DeviceOption, Host, PermissionAnswer } from './core/host.js';
export type { Kind } from './core/kinds.js';
export type { ConnectionState, ConnectionStateName } from './core/recovery/connection.js';
export type { Condition, ConditionChange, Policy, PolicyRule, Resolution, Status } from './core/store/index.js';
export type {
  Action,
  Attempt,
  Device,
  ErrorContext,
  ErrorInfo,
  InputKind,
  Operation,
  Severity,
  Surface,
} from './core/types.js';
export { languages, type Messages, matchLanguage, type Words } from './i18n/index.js';
export type { ErrorKit, KitSettings, Recovery, SettingsLayer } from './kit/index.js';
export {
  type ActionView,
  type ConditionFilter,
  type ConditionPredicate,
  type ConditionView,
  type LanguageProps,
  type TrtcAutoplay,
  type TrtcDevices,
  type TrtcErrors,
  type TrtcGuard,
  useConditionView,
  useTrtcAutoplay,
  useTrtcConditions,
  useTrtcDevices,
  useTrtcErrorHistory,
  useTrtcGuard,
  useTrtcKit,
  useWords,
  type WordsNow,
} from './react/index.js';
export * from './surfaces/index.js';
