import type { Attempt } from '../../core/types.js';
import { codeOf } from './codes/index.js';
import type { MethodCall } from './guarded-proxy.js';
import { initializeWith } from './picked-device.js';
import { codeIn } from './read-error.js';
import { resumeSound } from './resume-sound.js';
import type { TrtcLocalStream, TrtcStream } from './types.js';

/** Makes a call: at first as the app made it, and in a retry so that it mends what failed. */
export type Run = (attempt: Attempt) => unknown;

/** How a call is run, and run again. */
export function createRun({ real, name, method, args }: MethodCall): Run {
  const run = (given: readonly unknown[] = args) => Reflect.apply(method, real, given);
  switch (name) {
    case 'switchDevice': {
      const [input] = args;
      return ({ cameraId, microphoneId }) => run([input, (input === 'video' ? cameraId : microphoneId) ?? args[1]]);
    }
    case 'initialize':
      return (attempt) => initializeWith(real as TrtcLocalStream, attempt, run);
    case 'resume':
      return ({ retries }) => (retries === 0 ? run() : resumeSound(real as TrtcStream));
    case 'play':
      return playing(real as TrtcStream, run);
    default:
      return () => run();
  }
}

// A stream that was held back plays by resume(), where a second play() does nothing.
function playing(stream: TrtcStream, play: () => unknown): Run {
  let isBlocked = false;
  return () => {
    const result = isBlocked ? resumeSound(stream) : play();
    Promise.resolve(result).catch((error) => {
      isBlocked = codeIn(error) === codeOf('PLAY_NOT_ALLOWED');
    });
    return result;
  };
}
