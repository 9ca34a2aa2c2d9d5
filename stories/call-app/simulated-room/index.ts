export { type FaultId, faultIds } from './fault-ids.js';
export { type Fault, faults } from './faults.js';
export { createSimulatedRoom } from './room.js';
export type {
  GuestState,
  NetworkQuality,
  ParticipantHandle,
  ParticipantMedia,
  ParticipantOptions,
  ParticipantState,
  SimulatedFaults,
  SimulatedRoom,
  SimulatedRoomOptions,
  SimulatedRoomState,
  Undo,
  WireLine,
} from './types.js';
