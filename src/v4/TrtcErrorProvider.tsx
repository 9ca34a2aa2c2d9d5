'use client';
import { KitProvider, type KitProviderProps } from '../react/index.js';
import type { TrtcSdk, TrtcSource } from '../sdk/v4/index.js';
import { createErrorKit } from './create-error-kit.js';

/** Props of the provider: which client, in which language, and what the app does itself. */
export interface TrtcErrorProviderProps extends KitProviderProps {
  /** The client whose errors are shown; null while there is none. */
  readonly client?: TrtcSource | null;
  /** The SDK's namespace; with it the browser is checked before a call is tried. */
  readonly sdk?: TrtcSdk | null;
}

/** Holds what is wrong now, listens to the client, and speaks the participant's language. Draws nothing itself. */
export function TrtcErrorProvider(props: TrtcErrorProviderProps) {
  return <KitProvider {...props} createErrorKit={createErrorKit} />;
}
