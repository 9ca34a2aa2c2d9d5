'use client';
import { useKitContext } from './context.js';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js';

/**
 * Listens to a client or a stream while the component is mounted. A component that unmounts stops listening, and ends nothing that still
 * holds.
 * @throws where there is no provider above, with the cure
 */
export function useSource(source: object | null | undefined): void {
  const { kit } = useKitContext('useTrtcSource');
  useBrowserLayoutEffect(() => (source ? kit.bind(source) : undefined), [kit, source]);
}
