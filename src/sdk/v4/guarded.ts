import type { GuardContext } from '../../core/guard.js';
import { isObject, isPromise } from '../../core/read.js';
import { realOf } from '../../core/real.js';
import type { SdkBinding, SdkTools } from '../../core/sdk.js';
import type { Attempt, Device } from '../../core/types.js';
import { resolveWhere } from './binding.js';
import { createGuardedEvents } from './guarded-events.js';
import { createGuardedListening } from './guarded-listening.js';
import { contextOf, deviceOf, isKnownMethod, type SourceType } from './guarded-methods.js';
import { createProxy, type MethodCall } from './guarded-proxy.js';
import { createRun, type Run } from './guarded-runs.js';
import { createRememberedCalls } from './remembered-calls.js';
import { isClient, isLocalStream, isSdk, isStream, type TrtcClient, type TrtcLocalStream } from './types.js';

/** Clients, streams and the namespace, guarded: one proxy for each. */
export function createGuarded(tools: SdkTools): Pick<SdkBinding, 'guarded' | 'findRejoin'> {
  const { store, bindAgain } = tools;
  const proxies = new WeakMap<object, object>();
  const listening = createGuardedListening(tools);
  const events = createGuardedEvents(give);
  const calls = createRememberedCalls(tools, (client, args) => {
    return handleCall(
      { real: client, name: 'publish', method: client.publish as MethodCall['method'], args },
      'client',
    );
  });
  // What each stream was made for, and with which client it came: that one sees it go, and its conditions with it.
  const devices = new WeakMap<object, Device | undefined>();
  const carriers = new WeakMap<object, TrtcClient>();

  function proxyOf(real: object, type: SourceType): object {
    const known = proxies.get(real);
    if (known) return known;
    const proxy = createProxy(real, {
      isMethod: (name) => isKnownMethod(type, name),
      handleCall: (call) => give(handleCall(call, type), call),
      give,
    });
    proxies.set(real, proxy);
    return proxy;
  }

  // What comes from the SDK comes guarded.
  function give(value: unknown, from?: MethodCall): unknown {
    if (!isObject(value) || realOf(value) !== value) return value;
    const type = typeOf(value);
    if (type === undefined || type === 'namespace') return value;
    if (type === 'remote' && from && isClient(from.real)) carriers.set(value, from.real);
    return proxyOf(value, type);
  }

  function handleCall(call: MethodCall, type: SourceType): unknown {
    const { real, name } = call;
    if (type === 'namespace') return make(call);
    switch (name) {
      case 'on':
        return events.on(call);
      case 'off': {
        const result = events.off(call);
        // All means the app's.
        if (call.args[0] === '*') bindAgain(real);
        return result;
      }
      case 'leave':
      case 'destroy':
      case 'close':
        return leave(call, type);
    }
    const context = contextOf(call, type, carriers.get(real) ?? real, devices.get(real));
    const run = watch(call, createRun(call));
    return context ? guardRun(run, context) : run({ retries: 0 });
  }

  // The first run is the app's own call: its result and its error are handed on as they are.
  function guardRun(run: Run, context: GuardContext): unknown {
    const first = settle(() => run({ retries: 0 }));
    let isFirst = true;
    function attempt(given: Attempt): unknown {
      if (!isFirst) return run(given);
      isFirst = false;
      if ('error' in first) throw first.error;
      return first.value;
    }
    const told = tools.guard(attempt, context);
    if ('error' in first) throw first.error;
    return isPromise(first.value) ? told : first.value;
  }

  function watch(call: MethodCall, run: Run): Run {
    return (attempt) => {
      // Nothing happens to a client or a local stream before.
      if (call.name === 'join' || call.name === 'initialize') listening.begin(call.real);
      if (!isOfClient(call)) return run(attempt);
      calls.calling(call);
      const result = run(attempt);
      if (isPromise(result))
        result.then(
          () => calls.called(call),
          () => {},
        );
      return result;
    };
  }

  // What the app cannot have cannot be made by a button either.
  function make({ real, name, method, args }: MethodCall): unknown {
    const made = settle(() => Reflect.apply(method, real, args));
    if ('error' in made) {
      store.report(made.error, { source: 'guard', operation: name });
      throw made.error;
    }
    const { value } = made;
    if (name === 'createStream' && isObject(value)) devices.set(value, deviceOf(args[0]));
    return value;
  }

  // Who leaves has seen enough of what went wrong there; where the call had ended before, its message still tells why.
  function leave(call: MethodCall, type: SourceType): unknown {
    const { real, name, method, args } = call;
    if (isOfClient(call) && name === 'leave') {
      if (calls.isInRoom(call.real)) end(real, 'room');
      calls.forget(call.real);
    } else if (type === 'local') {
      if (hasTracks(real as TrtcLocalStream)) end(real, 'stream');
      calls.forgetStream(real);
    }
    const letGo = listening.end(real);
    // Within the room destroy() throws, and nothing has changed.
    const result = Reflect.apply(method, real, args);
    if (isOfClient(call)) calls.forget(call.real);
    if (isPromise(result)) result.then(letGo, letGo);
    else letGo();
    return result;
  }

  function end(real: object, of: 'room' | 'stream') {
    const isMeant = (surface: string) => of === 'stream' || surface !== 'screen';
    resolveWhere(store, ({ id, surface }) => isMeant(surface) && store.isOf(id, real), 'cleared', real);
  }

  return {
    guarded(source) {
      const type = typeOf(source);
      if (type === undefined) return undefined;
      // It may be in its room already. A moment later, for a component may guard what it is given while it renders.
      const isNew = !proxies.has(source) && (type === 'client' || type === 'local');
      if (isNew) queueMicrotask(() => listening.begin(source));
      return proxyOf(source, type);
    },
    findRejoin: calls.findRejoin,
  };
}

function typeOf(source: object): SourceType | undefined {
  if (isClient(source)) return 'client';
  if (isStream(source) && typeof source.getId === 'function') return isLocalStream(source) ? 'local' : 'remote';
  return isSdk(source) ? 'namespace' : undefined;
}

function isOfClient(call: MethodCall): call is MethodCall<TrtcClient> {
  return isClient(call.real);
}

function hasTracks(stream: TrtcLocalStream): boolean {
  return stream.getVideoTrack() !== null || stream.getAudioTrack() !== null;
}

function settle(run: () => unknown): { readonly value: unknown } | { readonly error: unknown } {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
}
