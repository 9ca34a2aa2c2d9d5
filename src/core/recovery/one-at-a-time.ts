import { tellDeveloper } from '../tell-developer.js';

/**
 * Runs a task one at a time for each key: asked again while it runs, it runs once more afterwards, however often it was asked.
 * So a storm of errors, or of a browser's events, is a handful of questions to the browser.
 */
export function oneAtATime<Key = void>(task: (key: Key) => Promise<unknown>): (key: Key) => void {
  const isAskedAgain = new Map<Key, boolean>();

  async function run(key: Key) {
    do {
      isAskedAgain.set(key, false);
      try {
        await task(key);
      } catch (error) {
        tellDeveloper(error);
      }
    } while (isAskedAgain.get(key));
    isAskedAgain.delete(key);
  }

  return (key) => {
    if (isAskedAgain.has(key)) isAskedAgain.set(key, true);
    else void run(key);
  };
}
