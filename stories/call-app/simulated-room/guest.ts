import type { SocketLink } from './interception.js';
import type { DownlinkPeer, MediaPeer } from './media-peer.js';
import { nextTask } from './next-task.js';
import type { Participant } from './participant.js';
import type { GuestState, WireLine } from './types.js';
import { answerNumbers, type Command, pushNumbers, type Refusal } from './wire.js';

/** A participant on their way to a guest, and which of their media it asked for. */
export interface Downlink {
  peer: DownlinkPeer;
  participant: Participant;
  wants: { audio: boolean; video: boolean; screen: boolean };
}

/** A client of the real SDK. Its media outlive its socket: a socket that resumes finds them again. */
export interface Guest {
  userId: string;
  tinyId: string;
  link: SocketLink | null;
  isJoined: boolean;
  /** Forgotten by the room; an answer still under way must not leave media behind. */
  isGone: boolean;
  uplink: MediaPeer | null;
  /** By the participant's tinyId. */
  downlinks: Map<string, Downlink>;
}

/** Makes a guest whose socket has just come. */
export function createGuest(userId: string, tinyId: string): Guest {
  return { userId, tinyId, link: null, isJoined: false, isGone: false, uplink: null, downlinks: new Map() };
}

/** A guest as a UI shows it. */
export function describeGuest({ userId, link, isJoined, uplink }: Guest): GuestState {
  return { userId, isConnected: link !== null, isJoined, isPublishing: uplink !== null };
}

/** Ends the media of a guest. */
export function closeMedia(guest: Guest, side?: 'uplink' | 'downlink'): void {
  if (side !== 'downlink') {
    guest.uplink?.close();
    guest.uplink = null;
  }
  if (side !== 'uplink') {
    for (const { peer } of guest.downlinks.values()) peer.close();
    guest.downlinks.clear();
  }
}

/** Speaks to the guests. */
export interface Speaker {
  push: (guest: Guest, name: keyof typeof pushNumbers, data: object, refusal?: Refusal) => void;
  answer: (guest: Guest, command: Command, seq: number, data: object, refusal?: Refusal) => void;
}

/** Makes a speaker that tells `log` what it says. */
export function createSpeaker(log: (line: WireLine) => void): Speaker {
  const say = (guest: Guest, name: string, frame: { cmd: number; seq?: number; data: object }, refusal?: Refusal) => {
    const { link, userId, tinyId } = guest;
    const { code, message } = refusal ?? { code: 0, message: '' };
    nextTask(() => {
      // The socket this was said on may have gone, and a newer one must not hear it.
      if (!link?.isOpen()) return;
      log({ from: 'cloud', userId, name, code });
      link.send(JSON.stringify({ ...frame, code, message, userId, tinyId }));
    });
  };
  return {
    push: (guest, name, data, refusal) => say(guest, name, { cmd: pushNumbers[name], data }, refusal),
    answer: (guest, command, seq, data, refusal) =>
      say(guest, command, { cmd: answerNumbers[command], seq, data }, refusal),
  };
}
