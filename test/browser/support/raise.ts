import { createRtcError } from '../../../src/testing/index.js';
import type { Call } from './call.js';

/** A camera that the participant has refused, as `initialize()` throws it. */
export function refuseCamera({ kit, host }: Call, retry: () => unknown = () => new Promise(() => {})) {
  host.setPermission('camera', 'denied', { isSilent: true });
  return kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied' }), {
    device: 'camera',
    operation: 'camera',
    retry,
  });
}

/** A camera that another application holds. */
export function occupyCamera({ kit }: Call, retry: (attempt: object) => unknown = () => new Promise(() => {})) {
  return kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
    device: 'camera',
    operation: 'camera',
    retry,
    picksDevice: true,
  });
}

/** Sound of a remote stream that the browser holds back. */
export function blockSound({ kit }: Call, userId: string, resume: () => unknown = () => new Promise(() => {})) {
  return kit.report(createRtcError('PLAY_NOT_ALLOWED'), {
    userId,
    streamId: userId,
    operation: 'resume',
    retry: resume,
  });
}

export function loseConnection({ kit }: Call) {
  return kit.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'));
}

export function closeRoom({ kit }: Call) {
  return kit.report({ reason: 'room-disband' }, { source: 'client-banned' });
}
