export type { Condition, ConditionChange, Policy, PolicyRule, Resolution, Status } from './condition.js';
export { isOpen, isShown } from './condition.js';
export { createErrorStore, operationKey } from './create-store.js';
export type { Snapshot } from './snapshot.js';
export type { DevicePick, ErrorStore, ErrorStoreOptions } from './types.js';
