/** Every fault that a UI can offer. Ids only: the words are the UI's. */
export const faultIds = [
  'network-cut',
  'network-weak',
  'sign-in-expired',
  'schedule-refused',
  'signalling-refused',
  'join-refused',
  'join-stalled',
  'publish-refused',
  'publish-stalled',
  'subscribe-refused',
  'subscribe-stalled',
  'cdn-refused',
  'mix-refused',
  'role-refused',
  'uplink-hung-up',
  'downlink-hung-up',
  'uplink-lost',
  'kicked',
  'banned',
  'room-closed',
  'timed-out',
] as const;

/** A fault's id. */
export type FaultId = (typeof faultIds)[number];
