import { read } from '../../core/read.js';
import type { Binding } from './binding.js';
import { healDevice } from './heal-device.js';
import { recapture } from './recapture.js';
import type { TrtcLocalStream } from './types.js';

// The SDK needs a moment to take another device, or to say that it tries.
const RECOVERY_GRACE = 4_000;

interface CaptureWatch {
  handlePlayer(event: unknown): void;
  handleRecovered(event: unknown): void;
  stop(): void;
}

/**
 * The only camera unplugged: the SDK's player stops with reason `ended`, and nothing else is ever said. A stop by the app itself has
 * another reason, and leaves no ended track.
 */
export function watchCapture(stream: TrtcLocalStream, binding: Binding, owner: object): CaptureWatch {
  const { store, host } = binding;
  const { clock } = host;
  const timers = new Map<'video' | 'audio', unknown>();

  function cancel(type: 'video' | 'audio') {
    clock.clearTimeout(timers.get(type));
    timers.delete(type);
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
    const track = type === 'video' ? stream.getVideoTrack() : stream.getAudioTrack();
    if (track?.readyState !== 'ended') return;
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

  return {
    handlePlayer(event) {
      const type = read(event, 'type');
      if (type !== 'video' && type !== 'audio') return;
      const state = read(event, 'state');
      if (state === 'PLAYING') cancel(type);
      else if (state === 'STOPPED' && read(event, 'reason') === 'ended' && !timers.has(type)) {
        timers.set(
          type,
          clock.setTimeout(() => raise(type), RECOVERY_GRACE),
        );
      }
    },
    handleRecovered(event) {
      if (read(event, 'isCamera') === true) cancel('video');
      if (read(event, 'isMicrophone') === true) cancel('audio');
    },
    stop() {
      for (const timer of timers.values()) clock.clearTimeout(timer);
      timers.clear();
    },
  };
}
