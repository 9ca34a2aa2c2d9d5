import type { FaultId } from './fault-ids.js';

/** How good the uplink is said to be; `excellent` is 1 and `very-bad` is 5 in the SDK's `network-quality`. */
export type NetworkQuality = 'excellent' | 'good' | 'poor' | 'bad' | 'very-bad';

/** What a participant publishes. */
export interface ParticipantMedia {
  /** A moving picture. */
  video?: boolean;
  /** A gentle sound; silent until the page's first gesture. */
  audio?: boolean;
  /** A shared screen, as the auxiliary stream. */
  screen?: boolean;
}

/** A simulated participant to be. */
export interface ParticipantOptions extends ParticipantMedia {
  userId: string;
}

/** What a test or a UI may do with a participant. */
export interface ParticipantHandle {
  userId: string;
  /** Publishes, or stops publishing, the media named; video and audio by default. */
  publish: (media?: ParticipantMedia) => void;
  /** Publishes nothing more. */
  unpublish: () => void;
  mute: (kind: 'video' | 'audio') => void;
  unmute: (kind: 'video' | 'audio') => void;
  leave: () => void;
}

/** A participant as a UI shows it. */
export interface ParticipantState extends Required<ParticipantMedia> {
  userId: string;
  isVideoMuted: boolean;
  isAudioMuted: boolean;
}

/** A client of the real SDK as the room sees it. */
export interface GuestState {
  userId: string;
  /** Its signalling socket is open. */
  isConnected: boolean;
  isJoined: boolean;
  /** The room holds a media connection from it. */
  isPublishing: boolean;
}

/** What the room is, at one moment; a new object each time it changes. */
export interface SimulatedRoomState {
  isStarted: boolean;
  guests: readonly GuestState[];
  participants: readonly ParticipantState[];
  /** The lasting faults that are on. */
  faults: readonly FaultId[];
}

/** One thing said on the wire: names and numbers only, never an address or a userSig. */
export interface WireLine {
  from: 'sdk' | 'cloud';
  userId: string;
  name: string;
  /** The code of the cloud's answer. */
  code?: number;
}

/** How to make a simulated room. */
export interface SimulatedRoomOptions {
  /** The domain its signalling hosts are said to have; nothing is ever resolved. `simulated-room.test` by default. */
  domain?: string;
  /** Hears what is said on the wire. */
  log?: (line: WireLine) => void;
}

/** Ends what was started. Calling it twice does nothing. */
export type Undo = () => void;

/** The faults. Each acts at the network's edge; those that last give back their undo. */
export interface SimulatedFaults {
  /** Breaks the sockets, refuses new ones and the schedule request, stops the media; for a while, or until restored. */
  cutNetwork: (options?: { forMs?: number }) => Undo;
  restoreNetwork: () => void;
  /** The schedule request is answered with account sub-code 70001. */
  expireSignIn: () => Undo;
  /** The schedule request is answered with an HTTP status or an account sub-code. */
  refuseSchedule: (refusal: { status: number } | { code: number; message?: string }) => Undo;
  /** The signalling channel is not set up (cmd 19 with a code). */
  refuseSignalling: (code?: number, message?: string) => Undo;
  refuseJoin: (code?: number, message?: string) => Undo;
  /** Starting and stopping to publish to a CDN are refused. */
  refuseCdn: (code?: number, message?: string) => Undo;
  /** Starting and stopping to mix are refused. */
  refuseMix: (code?: number, message?: string) => Undo;
  refuseRole: (code?: number, message?: string) => Undo;
  refusePublish: (code?: number, message?: string) => Undo;
  refuseSubscribe: (code?: number, message?: string) => Undo;
  /** These are never answered. */
  stallJoin: () => Undo;
  stallPublish: () => Undo;
  stallSubscribe: () => Undo;
  /** Closes our side of the media for good: what is up fails after some 17 s, and no reconnect succeeds. */
  hangUp: (side: 'uplink' | 'downlink') => Undo;
  /**
   * The cloud does not take the uplink back: local stream DISCONNECTED for good, client CONNECTED, nothing thrown.
   * By `rejoin` (default) at once, through a rejoin of the SDK's own; by `media` after the connection has failed, some 17 s.
   */
  loseUplinkSilently: (options?: { by?: 'rejoin' | 'media' }) => Undo;
  /** What the SDK's `network-quality` says of the uplink while a stream is published; heard within some four seconds. */
  setNetworkQuality: (quality: NetworkQuality) => Undo;
  /** The same userId came from elsewhere. */
  kick: () => void;
  ban: () => void;
  closeRoom: () => void;
  /** The cloud took the user for gone: the SDK joins again by itself. */
  timeOutUser: () => void;
  /** Ends every lasting fault. */
  clearFaults: () => void;
}

/** A stand-in, in the page, for the cloud of TRTC Web SDK 4.15.22. */
export interface SimulatedRoom extends SimulatedFaults {
  /** Takes the SDK's traffic; to be called before the SDK is imported. Gives back its undo, after which nothing is left. */
  start: () => Undo;
  /** Throws when the userId is taken. */
  addParticipant: (options: ParticipantOptions) => ParticipantHandle;
  getState: () => SimulatedRoomState;
  subscribe: (listener: () => void) => Undo;
}
