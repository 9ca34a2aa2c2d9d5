import { codeOf, toSdkKey } from './codes/index.js';
import { call, read } from './read.js';

// Old DOMExceptions carry a `code` of 1 to 25, which is no code of the SDK.
const LARGEST_DOM_EXCEPTION_CODE = 25;

/** The number of an error: what `getCode()` says, else its `code`, which may be a documented key too. */
export function readCode(raw: unknown): number | undefined {
  const own = toNumber(call(raw, 'getCode'));
  if (own !== undefined) return own;
  const plain = read(raw, 'code');
  const key = typeof plain === 'string' ? toSdkKey(plain) : undefined;
  if (key) return codeOf(key);
  const number = toNumber(plain);
  return number !== undefined && (number < 0 || number > LARGEST_DOM_EXCEPTION_CODE) ? number : undefined;
}

/** A whole number, also where it is written as text. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
