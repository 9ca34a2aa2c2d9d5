/**
 * A property of whatever it is; undefined where there is none, or where reading it throws.
 * @param onError told what reading it threw
 */
export function read(raw: unknown, key: string, onError?: (error: unknown) => void): unknown {
  if (!isObject(raw)) return undefined;
  try {
    return Reflect.get(raw, key);
  } catch (error) {
    onError?.(error);
    return undefined;
  }
}

/** What a method without arguments gives; undefined where there is none, or where it throws. */
export function call(raw: unknown, key: string): unknown {
  const method = read(raw, key);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, raw, []);
  } catch {
    return undefined;
  }
}

/** A text, or a number as text; undefined for everything else, and for an empty text. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a thing may have properties of its own, and be remembered by itself. */
export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Whether a value settles later. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return isObject(value) && typeof Reflect.get(value, 'then') === 'function';
}
