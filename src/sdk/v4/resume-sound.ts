import { read } from '../../core/read.js';
import { listen } from './listen.js';
import type { TrtcStream } from './types.js';

/**
 * Resumes a stream whose sound was held back, and is done as soon as it sounds. The SDK's own promise waits for the picture too, and a
 * browser that cannot show that one (Firefox without H.264) never settles it.
 */
export async function resumeSound(stream: TrtcStream): Promise<void> {
  let stop = () => {};
  const sounds = new Promise<void>((resolve) => {
    stop = listen(stream, { 'player-state-changed': (event) => isSounding(event) && resolve() }, () => {});
  });
  try {
    await Promise.race([stream.resume(), sounds]);
  } finally {
    stop();
  }
}

/**
 * Whether an event tells that a stream is heard. Video is muted and always plays. A track that is unmuted is called PLAYING too, and a
 * remote track is muted until its first packet comes: that says nothing of the player.
 */
export function isSounding(event: unknown): boolean {
  return read(event, 'state') === 'PLAYING' && read(event, 'type') === 'audio' && read(event, 'reason') !== 'unmute';
}
