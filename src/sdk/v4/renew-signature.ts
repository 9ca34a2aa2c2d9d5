import { read } from '../../core/read.js';
import type { TrtcClient } from './types.js';

// Where 4.15.22 keeps what it signs in with; createClient() alone takes it.
const PLACE = 'userSig_';

/** Gives a client another signature for its next join. False where it cannot be given one. */
export function renewSignature(client: TrtcClient, userSig: string): boolean {
  return typeof read(client, PLACE) === 'string' && Reflect.set(client, PLACE, userSig);
}
