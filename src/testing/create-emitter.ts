/** A handler of an event of the SDK. */
export type FakeHandler = (event: never) => void;

/** What a fake client or stream has of the SDK's event emitter, and what a test needs besides. */
export interface FakeEmitter {
  on(event: string, handler: FakeHandler, context?: unknown): void;
  /** Takes one handler away, or with `'*'` all of them. */
  off(event: string, handler?: FakeHandler): void;
  /**
   * Calls the handlers of an event, in the order they came. As in the SDK, one that throws is swallowed, and those behind it are not called.
   * @param event the SDK's name of the event, e.g. `stream-added`
   * @param payload what the SDK would hand over
   */
  emit(event: string, payload?: unknown): void;
  /** How many handlers there are, for one event or for all. 0 after everything has been undone. */
  listenerCount(event?: string): number;
}

interface Listener {
  readonly event: string;
  readonly handler: FakeHandler;
  readonly context: unknown;
}

/** An emitter with the manners of the SDK 4.15's. */
export function createEmitter(): FakeEmitter {
  let listeners: readonly Listener[] = [];
  return {
    on(event, handler, context) {
      listeners = [...listeners, { event, handler, context }];
    },
    off(event, handler) {
      if (event === '*') listeners = [];
      else listeners = listeners.filter((listener) => listener.event !== event || listener.handler !== handler);
    },
    emit(event, payload) {
      try {
        for (const { handler, context } of listeners.filter((listener) => listener.event === event)) {
          Reflect.apply(handler, context, [payload]);
        }
      } catch {
        // The SDK logs it, and goes on.
      }
    },
    listenerCount: (event) =>
      event === undefined ? listeners.length : listeners.filter((listener) => listener.event === event).length,
  };
}
