// What the signatures of every entry name, whatever the SDK: an app that writes a function around one of ours names it too.
export type { Capabilities } from './core/actions.js';
export type { ErrorFacts, ErrorReader } from './core/error-reader.js';
export type { Guard, GuardContext } from './core/guard.js';
export type { Clock, DeviceOption, Host, PermissionAnswer, Surroundings, Undo } from './core/host.js';
export type { Kind } from './core/kinds.js';
export type {
  ConnectionMonitor,
  ConnectionState,
  ConnectionStateName,
  ConnectionTimings,
} from './core/recovery/connection.js';
export type { ErrorDocumentation, ReferenceText, Rejoin, Sdk, SdkBinding, SdkTools } from './core/sdk.js';
export type {
  Condition,
  ConditionChange,
  DevicePick,
  ErrorStore,
  Policy,
  PolicyRule,
  Resolution,
  Snapshot,
  Status,
} from './core/store/index.js';
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
export type { ErrorKit, KitSettings, Recovery, SettingsLayer } from './kit/index.js';
