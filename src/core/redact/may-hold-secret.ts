import { hint } from './names.js';

// What every pattern of this folder begins with: an address, something encoded, a letter beyond ASCII, a run that may be chance, the
// mark of a key's maker, the scheme of a header. Nearly every message has none of it and is done with at one look.
const marks =
  /:\/\/|[%\\&]|[^\t\n\r -~]|-----|\s(?:-u|--user)\s|[\w*+/=~.-]{24}|AK(?:ID|IA)|ASIA|gh[pousr]_|xox|[srp]k[-_]|AIza|eyJ|bearer|basic|digest|negotiate/i;

/** Whether a text may hold a secret; where not, nothing of it needs to be looked at again. */
export function mayHoldSecret(text: string): boolean {
  return marks.test(text) || hint.test(text);
}
