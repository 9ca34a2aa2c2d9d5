import { read } from '../../core/read.js';
import type { InputKind } from '../../core/types.js';
import type { Binding } from './binding.js';
import { healDevice } from './heal-device.js';
import { recapture } from './recapture.js';
import type { TrtcLocalStream } from './types.js';

// The SDK needs a moment to take another device, or to say that it tries.
const RECOVERY_GRACE = 4_000;

interface CaptureWatch {
  handlePlayer(event: unknown): void;
  /** The SDK has a device of the stream again. */
  handleRecovered(input: InputKind): void;
  /** The participant no longer shares the screen: their own choice. */
  handleScreenStopped(): void;
  stop(): void;
}

/** What is known of a track that was seen alive. */
interface SeenTrack {
  readonly isOfScreen: boolean;
  saysEnded: boolean;
}

/**
 * The only camera unplugged: the SDK's player stops with reason `ended`, and nothing else is ever said. A `stop()` of the stream has
 * another reason; a `stop()` of its track has the same, but the track itself says nothing then, where one whose device goes says `ended`.
 */
export function watchCapture(stream: TrtcLocalStream, binding: Binding, owner: object): CaptureWatch {
  const { store, host } = binding;
  const { clock } = host;
  const timers = new Map<'video' | 'audio', unknown>();
  const seen = new Map<MediaStreamTrack, SeenTrack>();

  const trackOf = (type: 'video' | 'audio') => (type === 'video' ? stream.getVideoTrack() : stream.getAudioTrack());

  function handleEnded({ currentTarget }: Event) {
    const known = seen.get(currentTarget as MediaStreamTrack);
    if (known) known.saysEnded = true;
  }

  function follow(type: 'video' | 'audio') {
    const track = trackOf(type);
    if (track?.readyState !== 'live' || seen.has(track)) return;
    // A track that has ended no longer tells of it. Firefox never does, but there the SDK has an event of its own.
    const isOfScreen = track.getSettings().displaySurface !== undefined;
    seen.set(track, { saysEnded: false, isOfScreen });
    track.addEventListener('ended', handleEnded);
  }

  function cancel(type: 'video' | 'audio') {
    clock.clearTimeout(timers.get(type));
    timers.delete(type);
  }

  function handlePlaying(type: 'video' | 'audio') {
    cancel(type);
    healDevice(
      binding,
      stream,
      owner,
      type === 'video' ? 'camera' : 'microphone',
      ({ kind }) => kind === 'device-lost',
    );
  }

  function raise(type: 'video' | 'audio') {
    timers.delete(type);
    const track = trackOf(type);
    if (track?.readyState !== 'ended') return;
    const known = seen.get(track);
    if (known?.isOfScreen || known?.saysEnded === false) return;
    store.signal('device-lost', {
      device: type === 'video' ? 'camera' : 'microphone',
      userId: stream.getUserId(),
      streamId: stream.getId(),
      source: 'capture-watch',
      operation: 'recapture',
      retry: (attempt) => recapture(stream, attempt),
      picksDevice: true,
      owner,
    });
  }

  follow('video');
  follow('audio');
  return {
    handlePlayer(event) {
      const type = read(event, 'type');
      if (type !== 'video' && type !== 'audio') return;
      follow(type);
      const state = read(event, 'state');
      if (state === 'PLAYING') handlePlaying(type);
      else if (state === 'STOPPED' && read(event, 'reason') === 'ended' && !timers.has(type)) {
        timers.set(
          type,
          clock.setTimeout(() => raise(type), RECOVERY_GRACE),
        );
      }
    },
    handleRecovered(input) {
      cancel(input === 'camera' ? 'video' : 'audio');
    },
    handleScreenStopped() {
      const track = trackOf('video');
      if (track) seen.set(track, { saysEnded: true, isOfScreen: true });
    },
    stop() {
      for (const timer of timers.values()) clock.clearTimeout(timer);
      timers.clear();
      for (const track of seen.keys()) track.removeEventListener('ended', handleEnded);
    },
  };
}
