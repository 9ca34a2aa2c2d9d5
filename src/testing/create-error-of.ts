import type { CaptureName } from '../core/capture.js';
import type { CodeRow, MessageId, SdkKey } from '../sdk/v4/codes/index.js';
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

/**
 * The very object that the SDK would throw or emit for a documented error: an RtcError, or for the group `banned` what its
 * `client-banned` event carries.
 * @param row one of `allRows`
 */
export function createErrorOf(row: CodeRow): unknown {
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
