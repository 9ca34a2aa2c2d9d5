import type { Undo } from '../core/host.js';

/**
 * Puts a property of one's own over one of the browser's. Its undo leaves the object as it was; where somebody has put theirs on top
 * meanwhile, that stays, and what is beneath it must do nothing any more by itself.
 */
export function override(target: object, name: string, own: PropertyDescriptor): Undo {
  const before = Object.getOwnPropertyDescriptor(target, name);
  if (!Reflect.defineProperty(target, name, { ...own, configurable: true })) return () => {};
  return () => {
    const now = Object.getOwnPropertyDescriptor(target, name);
    if (now?.value !== own.value || now?.get !== own.get) return;
    if (before) Reflect.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
