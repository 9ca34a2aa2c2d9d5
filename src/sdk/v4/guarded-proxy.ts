import { isObject } from '../../core/read.js';
import { realOf, standFor } from '../../core/real.js';

type Method = (...args: unknown[]) => unknown;

/** A call of a method on a proxy, as it is to be made on what the proxy stands for. */
export interface MethodCall<T extends object = object> {
  readonly real: T;
  readonly name: string;
  readonly method: Method;
  /** What the app gave, with each proxy among it replaced by what it stands for. */
  readonly args: readonly unknown[];
}

interface ProxyOptions {
  /** Whether a function is one of the SDK's methods, though it lies on the thing itself. */
  readonly isMethod: (name: string) => boolean;
  readonly handleCall: (call: MethodCall) => unknown;
  /** What the app gets for a value that it reads. */
  readonly give: (value: unknown) => unknown;
}

/** Stands for a thing of the SDK's: what is read, written and asked of it is the thing's own, and its methods run on the thing itself. */
export function createProxy(real: object, { isMethod, handleCall, give }: ProxyOptions): object {
  const methods = new Map<PropertyKey, { readonly own: unknown; readonly method: unknown }>();

  // The same each time, as on the thing itself.
  function methodOf(name: string, own: Method): unknown {
    const known = methods.get(name);
    if (known?.own === own) return known.method;
    const method = new Proxy(own, {
      apply(_own, self: unknown, args: unknown[]) {
        const given = args.map(unwrap);
        if (realOf(self) !== real) return Reflect.apply(own, realOf(self), given);
        return handleCall({ real, name, method: own, args: given });
      },
    });
    standFor(method, own);
    methods.set(name, { own, method });
    return method;
  }

  const proxy: object = new Proxy(real, {
    get(target, key, receiver: unknown) {
      const value: unknown = Reflect.get(target, key, receiver === proxy ? target : receiver);
      if (isFixed(target, key)) return value;
      if (typeof value !== 'function') return give(value);
      const isOwn = Object.getOwnPropertyDescriptor(target, key) !== undefined;
      if (typeof key === 'symbol' || key === 'constructor' || (isOwn && !isMethod(key))) return value;
      return methodOf(key, value as Method);
    },
    set(target, key, value, receiver: unknown) {
      return Reflect.set(target, key, realOf(value), receiver === proxy ? target : receiver);
    },
  });
  standFor(proxy, real);
  return proxy;
}

// A proxy may give nothing else for it.
function isFixed(target: object, key: PropertyKey): boolean {
  const own = Object.getOwnPropertyDescriptor(target, key);
  return own !== undefined && own.configurable === false && own.writable === false;
}

/** What an app gives, with each proxy in it, or one level within, replaced by what it stands for; the very same where there is none. */
function unwrap(given: unknown): unknown {
  return realOf(given) === given ? mapPlain(given, realOf) : realOf(given);
}

/** A plain object or an array with each part mapped; the very same where that changes nothing, and where it is neither. */
export function mapPlain(whole: unknown, map: (part: unknown) => unknown): unknown {
  if (Array.isArray(whole)) {
    const parts = whole.map(map);
    return parts.some((part, index) => part !== whole[index]) ? parts : whole;
  }
  if (!isPlain(whole)) return whole;
  const changed = Object.entries(whole).flatMap(([key, part]) => {
    const mapped = map(part);
    return mapped === part ? [] : [[key, mapped] as const];
  });
  return changed.length > 0 ? { ...whole, ...Object.fromEntries(changed) } : whole;
}

function isPlain(value: unknown): value is object {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
