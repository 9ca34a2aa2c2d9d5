import type { CaptureName } from '../core/capture.js';
import type { AccountCode, BannedReason, CodeRow, MessageId, RoomCode, SdkKey } from '../sdk/v4/codes/index.js';
import { allRows, findRow, findSdkRow, findSubRow, toSdkKey } from '../sdk/v4/codes/index.js';
import { messageRows } from '../sdk/v4/codes/message.js';
import { createRtcError } from './create-rtc-error.js';
import { withPage } from './sdk-messages.js';

// What Chromium says under each name.
const captureMessages: Record<CaptureName, string> = {
  NotFoundError: 'Requested device not found',
  NotAllowedError: 'Permission denied',
  NotReadableError: 'Could not start video source',
  OverconstrainedError: '',
  AbortError: 'Timeout starting video source',
};

const banMessages: Readonly<Record<string, string>> = {
  kick: 'client was banned because of user has been kicked out by same userId.',
  banned: 'client was banned because of the user has been removed by the admin.',
  'room-disband': 'client was banned because of the room has been disbanded by the admin.',
};

/** The name of an error: a number or sub-code, the SDK's key, the name of a failed capture, an old message, the reason of a ban. */
export type ErrorName = number | SdkKey | AccountCode | RoomCode | CaptureName | MessageId | BannedReason;

/**
 * The documented error of a name: `16451`, `'PLAY_NOT_ALLOWED'`, `70001`, `'NotAllowedError'`, `'kick'`.
 * @throws where no document knows it
 */
export function findDocumented(name: ErrorName): CodeRow {
  const number = Number(name);
  const key = toSdkKey(String(name));
  const row = Number.isNaN(number)
    ? ((key && findRow('sdk', key)) ?? allRows.find(({ id, group }) => group !== 'sdk' && id === name))
    : (findSdkRow(number) ?? findSubRow(number));
  if (!row) throw new Error(`No document of the SDK knows the error ${name}. allRows lists those that are known.`);
  return row;
}

/**
 * The very object that the SDK would throw or emit for a documented error: an RtcError, or for the group `banned` what its
 * `client-banned` event carries.
 * @param error its name, or one of `allRows`
 * @throws where no document knows it
 */
export function createErrorOf(error: ErrorName | CodeRow): unknown {
  const row = typeof error === 'object' ? error : findDocumented(error);
  switch (row.group) {
    case 'sdk':
      return createRtcError(row.id as SdkKey);
    case 'account':
      return createAccountError(row);
    case 'room':
      return createRtcError('JOIN_ROOM_FAILED', {
        extraCode: row.code,
        message: withPage(`Failed to join room - join room failed code: ${row.code}`),
      });
    case 'media':
      return createRtcError('INITIALIZE_FAILED', {
        name: row.id,
        message: captureMessages[row.id as CaptureName],
        ...(row.id === 'OverconstrainedError' ? { constraint: 'deviceId' } : {}),
      });
    case 'message':
      return createRtcError('UNKNOWN', { message: messageRows[row.id as MessageId].text.replace(/^RtcError: /, '') });
    case 'banned':
      return { reason: row.id, message: withPage(banMessages[row.id] ?? row.id) };
  }
}

// The scheduling before the signalling channel already looks at the age of a userSig; all else comes when the channel is set up.
function createAccountError({ code, kind }: CodeRow) {
  if (kind === 'sign-in-expired') {
    const message = withPage(`Failed to join room - schedule failed: userSig expired code: ${code}`);
    return createRtcError('SCHEDULE_FAILED', { extraCode: code, message });
  }
  const message = withPage(`SignalChannel setup failure: (errorCode: ${code}, errorMsg: sign in failed }).`);
  return createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: code, message });
}
