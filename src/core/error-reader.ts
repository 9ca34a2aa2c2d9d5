import type { Kind } from './kinds.js';
import type { ErrorContext, ErrorInfo } from './types.js';

/** What an SDK says of an error of its own in numbers and names; nothing of it is believed of anybody else's. */
export type ErrorFacts = Partial<Pick<ErrorInfo, 'code' | 'key' | 'extraCode' | 'reason'>>;

/** How the errors of one SDK are read: all that the store needs to know of them. Nothing of it throws, whatever it is given. */
export interface ErrorReader {
  /** Whether a thing is an error of this SDK. */
  isError(thing: unknown): boolean;
  /**
   * What the SDK says of an error.
   * @param error what decides, of all that was thrown; not always an error of this SDK
   * @param message its message, cleaned of secrets
   */
  read(error: unknown, message: string, context: ErrorContext): ErrorFacts;
  /** What an error means to a participant; `unknown` where nothing believable tells. */
  classify(info: ErrorInfo): Kind;
}
