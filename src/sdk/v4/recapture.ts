import type { Attempt } from '../../core/types.js';
import type { TrtcLocalStream } from './types.js';

const captured = new WeakMap<TrtcLocalStream, Set<MediaStreamTrack>>();

/**
 * Gives a local stream new tracks for those it lost, as the documents advise for DEVICE_AUTO_RECOVER_FAILED: captures anew, replaces both tracks one after
 * the other, stops the old ones. If anything fails, every track it captured is stopped again.
 * @param stream the stream that lost its device
 * @param attempt the devices the participant picked, if any
 */
export async function recapture(stream: TrtcLocalStream, attempt: Attempt): Promise<void> {
  const old = { video: stream.getVideoTrack(), audio: stream.getAudioTrack() };
  const isNeeded = chooseTracks(old, attempt);
  const media = await navigator.mediaDevices.getUserMedia({
    video: isNeeded.video && constraintsOf(old.video, attempt.cameraId),
    audio: isNeeded.audio && constraintsOf(old.audio, attempt.microphoneId),
  });
  try {
    for (const track of media.getTracks()) {
      const before = track.kind === 'video' ? old.video : old.audio;
      const now = track.kind === 'video' ? stream.getVideoTrack() : stream.getAudioTrack();
      const isPicked = Boolean(track.kind === 'video' ? attempt.cameraId : attempt.microphoneId);
      // The SDK hears of a new device at the same moment, and may have been faster.
      if (!isPicked && now !== before && now?.readyState === 'live') {
        track.stop();
        continue;
      }
      await stream.replaceTrack(track);
      captured.set(stream, (captured.get(stream) ?? new Set()).add(track));
      before?.stop();
      now?.stop();
    }
  } catch (error) {
    for (const track of media.getTracks()) {
      if (track !== stream.getVideoTrack() && track !== stream.getAudioTrack()) track.stop();
    }
    throw error;
  }
}

/** Stops what was captured here and has been replaced since, as the SDK does where it takes a new device in the same moment. */
export function stopReplaced(stream: TrtcLocalStream): void {
  const tracks = captured.get(stream) ?? new Set();
  for (const track of tracks) {
    if (track === stream.getVideoTrack() || track === stream.getAudioTrack()) continue;
    track.stop();
    tracks.delete(track);
  }
}

type Tracks = Readonly<Record<'video' | 'audio', MediaStreamTrack | null>>;

// What was picked, else what has ended, else whatever the stream has.
function chooseTracks({ video, audio }: Tracks, { cameraId, microphoneId }: Attempt) {
  const hasEnded = { video: video?.readyState === 'ended', audio: audio?.readyState === 'ended' };
  if (cameraId || microphoneId) {
    return { video: Boolean(cameraId) || hasEnded.video, audio: Boolean(microphoneId) || hasEnded.audio };
  }
  return hasEnded.video || hasEnded.audio ? hasEnded : { video: video !== null, audio: audio !== null };
}

function constraintsOf(track: MediaStreamTrack | null, deviceId: string | undefined): MediaTrackConstraints | true {
  const { deviceId: _former, groupId: _group, ...rest } = track?.getConstraints() ?? {};
  if (deviceId) return { ...rest, deviceId: { exact: deviceId } };
  return Object.keys(rest).length > 0 ? rest : true;
}
