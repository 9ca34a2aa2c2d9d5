import type { Undo } from '../../core/host.js';
import { safely } from '../../core/safely.js';

interface Source {
  on(event: string, handler: (event: unknown) => void): unknown;
  off(event: string, handler: (event: unknown) => void): unknown;
}

/** Handlers by the SDK's names of events. What an event carries is unknown until it has been looked at. */
export type Handlers = Readonly<Record<string, (event: unknown) => void>>;

/**
 * Listens to a client or stream, and gives back the undo. A handler of ours never throws: the SDK would swallow it, and the app's own
 * handlers behind it would not be called.
 */
export function listen(source: Source, handlers: Handlers, onError: (error: unknown) => void): Undo {
  const bound = Object.entries(handlers).map(([event, handler]) => [event, safely(handler, onError)] as const);
  for (const [event, handler] of bound) {
    try {
      source.on(event, handler);
    } catch (error) {
      onError(error);
    }
  }
  return () => {
    for (const [event, handler] of bound) {
      try {
        source.off(event, handler);
      } catch (error) {
        onError(error);
      }
    }
  };
}
