import { redact } from './redact/redact.js';

const warned = new Set<string>();

/**
 * Tells the developer of a misuse: what happened, why it matters, how to mend it. Each sentence once, and in development only.
 * What a stranger threw may be in it: secrets are left out.
 * @param message begins with the name of what was used, e.g. `useTrtcError: …`
 */
export function warnOnce(message: string): void {
  if (!isDevelopment()) return;
  const safe = redact(message);
  if (warned.has(safe)) return;
  warned.add(safe);
  console.warn(`[trtc-error-kit] ${safe}`);
}

/** Whether the app was built for development. Where no bundler says so, it counts as production. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** Lets every sentence be said again; for tests. */
export function forgetWarnings(): void {
  warned.clear();
}
