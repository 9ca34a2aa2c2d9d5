export { availableActions, type Capabilities } from './actions.js';
export { classify } from './classify.js';
export {
  type AccountCode,
  allRows,
  type BannedReason,
  type CodeGroup,
  type CodeRow,
  codeOf,
  findRow,
  findSdkRow,
  findSubRow,
  type MediaErrorName,
  type MessageId,
  type RoomCode,
  type SdkKey,
  toMediaErrorName,
  toSdkKey,
} from './codes/index.js';
export { type LinkId, linkFor, linksOfRow } from './codes/links.js';
export { rowOf } from './codes/row-of.js';
export { isRtcError } from './find-error.js';
export { createGuard, type Guard, type GuardContext } from './guard.js';
export type { Clock, DeviceOption, Host, PermissionAnswer, Surroundings, Undo } from './host.js';
export { allKinds, isKind, type Kind, kinds } from './kinds.js';
export { normalise } from './normalise.js';
export type {
  Condition,
  ConditionChange,
  DevicePick,
  ErrorStore,
  ErrorStoreOptions,
  Policy,
  PolicyRule,
  Resolution,
  Snapshot,
  Status,
} from './store/index.js';
export { createErrorStore, isOpen, isShown } from './store/index.js';
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
} from './types.js';
