export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcStream } from './adapters/v4/index.js';
export { TrtcErrorBoundary, type TrtcErrorBoundaryProps } from './boundary/TrtcErrorBoundary.js';
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
export {
  createErrorKit,
  type ErrorKit,
  type KitSettings,
  type Recovery,
  type SettingsLayer,
  type TrtcSource,
} from './kit/index.js';
export * from './react/index.js';
export * from './surfaces/index.js';
