'use client';
import { useEffect, useState } from 'react';
import { useKitContext } from '../../react/context.js';
import { useSurfaceSettings } from '../settings.js';

// Who wants to draw what a kit has to say, by the document it is drawn in: the first of them does.
const claims = new WeakMap<object, Map<Document, (() => void)[]>>();

/** Whether this component is the one that draws: of two providers that share one kit in one document, each message is seen once. */
export function useOnlyDrawer(): boolean {
  const { kit } = useKitContext('TrtcErrorSurfaces');
  const { container } = useSurfaceSettings();
  const [isFirst, setIsFirst] = useState(false);

  useEffect(() => {
    const page = container?.ownerDocument ?? document;
    const byPage = claims.get(kit) ?? new Map<Document, (() => void)[]>();
    const waiting = byPage.get(page) ?? [];
    claims.set(kit, byPage.set(page, waiting));
    const claim = () => setIsFirst(true);
    waiting.push(claim);
    if (waiting[0] === claim) claim();
    return () => {
      const wasFirst = waiting[0] === claim;
      waiting.splice(waiting.indexOf(claim), 1);
      setIsFirst(false);
      if (wasFirst) waiting[0]?.();
    };
  }, [kit, container]);

  return isFirst;
}
