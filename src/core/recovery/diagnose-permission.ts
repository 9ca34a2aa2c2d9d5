import type { ErrorReader } from '../error-reader.js';
import type { Host } from '../host.js';
import type { Kind } from '../kinds.js';
import type { Condition } from '../store/condition.js';
import type { Device } from '../types.js';
import { inputsOf } from './inputs.js';

/** What a refusal turned out to be. */
export interface Diagnosis {
  readonly kind?: Kind;
  readonly device?: Device;
}

/**
 * Finds out, after a refusal and never before, who refused: the page's own insecurity, the site around it, the system, the participant,
 * or nobody (the question was closed). Safari's "Don't Allow" leaves `prompt` too: there asking again does ask again.
 */
export async function diagnosePermission(condition: Condition, host: Host, errors: ErrorReader): Promise<Diagnosis> {
  const { info } = condition;
  const inputs = inputsOf(info.device);
  // What the error itself says; an earlier diagnosis may no longer hold.
  const kind = errors.classify(info);
  if (!host.page.isSecure()) return { kind: 'insecure-context' };
  if (kind === 'insecure-context' || info.device === 'screen') return {};
  if (inputs.some((input) => host.page.allows(input) === false)) return { kind: 'permission-blocked-by-policy' };
  if (kind === 'permission-denied-by-system') return { kind };
  const answers = await Promise.all(inputs.map(async (input) => [input, await host.permissions.query(input)] as const));
  const refused = answers.filter(([, answer]) => answer === 'denied').map(([input]) => input);
  const device = refused.length === 1 ? refused[0] : undefined;
  if (refused.length > 0) return { kind: 'permission-denied', ...(device ? { device } : {}) };
  if (kind !== 'permission-denied') return {};
  if (answers.every(([, answer]) => answer === 'granted')) return { kind: 'permission-denied-by-system' };
  if (answers.some(([, answer]) => answer === 'prompt')) return { kind: 'permission-dismissed' };
  return { kind };
}
