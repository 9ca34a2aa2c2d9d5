import { type FaultId, faultIds } from './fault-ids.js';
import type { SimulatedRoom, Undo } from './types.js';

/** How a fault is started. One that lasts is on until its undo, or `room.clearFaults()`; another is done at once. */
type FaultStart =
  | { lasts: true; start: (room: SimulatedRoom) => Undo }
  | { lasts: false; start: (room: SimulatedRoom) => void };

/** A fault as a button starts it. */
export type Fault = FaultStart & { id: FaultId };

const starts: Record<FaultId, FaultStart> = {
  'network-cut': { lasts: true, start: (room) => room.cutNetwork() },
  'network-weak': { lasts: true, start: (room) => room.setNetworkQuality('very-bad') },
  'sign-in-expired': { lasts: true, start: (room) => room.expireSignIn() },
  'schedule-refused': { lasts: true, start: (room) => room.refuseSchedule({ status: 500 }) },
  'signalling-refused': { lasts: true, start: (room) => room.refuseSignalling() },
  'join-refused': { lasts: true, start: (room) => room.refuseJoin() },
  'join-stalled': { lasts: true, start: (room) => room.stallJoin() },
  'publish-refused': { lasts: true, start: (room) => room.refusePublish() },
  'publish-stalled': { lasts: true, start: (room) => room.stallPublish() },
  'subscribe-refused': { lasts: true, start: (room) => room.refuseSubscribe() },
  'subscribe-stalled': { lasts: true, start: (room) => room.stallSubscribe() },
  'cdn-refused': { lasts: true, start: (room) => room.refuseCdn() },
  'mix-refused': { lasts: true, start: (room) => room.refuseMix() },
  'role-refused': { lasts: true, start: (room) => room.refuseRole() },
  'uplink-hung-up': { lasts: true, start: (room) => room.hangUp('uplink') },
  'downlink-hung-up': { lasts: true, start: (room) => room.hangUp('downlink') },
  'uplink-lost': { lasts: true, start: (room) => room.loseUplinkSilently() },
  kicked: { lasts: false, start: (room) => room.kick() },
  banned: { lasts: false, start: (room) => room.ban() },
  'room-closed': { lasts: false, start: (room) => room.closeRoom() },
  'timed-out': { lasts: false, start: (room) => room.timeOutUser() },
};

/** One row for each button. Whether a lasting fault is on is told by `room.getState().faults`. */
export const faults: readonly Fault[] = faultIds.map((id) => ({ id, ...starts[id] }));
