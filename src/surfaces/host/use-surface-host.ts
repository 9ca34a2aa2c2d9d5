'use client';
import { createContext, useContext, useEffect, useState } from 'react';
import { warnOnce } from '../../core/warn.js';
import { useSurfaceSettings } from '../settings.js';
import { loadStyles } from './adopt-styles.js';
import { holdHost, type Isolation, type SurfaceHost } from './surface-host.js';

const HostContext = createContext<SurfaceHost | undefined>(undefined);

export const HostProvider = HostContext.Provider;

/** The host that the surfaces around share, else one that is held for this component. Undefined on a server, until the page is hydrated, and while styles are on their way. */
export function useSurfaceHost(): SurfaceHost | undefined {
  const shared = useContext(HostContext);
  const own = useHeldHost(shared === undefined);
  return shared ?? own;
}

/** Holds a host as long as the component lives. */
export function useHeldHost(isNeeded = true): SurfaceHost | undefined {
  const { container, isolate } = useSurfaceSettings();
  const [host, setHost] = useState<SurfaceHost>();
  const isIsolated = Boolean(isolate);
  const added = typeof isolate === 'object' ? isolate?.css : undefined;

  useEffect(() => {
    if (!isNeeded) return;
    let release = () => {};
    let isOver = false;
    function hold(isolation: Isolation | undefined) {
      if (isOver) return;
      const [held, undo] = holdHost(toElement(container), isolation);
      release = undo;
      setHost(held);
    }
    if (isIsolated) loadSheets(added).then((sheets) => hold({ sheets }));
    else hold(undefined);
    return () => {
      isOver = true;
      release();
      setHost(undefined);
    };
  }, [isNeeded, container, isIsolated, added]);

  return host;
}

function toElement(container: HTMLElement | null | undefined): HTMLElement | undefined {
  if (!container) return undefined;
  // By its number and not by its class: the elements of another window have classes of their own.
  if (container.nodeType === Node.ELEMENT_NODE) return container;
  warnOnce(
    'container is not an element, so the surfaces stand in the body of the page. Hand in an element, or null while there is none.',
  );
  return undefined;
}

// Styles that cannot be loaded leave the surfaces plain; they are read and pressed all the same.
async function loadSheets(added: string | undefined): Promise<readonly string[]> {
  const own = await loadStyles().catch(() => '');
  return added === undefined ? [own] : [own, added];
}
