import { isObject } from '../../core/read.js';
import { type MethodCall, mapPlain } from './guarded-proxy.js';

type Handler = (...args: unknown[]) => unknown;

/** `on` and `off` of what is guarded. */
export interface GuardedEvents {
  /** The app's handler gets what an event carries guarded. */
  on(call: MethodCall): unknown;
  /** Takes the same handler away, wherever it was given. */
  off(call: MethodCall): unknown;
}

/** @param give what the app gets for a stream or client, and for anything else the same */
export function createGuardedEvents(give: (value: unknown, call: MethodCall) => unknown): GuardedEvents {
  // By the app's handler, then by what it listens to.
  const wrapped = new WeakMap<Handler, WeakMap<object, Handler>>();
  const payloads = new WeakMap<object, unknown>();

  function guardPayload(payload: unknown, call: MethodCall): unknown {
    if (!isObject(payload)) return payload;
    // All handlers of an event share what it carries.
    const known = payloads.get(payload);
    if (known !== undefined) return known;
    const map = (depth: number) => (part: unknown) => {
      const given = give(part, call);
      return given === part && depth > 0 ? mapPlain(part, map(depth - 1)) : given;
    };
    // The streams of `audio-volume` lie deepest: `{ result: [{ stream }] }`.
    const guarded = map(3)(payload);
    payloads.set(payload, guarded);
    return guarded;
  }

  function wrap(handler: Handler, call: MethodCall): Handler {
    const known = wrapped.get(handler)?.get(call.real);
    if (known) return known;
    const wrapper: Handler = function (this: unknown, ...args) {
      return Reflect.apply(
        handler,
        give(this, call),
        args.map((arg) => guardPayload(arg, call)),
      );
    };
    wrapped.set(handler, (wrapped.get(handler) ?? new WeakMap()).set(call.real, wrapper));
    return wrapper;
  }

  return {
    on(call) {
      const [event, handler, ...rest] = call.args;
      const given = isHandler(handler) ? [event, wrap(handler, call), ...rest] : call.args;
      return Reflect.apply(call.method, call.real, given);
    },
    off(call) {
      const [event, handler, ...rest] = call.args;
      const wrapper = isHandler(handler) && wrapped.get(handler)?.get(call.real);
      if (wrapper) Reflect.apply(call.method, call.real, [event, wrapper, ...rest]);
      return Reflect.apply(call.method, call.real, call.args);
    },
  };
}

function isHandler(handler: unknown): handler is Handler {
  return typeof handler === 'function';
}
