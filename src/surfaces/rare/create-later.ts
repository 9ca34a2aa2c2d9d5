import type { Undo } from '../../core/host.js';

/** Whether code that comes later is there, or could not be had. */
export interface Loading<Code> {
  readonly code?: Code;
  /** The last try has failed, for want of a network. */
  readonly hasFailed: boolean;
}

/** Code that is loaded apart from the rest, once for a page, whoever asks for it. */
export interface Later<Code> {
  /** The same object until it changes. */
  get(): Loading<Code>;
  /** A server has only what is there from the start. */
  getOnServer(): Loading<Code>;
  subscribe(listener: () => void): Undo;
  /** Loads it, unless it is there or on its way. Never rejects; asked again, it tries again. */
  load(): Promise<void>;
}

/** @param load imports the code */
export function createLater<Code>(load: () => Promise<Code>): Later<Code> {
  const missing: Loading<Code> = { hasFailed: false };
  const listeners = new Set<() => void>();
  let now = missing;
  let underWay: Promise<void> | undefined;

  function change(next: Loading<Code>) {
    now = next;
    underWay = undefined;
    for (const listener of listeners) listener();
  }

  return {
    get: () => now,
    getOnServer: () => missing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (now.code) return Promise.resolve();
      underWay ??= load().then(
        (code) => change({ code, hasFailed: false }),
        () => change({ hasFailed: true }),
      );
      return underWay;
    },
  };
}
