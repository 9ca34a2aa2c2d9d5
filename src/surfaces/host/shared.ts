/**
 * One of a thing for each owner, across all copies of this package on a page: two of them would fight for the same place.
 * @param owner a document or an element
 * @param name the thing; its shape may change only together with the number in the key
 */
export function shared<T>(owner: object, name: string, create: () => T): T {
  const key = Symbol.for(`trtc-error-kit/1/${name}`);
  const known: T | undefined = Reflect.get(owner, key);
  if (known !== undefined) return known;
  const made = create();
  Reflect.defineProperty(owner, key, { value: made, configurable: true });
  return made;
}

/** Forgets it, so that the next who asks makes it anew. */
export function forgetShared(owner: object, name: string): void {
  Reflect.deleteProperty(owner, Symbol.for(`trtc-error-kit/1/${name}`));
}
