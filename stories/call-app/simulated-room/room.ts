import { sendTracks } from './answers.js';
import { createFaultActions } from './fault-actions.js';
import { createFaultBoard } from './fault-board.js';
import { closeMedia, createGuest, createSpeaker, describeGuest, type Guest } from './guest.js';
import { interceptEdge, type SocketLink } from './interception.js';
import { createParticipant, type Participant } from './participant.js';
import { answerSchedule, signallingHosts } from './schedule.js';
import { attachSocket, pushPublishers, pushUplinkStats, type SignallingDeps } from './signalling.js';
import { createSoundStage, type SoundStage } from './sound.js';
import type { SimulatedRoom, SimulatedRoomOptions, SimulatedRoomState } from './types.js';
import type { RemovalReason } from './wire.js';

/**
 * A stand-in, in the page, for the cloud of TRTC Web SDK 4.15.22: the real SDK really joins, publishes and receives,
 * with no account and no server. One per page; start it before the SDK is imported.
 */
export function createSimulatedRoom(options: SimulatedRoomOptions = {}): SimulatedRoom {
  const { domain = 'simulated-room.test', log = () => undefined } = options;
  const hosts = signallingHosts(domain);
  const guests = new Map<string, Guest>();
  const participants = new Map<string, Participant>();
  const listeners = new Set<() => void>();
  let stage: SoundStage | null = null;
  let stop: (() => void) | null = null;
  let lastNumber = 0;
  let snapshot: SimulatedRoomState | null = null;

  const onChange = () => {
    snapshot = null;
    for (const listener of [...listeners]) listener();
  };
  const newTinyId = () => {
    lastNumber += 1;
    return String(144115200000000000n + BigInt(lastNumber));
  };

  const board = createFaultBoard(onChange);
  const getParticipants = () => [...participants.values()];
  const isCut = () => board.find('isCut') === true;
  const forget = (guest: Guest) => {
    guest.isGone = true;
    closeMedia(guest);
    guests.delete(guest.userId);
    onChange();
  };
  const speaker = createSpeaker(log);
  const deps: SignallingDeps = { board, speaker, log, getParticipants, isCut, onChange, onLeave: forget };

  const acceptSocket = (link: SocketLink) => {
    if (isCut()) return link.break();
    const guest = guests.get(link.userId) ?? createGuest(link.userId, newTinyId());
    if (!link.isResumed) guest.isJoined = false;
    guests.set(link.userId, guest);
    attachSocket(guest, link, deps);
  };
  const remove = (reason: RemovalReason) => {
    for (const guest of [...guests.values()]) {
      speaker.push(guest, 'removed', { reason });
      if (reason !== 'user_time_out') forget(guest);
    }
  };
  const refreshMedia = () => {
    for (const { downlinks } of guests.values()) {
      for (const downlink of downlinks.values()) sendTracks(downlink, isCut());
    }
  };
  const refreshParticipants = () => {
    refreshMedia();
    for (const guest of guests.values()) pushPublishers(guest, deps);
    onChange();
  };
  const refreshQuality = () => {
    for (const guest of guests.values()) pushUplinkStats(guest, deps);
  };
  const faults = createFaultActions({
    board,
    getGuests: () => [...guests.values()],
    remove,
    refreshMedia,
    refreshQuality,
    onChange,
  });

  const end = () => {
    stop?.();
    stop = null;
    board.clear();
    for (const guest of [...guests.values()]) {
      // In good order: a broken socket would be opened again, now on the real network, its userSig on the console.
      guest.link?.close();
      forget(guest);
    }
    for (const participant of participants.values()) participant.stop();
    participants.clear();
    stage?.stop();
    stage = null;
    onChange();
  };

  return {
    ...faults,
    start: () => {
      stop ??= interceptEdge({
        socketHosts: hosts,
        answerSchedule: () => (isCut() ? Response.error() : answerSchedule(hosts, board.find('schedule'))),
        answerLog: () => (isCut() ? Response.error() : Response.json({})),
        acceptSocket,
      });
      onChange();
      return end;
    },
    addParticipant: (media) => {
      if (participants.has(media.userId)) throw new Error(`The simulated room already has a ${media.userId}.`);
      stage ??= createSoundStage();
      const participant = createParticipant(media, {
        tinyId: newTinyId(),
        stage,
        onChange: refreshParticipants,
        onLeave: () => {
          if (!participants.delete(participant.userId)) return;
          participant.stop();
          for (const guest of guests.values()) {
            guest.downlinks.get(participant.tinyId)?.peer.close();
            guest.downlinks.delete(participant.tinyId);
            if (guest.isJoined) speaker.push(guest, 'left', participant.list());
          }
          refreshParticipants();
        },
      });
      participants.set(participant.userId, participant);
      for (const guest of guests.values()) if (guest.isJoined) speaker.push(guest, 'entered', participant.list());
      refreshParticipants();
      return participant.handle;
    },
    getState: () => {
      snapshot ??= {
        isStarted: stop !== null,
        guests: [...guests.values()].map(describeGuest),
        participants: getParticipants().map((participant) => participant.getState()),
        faults: board.getIds(),
      };
      return snapshot;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
