import type { Downlink, Guest } from './guest.js';
import { answerDownlink, answerUplink, type MediaTracks } from './media-peer.js';
import type { Participant } from './participant.js';
import type { Command, ListedUser, Refusal } from './wire.js';

/** What an answer needs to know of the room. */
export interface AnswerDeps {
  getParticipants: () => readonly Participant[];
  /** No media reach anybody now. */
  isCut: () => boolean;
  onChange: () => void;
}

type Answer = (guest: Guest, data: Record<string, unknown>, deps: AnswerDeps) => object | Promise<object>;

/** A subscription to somebody who has left; the code is the one the real cloud was seen to give. */
export const unknownPublisher: Refusal = { code: -100009, message: 'no such publisher' };

const justYes: Answer = () => ({});

/** What the cloud does and says to each request when no fault stands in the way. Throws where it cannot. */
export const answers: Record<Command, Answer> = {
  join: (guest, _data, deps) => {
    guest.isJoined = true;
    deps.onChange();
    return { relayOuterIp: '127.0.0.1', relayInnerIp: '127.0.0.1', relayPort: 8000, publishers: listPublishers(deps) };
  },
  get_user_list: (_guest, _data, deps) => ({
    userList: deps.getParticipants().map((participant) => participant.list()),
  }),
  publish: async (guest, data, deps) => {
    guest.uplink?.close();
    const uplink = await answerUplink(String(data.sdp), () => {
      if (guest.uplink === uplink) guest.uplink = null;
      deps.onChange();
    });
    guest.uplink = uplink;
    deps.onChange();
    return { type: 'answer', sdp: uplink.sdp };
  },
  unpublish: (guest, _data, deps) => {
    guest.uplink?.close();
    guest.uplink = null;
    deps.onChange();
    return {};
  },
  subscribe: async (guest, data, deps) => {
    const tinyId = String(data.srcTinyId);
    const participant = deps.getParticipants().find((one) => one.tinyId === tinyId);
    if (!participant) throw new Error(unknownPublisher.message);
    guest.downlinks.get(tinyId)?.peer.close();
    const wants = readWants(data);
    const tracks = deps.isCut() ? noTracks : chooseTracks(participant, wants);
    const peer = await answerDownlink(String(data.sdp), tracks, () => {
      if (guest.downlinks.get(tinyId)?.peer === peer) guest.downlinks.delete(tinyId);
    });
    guest.downlinks.set(tinyId, { peer, participant, wants });
    return { type: 'answer', sdp: peer.sdp };
  },
  subscribe_change: (guest, data, deps) => {
    const downlink = guest.downlinks.get(String(data.srcTinyId));
    if (downlink) {
      downlink.wants = readWants(data);
      sendTracks(downlink, deps.isCut());
    }
    return {};
  },
  unsubscribe: (guest, data) => {
    const tinyId = String(data.srcTinyId);
    guest.downlinks.get(tinyId)?.peer.close();
    guest.downlinks.delete(tinyId);
    return {};
  },
  mute_uplink: justYes,
  change_role: justYes,
  publish_state_change: justYes,
  publish_change: justYes,
  start_publishing: justYes,
  stop_publishing: justYes,
  start_push_user_cdn: justYes,
  stop_push_user_cdn: justYes,
  start_mcu_mix: justYes,
  stop_mcu_mix: justYes,
  update_constraint_config: justYes,
};

/** Those who publish something, as the cloud lists them. */
export function listPublishers({ getParticipants }: Pick<AnswerDeps, 'getParticipants'>): ListedUser[] {
  return getParticipants()
    .filter((participant) => {
      const { video, audio, screen } = participant.getState();
      return video || audio || screen;
    })
    .map((participant) => participant.list());
}

/** Sends a guest what its participant has now, as far as it asked for it; nothing while the network is cut. */
export function sendTracks({ peer, participant, wants }: Downlink, isCut: boolean): void {
  peer.send(isCut ? noTracks : chooseTracks(participant, wants));
}

const noTracks: MediaTracks = { audio: null, video: null, screen: null };

function chooseTracks(participant: Participant, wants: Downlink['wants']): MediaTracks {
  const { audio, video, screen } = participant.getTracks();
  return { audio: wants.audio ? audio : null, video: wants.video ? video : null, screen: wants.screen ? screen : null };
}

function readWants(data: Record<string, unknown>): Downlink['wants'] {
  return { audio: data.audio === true, video: data.bigVideo === true, screen: data.auxVideo === true };
}
