'use client';
import { createContext, useContext } from 'react';
import type { Capabilities } from '../core/actions.js';
import type { WordStore } from '../i18n/index.js';
import type { ErrorKit } from '../kit/index.js';

/** What a provider gives to hooks and surfaces. */
export interface KitContextValue {
  readonly kit: ErrorKit;
  readonly words: WordStore;
  /** Ids of the conditions beside which another device can be picked, for who says aloud what is seen. */
  readonly choices: Set<string>;
}

/** The context of the nearest provider; null above all of them. */
export const KitContext = createContext<KitContextValue | null>(null);

/** What the app and the machine make possible now; apart, so that a handler that comes or goes renders only what shows its button. */
export const CapabilitiesContext = createContext<Capabilities | null>(null);

/**
 * The provider's kit and words.
 * @param caller the hook or component that asks, named in the message
 * @throws where there is no provider above, with the cure
 */
export function useKitContext(caller: string): KitContextValue {
  const value = useContext(KitContext);
  if (!value) {
    throw new Error(
      `[trtc-error-kit] ${caller}: no provider above. Errors would go unseen. Wrap the app in <TrtcErrorBoundary>.`,
    );
  }
  return value;
}

/** What the app and the machine make possible now. @throws where there is no provider above. */
export function useCapabilities(caller: string): Capabilities {
  const { kit } = useKitContext(caller);
  return useContext(CapabilitiesContext) ?? kit.getCapabilities();
}
