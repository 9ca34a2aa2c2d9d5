// The whole kit without React: what heals, not only what stores.
export { availableActions, type Capabilities } from './core/actions.js';
export type { Guard, GuardContext } from './core/guard.js';
export type { Clock, DeviceOption, Host, PermissionAnswer, Surroundings, Undo } from './core/host.js';
export { allKinds, isKind, type Kind, kinds } from './core/kinds.js';
export type { ConnectionMonitor, ConnectionState, ConnectionStateName } from './core/recovery/connection.js';
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
export { isOpen, isShown } from './core/store/index.js';
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
export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcSource, TrtcStream } from './sdk/v4/index.js';
export { createErrorKit } from './v4/create-error-kit.js';
