const warned = new Set<string>();

/**
 * Tells the developer of a misuse: what happened, why it matters, how to mend it. Each sentence once, and in development only.
 * @param message begins with the name of what was used, e.g. `useTrtcError: …`
 */
export function warnOnce(message: string): void {
  if (!isDevelopment() || warned.has(message)) return;
  warned.add(message);
  console.warn(`[trtc-error-kit] ${message}`);
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
