import type { FaultBoard } from './fault-board.js';
import type { FaultId } from './fault-ids.js';
import { closeMedia, type Guest } from './guest.js';
import type { SimulatedFaults, Undo } from './types.js';
import type { Command, RemovalReason } from './wire.js';

/** What the faults act upon. */
export interface FaultDeps {
  board: FaultBoard;
  getGuests: () => readonly Guest[];
  /** Tells every guest to go. */
  remove: (reason: RemovalReason) => void;
  /** Sends, or stops sending, according to the faults that are on. */
  refreshMedia: () => void;
  refreshQuality: () => void;
  onChange: () => void;
}

/** A connection whose packets are lost for longer than this is given up, in ms; browsers take about as long. */
const mediaSurvivesMs = 15_000;

/** Makes the faults. */
export function createFaultActions(deps: FaultDeps): SimulatedFaults {
  const { board, getGuests, remove, refreshMedia, refreshQuality, onChange } = deps;

  const refuse = (id: FaultId, commands: readonly Command[], code: number, message: string): Undo =>
    board.start(id, { commands: Object.fromEntries(commands.map((command) => [command, { code, message }])) });
  const stall = (id: FaultId, ...commands: readonly Command[]): Undo =>
    board.start(id, { commands: Object.fromEntries(commands.map((command) => [command, 'silence'])) });
  const closeAll = (side?: 'uplink' | 'downlink') => {
    for (const guest of getGuests()) closeMedia(guest, side);
    onChange();
  };

  return {
    cutNetwork: ({ forMs } = {}) => {
      const timers = [setTimeout(() => closeAll(), mediaSurvivesMs)];
      const onEnd = () => {
        for (const timer of timers) clearTimeout(timer);
        refreshMedia();
      };
      const restore = board.start('network-cut', { isCut: true, onEnd });
      if (forMs !== undefined) timers.push(setTimeout(restore, forMs));
      for (const { link } of getGuests()) link?.break();
      refreshMedia();
      return restore;
    },
    restoreNetwork: () => board.end('network-cut'),
    expireSignIn: () => board.start('sign-in-expired', { schedule: { code: 70001, message: 'userSig has expired' } }),
    refuseSchedule: (refusal) =>
      board.start('schedule-refused', {
        schedule: 'status' in refusal ? refusal : { code: refusal.code, message: refusal.message ?? 'refused' },
      }),
    refuseSignalling: (code = 70009, message = 'refused') =>
      board.start('signalling-refused', { channel: { code, message } }),
    refuseJoin: (code = -10012, message = 'refused') => refuse('join-refused', ['join'], code, message),
    refuseCdn: (code = -100021, message = 'refused') =>
      refuse(
        'cdn-refused',
        ['start_publishing', 'stop_publishing', 'start_push_user_cdn', 'stop_push_user_cdn'],
        code,
        message,
      ),
    refuseMix: (code = -100021, message = 'refused') =>
      refuse('mix-refused', ['start_mcu_mix', 'stop_mcu_mix'], code, message),
    refuseRole: (code = -10016, message = 'refused') => refuse('role-refused', ['change_role'], code, message),
    refusePublish: (code = -100021, message = 'refused') => refuse('publish-refused', ['publish'], code, message),
    refuseSubscribe: (code = -100009, message = 'refused') => refuse('subscribe-refused', ['subscribe'], code, message),
    stallJoin: () => stall('join-stalled', 'join'),
    stallPublish: () => stall('publish-stalled', 'publish'),
    stallSubscribe: () => stall('subscribe-stalled', 'subscribe'),
    hangUp: (side) => {
      // The SDK asks to unpublish before each attempt; unheard, it counts its thirty attempts to the end.
      const undo =
        side === 'uplink'
          ? stall('uplink-hung-up', 'unpublish', 'publish')
          : refuse('downlink-hung-up', ['subscribe'], -100009, 'hung up');
      closeAll(side);
      return undo;
    },
    loseUplinkSilently: ({ by = 'rejoin' } = {}) => {
      const undo = refuse('uplink-lost', ['publish'], -100021, 'uplink not taken back');
      if (by === 'media') closeAll('uplink');
      else remove('user_time_out');
      return undo;
    },
    setNetworkQuality: (quality) => {
      const undo = board.start('network-weak', { quality, onEnd: refreshQuality });
      refreshQuality();
      return undo;
    },
    kick: () => remove('kick'),
    ban: () => remove('banned'),
    closeRoom: () => remove('room_disband'),
    timeOutUser: () => remove('user_time_out'),
    clearFaults: () => board.clear(),
  };
}
