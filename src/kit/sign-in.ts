import { isPromise, read } from '../core/read.js';
import type { Rejoin } from '../core/sdk.js';
import type { Condition } from '../core/store/index.js';
import type { Recovery } from './types.js';

/** Has the app sign in anew; with the `userSig` that it gives back, the call is entered again where somebody remembers it. */
export function signIn(
  condition: Condition,
  handler: NonNullable<Recovery['signIn']>,
  findRejoin: (condition: Condition) => Rejoin | undefined,
): unknown {
  const rejoin = findRejoin(condition);

  function enter(answer: unknown): unknown {
    const userSig = typeof answer === 'object' ? read(answer, 'userSig') : answer;
    return rejoin && typeof userSig === 'string' && userSig !== '' ? rejoin(userSig) : answer;
  }

  const answer = handler(condition);
  return isPromise(answer) ? answer.then(enter) : enter(answer);
}
