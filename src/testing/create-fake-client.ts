import type { TrtcClient } from '../sdk/v4/index.js';
import { createEmitter, type FakeEmitter } from './create-emitter.js';

type Method = 'join' | 'leave' | 'publish' | 'unpublish' | 'subscribe';

/** What a fake client is to do; each method by default resolves with nothing. */
export interface FakeClientOptions extends Partial<Record<Method, (...args: unknown[]) => unknown>> {
  readonly userId?: string;
  /** Whether the SDK's own autoplay dialog is on; by default off, as the kit asks for. */
  readonly enableAutoPlayDialog?: boolean;
}

/** A client without a cloud: `emit` plays the cloud's part, and a method may be replaced at any time. */
export interface FakeClient extends FakeEmitter, TrtcClient {
  join(...args: unknown[]): Promise<void>;
  leave(): Promise<void>;
  publish(...args: unknown[]): Promise<void>;
  unpublish(...args: unknown[]): Promise<void>;
  subscribe(...args: unknown[]): Promise<void>;
  getUserId(): string;
  on: FakeEmitter['on'];
  off: FakeEmitter['off'];
}

/**
 * A stand-in for what `TRTC.createClient()` gives, as far as the kit looks at it.
 * @param options what its methods do
 */
export function createFakeClient(options: FakeClientOptions = {}): FakeClient {
  const { userId = 'me', enableAutoPlayDialog = false } = options;
  const method = (name: Method) => toAsync(options[name]);
  const client = {
    ...createEmitter(),
    join: method('join'),
    leave: method('leave'),
    publish: method('publish'),
    unpublish: method('unpublish'),
    subscribe: method('subscribe'),
    getUserId: () => userId,
  };
  return Object.assign(client, { enableAutoPlayDialog_: enableAutoPlayDialog });
}

/** A function as a method of the SDK: it gives a promise, and rejects where the function throws. */
export function toAsync(run: (...args: unknown[]) => unknown = () => {}): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    await run(...args);
  };
}
