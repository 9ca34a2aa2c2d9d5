import { hueOf } from './picture.js';

/** A gentle sound and what ends it. */
export interface Sound {
  track: MediaStreamTrack;
  stop: () => void;
}

/** Where the room's sounds come from: one AudioContext for all, for browsers count them. */
export interface SoundStage {
  /** Calls back with the sound as soon as the page may make one; gives back its undo. */
  hum: (name: string, onSound: (sound: Sound) => void) => () => void;
  stop: () => void;
}

/**
 * A page may only start sound after a gesture, and an AudioContext made earlier is noise on the console; so the stage
 * waits for the first one. Until then a participant's audio track is there and silent.
 */
export function createSoundStage(): SoundStage {
  const waiting = new Set<(context: AudioContext) => void>();
  const gestures = new AbortController();
  let context: AudioContext | null = null;

  const open = () => {
    if (navigator.userActivation?.hasBeenActive === false) return;
    gestures.abort();
    context = new AudioContext();
    for (const start of waiting) start(context);
    waiting.clear();
  };
  if (navigator.userActivation?.hasBeenActive) open();
  else {
    for (const type of ['pointerup', 'keydown']) {
      document.addEventListener(type, open, { capture: true, signal: gestures.signal });
    }
  }

  return {
    hum: (name, onSound) => {
      const start = (ready: AudioContext) => onSound(hum(ready, name));
      if (context) start(context);
      else waiting.add(start);
      return () => waiting.delete(start);
    },
    stop: () => {
      gestures.abort();
      waiting.clear();
      // A rejection means it is closed already.
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}

/** A soft tone that swells and fades like speech, at a pitch of its own for each name. */
function hum(context: AudioContext, name: string): Sound {
  const tone = new OscillatorNode(context, { frequency: 160 + hueOf(name) / 2 });
  const swell = new OscillatorNode(context, { frequency: 0.6 });
  const depth = new GainNode(context, { gain: 0.02 });
  const volume = new GainNode(context, { gain: 0.03 });
  const output = new MediaStreamAudioDestinationNode(context);
  swell.connect(depth).connect(volume.gain);
  tone.connect(volume).connect(output);
  tone.start();
  swell.start();
  const [track] = output.stream.getAudioTracks();
  if (!track) throw new Error('The simulated room cannot hum: the audio destination gave no track.');
  return {
    track,
    stop: () => {
      tone.stop();
      swell.stop();
      track.stop();
    },
  };
}
