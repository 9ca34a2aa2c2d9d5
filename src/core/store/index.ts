export type { Condition, ConditionChange, Policy, PolicyRule, Resolution, Status } from './condition.js';
export { isOpen, isShown } from './condition.js';
export { createErrorStore } from './create-store.js';
export { operationKey } from './operation-key.js';
export type { Snapshot } from './snapshot.js';
export type { DevicePick, ErrorStore } from './types.js';
