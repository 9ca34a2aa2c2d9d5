import { hasOwn } from '../../core/built-ins.js';
import type { Attempt, Device } from '../../core/types.js';
import type { TrtcLocalStream } from './types.js';

// Where 4.15.22 keeps the devices that a stream is to open.
const places = { camera: 'cameraId_', microphone: 'microphoneId_' } as const;
// A facing mode would go before a camera.
const FACING = 'facingMode_';

/** Whether a stream that is opened once more can be told which device to open. */
export function canPick(stream: TrtcLocalStream, device: Device | undefined): boolean {
  if (device === undefined || device === 'screen') return false;
  return (['camera', 'microphone'] as const).every(
    (input) => (device !== 'both' && device !== input) || hasOwn(stream, places[input]),
  );
}

/**
 * Opens a stream with the devices that the participant picked, in place of those it was made with.
 * @param initialize the stream's own
 */
export function initializeWith(
  stream: TrtcLocalStream,
  { cameraId, microphoneId }: Attempt,
  initialize: () => unknown,
): unknown {
  const picked = {
    ...(cameraId && hasOwn(stream, places.camera) ? { [places.camera]: cameraId, [FACING]: undefined } : {}),
    ...(microphoneId && hasOwn(stream, places.microphone) ? { [places.microphone]: microphoneId } : {}),
  };
  const before = Object.fromEntries(Object.keys(picked).map((place) => [place, Reflect.get(stream, place)]));
  Object.assign(stream, picked);
  const opening = initialize();
  // What was asked for at first is asked for again, unless the participant picks once more.
  Promise.resolve(opening).catch(() => Object.assign(stream, before));
  return opening;
}
