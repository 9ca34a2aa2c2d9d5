// The numbers and shapes that TRTC Web SDK 4.15.22 speaks over its signalling socket, read from its published bundle.

/** What the SDK asks, and the number its answer must bear. */
export const answerNumbers = {
  join: 20,
  publish: 4098,
  unpublish: 4100,
  subscribe: 4102,
  unsubscribe: 4104,
  subscribe_change: 4106,
  mute_uplink: 4108,
  change_role: 4110,
  publish_state_change: 4112,
  publish_change: 4128,
  get_user_list: 4137,
  start_publishing: 1286,
  stop_publishing: 1288,
  start_push_user_cdn: 777,
  stop_push_user_cdn: 779,
  start_mcu_mix: 781,
  stop_mcu_mix: 783,
  update_constraint_config: 772,
} as const;

/** A request of the SDK's that wants an answer. */
export type Command = keyof typeof answerNumbers;

/** What the cloud says without being asked. */
export const pushNumbers = {
  removed: 9,
  channelReady: 19,
  uplinkStats: 22,
  publishers: 23,
  channelResumed: 514,
  entered: 4134,
  left: 4135,
} as const;

/** Why the cloud removes a user; `user_time_out` makes the SDK join again by itself. */
export type RemovalReason = 'kick' | 'banned' | 'room_disband' | 'user_time_out';

/** Bits of a publisher's `flag`. */
export const publisherFlags = { video: 1, screen: 4, audio: 8, videoMuted: 16, audioMuted: 64 } as const;

/** `role` of somebody who may publish. */
export const anchorRole = 20;

/** The SDK knows a main and an auxiliary stream by these ids and by bits 16 to 23 of the video's ssrc. */
export const mediaTags = {
  main: { streamId: '5Y2wZK8nANNAoVw6dSAHVjNxrD1ObBM2kBPV', ssrcTag: 2 },
  screen: { streamId: '224d130c-7b5c-415b-aaa2-79c2eb5a6df2', ssrcTag: 3 },
} as const;

/** A user as the lists of the cloud name them. */
export interface ListedUser {
  userId: string;
  srcTinyId: string;
  role: number;
  flag: number;
}

/** A refusal in an answer: the sub-code the app will see, and the cloud's own words. */
export interface Refusal {
  code: number;
  message: string;
}

/** A request as it comes from the SDK. */
export interface ClientRequest {
  cmd: string;
  seq: number;
  data: Record<string, unknown>;
}

/** The request in `text`, or null where it is none. */
export function parseRequest(text: unknown): ClientRequest | null {
  if (typeof text !== 'string') return null;
  const frame: unknown = JSON.parse(text);
  if (!isRecord(frame) || typeof frame.cmd !== 'string') return null;
  return { cmd: frame.cmd, seq: Number(frame.seq), data: isRecord(frame.data) ? frame.data : {} };
}

/** Whether the SDK waits for an answer to `cmd`. */
export function isCommand(cmd: string): cmd is Command {
  return Object.hasOwn(answerNumbers, cmd);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
