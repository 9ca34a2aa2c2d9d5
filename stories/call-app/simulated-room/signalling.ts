import { type AnswerDeps, answers, listPublishers, unknownPublisher } from './answers.js';
import type { FaultBoard } from './fault-board.js';
import { closeMedia, type Guest, type Speaker } from './guest.js';
import type { SocketLink } from './interception.js';
import type { NetworkQuality, WireLine } from './types.js';
import { type ClientRequest, isCommand, parseRequest, type Refusal } from './wire.js';

/** What a socket needs of the room. */
export interface SignallingDeps extends AnswerDeps {
  board: FaultBoard;
  speaker: Speaker;
  log: (line: WireLine) => void;
  /** The guest has left for good. */
  onLeave: (guest: Guest) => void;
}

/** Of a hundred packets so many are lost, with such a way there and back in milliseconds; the SDK makes 1 to 5 of it. */
const uplinkStats: Record<NetworkQuality, { loss: number; rtt: number }> = {
  excellent: { loss: 0, rtt: 20 },
  good: { loss: 12, rtt: 120 },
  poor: { loss: 25, rtt: 250 },
  bad: { loss: 40, rtt: 400 },
  'very-bad': { loss: 60, rtt: 800 },
};

/** Lets a guest speak over a socket that has just been opened. */
export function attachSocket(guest: Guest, link: SocketLink, deps: SignallingDeps): void {
  const { board, speaker, log, onChange } = deps;
  guest.link = link;
  link.onText((text) => {
    const request = parseRequest(text);
    if (!request || guest.link !== link) return;
    log({ from: 'sdk', userId: guest.userId, name: request.cmd });
    hear(guest, request, deps);
  });
  link.onClose(() => {
    if (guest.link !== link) return;
    guest.link = null;
    onChange();
  });
  const data = { clientIp: '127.0.0.1', signalInnerIp: '127.0.0.1', svrTime: Date.now() };
  speaker.push(guest, link.isResumed ? 'channelResumed' : 'channelReady', data, board.find('channel'));
  onChange();
}

/** Tells a guest who publishes what. */
export function pushPublishers(guest: Guest, deps: SignallingDeps): void {
  if (guest.isJoined) deps.speaker.push(guest, 'publishers', { userList: listPublishers(deps) });
}

/** Tells a guest how its uplink is. */
export function pushUplinkStats(guest: Guest, { board, speaker }: SignallingDeps): void {
  const { loss, rtt } = uplinkStats[board.find('quality') ?? 'excellent'];
  const counts = { expectAudPkg: 50, expectVidPkg: 50, recvAudPkg: 50 - loss / 2, recvVidPkg: 50 - loss / 2 };
  if (guest.isJoined) speaker.push(guest, 'uplinkStats', { ...counts, rtt, delay: [] });
}

function hear(guest: Guest, request: ClientRequest, deps: SignallingDeps): void {
  if (request.cmd === 'leave') deps.onLeave(guest);
  else if (request.cmd === 'quality_report') {
    // The SDK reports every two seconds; the cloud's own reports ride on that, so the room needs no timer.
    pushUplinkStats(guest, deps);
    pushPublishers(guest, deps);
  } else if (isCommand(request.cmd)) void answer(guest, { ...request, cmd: request.cmd }, deps);
}

async function answer(
  guest: Guest,
  { cmd, seq, data }: ClientRequest & { cmd: keyof typeof answers },
  deps: SignallingDeps,
): Promise<void> {
  const { link } = guest;
  const verdict = deps.board.judge(cmd);
  if (verdict === 'silence') return;
  // The SDK reads the publishers of a refused join, too.
  if (verdict) return deps.speaker.answer(guest, cmd, seq, { publishers: [] }, verdict);
  try {
    const content = await answers[cmd](guest, data, deps);
    if (guest.isGone) closeMedia(guest);
    else if (guest.link === link) deps.speaker.answer(guest, cmd, seq, content);
  } catch (error) {
    if (guest.link === link) deps.speaker.answer(guest, cmd, seq, {}, toRefusal(error));
  }
}

function toRefusal(error: unknown): Refusal {
  return { ...unknownPublisher, message: error instanceof Error ? error.message : unknownPublisher.message };
}
