export type { FaultId } from './fault-ids.js';
export { type Fault, faults } from './faults.js';
export { createSimulatedRoom } from './room.js';
export type { SimulatedRoom, Undo, WireLine } from './types.js';
