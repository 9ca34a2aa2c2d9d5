/** Counts what is listened to, by target and event. */
export interface ListenerCount {
  /** How many listeners there are now, by `target event`; what nobody listens to is left out. */
  read: () => Record<string, number>;
}

/** Counts the listeners of window, document, devices and permissions; to be called before anything listens. */
export function countListeners(): ListenerCount {
  const known = new Map<EventTarget, Map<string, Set<unknown>>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (type: string, options: unknown) => {
    const capture = typeof options === 'object' ? Reflect.get(options ?? {}, 'capture') : options;
    return `${type}${capture ? ' (capture)' : ''}`;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (nameOf(target)) {
      const byType = known.get(target) ?? new Map<string, Set<unknown>>();
      known.set(target, byType);
      const key = keyOf(type, options);
      byType.set(key, (byType.get(key) ?? new Set()).add(listener));
    }
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    known.get(target)?.get(keyOf(type, options))?.delete(listener);
    removeEventListener.call(target, type, listener, options);
  };
  return {
    read() {
      const counts: Record<string, number> = {};
      for (const [target, byType] of known) {
        for (const [type, listeners] of byType) {
          const name = `${nameOf(target)} ${type}`;
          if (listeners.size > 0) counts[name] = (counts[name] ?? 0) + listeners.size;
        }
      }
      return counts;
    },
  };
}

function nameOf(target: EventTarget): string | undefined {
  if (target === window) return 'window';
  if (target === document) return 'document';
  if (target === navigator.mediaDevices) return 'devices';
  return typeof PermissionStatus === 'function' && target instanceof PermissionStatus ? 'permission' : undefined;
}

interface Emitter {
  on(event: string, handler: unknown): unknown;
  off(event: string, handler: unknown): unknown;
}

/** Counts who listens to a client or stream of the SDK from now on; the app's own listeners come before. */
export function countOn(emitter: object): () => number {
  const source = emitter as Emitter;
  const native = { on: source.on.bind(source), off: source.off.bind(source) };
  let count = 0;
  source.on = (event, handler) => {
    count += 1;
    return native.on(event, handler);
  };
  source.off = (event, handler) => {
    count -= 1;
    return native.off(event, handler);
  };
  return () => count;
}
