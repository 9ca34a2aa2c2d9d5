import { hasOwn } from '../core/built-ins.js';
import { isKind } from '../core/kinds.js';
import { read } from '../core/read.js';
import { emptySnapshot } from '../core/store/snapshot.js';
import { isDevelopment, warnOnce } from '../core/warn.js';
import type { KitSettings } from './types.js';

/** Tells the developer of names in `policy` and `recovery` that nobody reads: a slip of the pen would else go unnoticed until the call in which it matters. */
export function checkSettings(settings: KitSettings, handlers: readonly string[]): void {
  if (!isDevelopment()) return;
  for (const kind of namesIn(read(settings, 'policy'))) {
    if (!isKind(kind) && !hasOwn(emptySnapshot.surfaces, kind))
      warnOnce(
        `policy: "${kind}" is neither a kind nor a surface, so its rule holds for nothing. They are the keys of Policy.`,
      );
  }
  const recovery = read(settings, 'recovery');
  for (const name of namesIn(recovery)) {
    const value = read(recovery, name);
    if (!handlers.includes(name)) {
      warnOnce(`recovery: "${name}" is no handler, so no button comes of it. The handlers are ${handlers.join(', ')}.`);
    } else if (value !== undefined && typeof value !== 'function') {
      warnOnce(`recovery: ${name} is no function, so its button is not shown. Hand in what the button is to do.`);
    }
  }
}

function namesIn(value: unknown): readonly string[] {
  try {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    // What throws when it is looked through is told of where it is read.
    return [];
  }
}
