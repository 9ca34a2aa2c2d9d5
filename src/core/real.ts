import { isObject } from './read.js';

const reals = new WeakMap<object, object>();

/** Says for what a proxy stands, whichever kit made it. */
export function standFor(proxy: object, real: object): void {
  reals.set(proxy, real);
}

/** What a guarded client, stream or method stands for; anything else as it is. */
export function realOf<T>(value: T): T {
  return isObject(value) ? ((reals.get(value) as T | undefined) ?? value) : value;
}
