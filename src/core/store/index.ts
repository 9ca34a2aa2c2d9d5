export type { Condition, ConditionChange, Policy, PolicyRule, Resolution, Status } from './condition.js';
export { isOpen, isShown, severityRank } from './condition.js';
export type { Snapshot } from './snapshot.js';
export { createErrorStore } from './store.js';
export type { DevicePick, ErrorStore } from './types.js';
