'use client';
import { useRef } from 'react';
import { useKitContext } from './context.js';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js';

/**
 * Listens to a client or a stream while the component is mounted. A component that unmounts stops listening, and ends nothing that still
 * holds; where it listens to another one instead, or to none, the former is gone.
 * @throws where there is no provider above, with the cure
 */
export function useSource(source: object | null | undefined): void {
  const { kit } = useKitContext('useTrtcSource');
  const former = useRef(source);
  useBrowserLayoutEffect(() => {
    if (former.current && former.current !== source) kit.release(former.current);
    former.current = source;
    return source ? kit.bind(source) : undefined;
  }, [kit, source]);
}
