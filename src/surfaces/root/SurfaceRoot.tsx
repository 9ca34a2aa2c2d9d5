'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../react/index.js';
import { useSurfaceSettings } from '../settings.js';

const RootContext = createContext<HTMLElement | null>(null);

/** The element that holds all surfaces; dialogs put themselves there too. */
export function useRootElement(): HTMLElement | null {
  return useContext(RootContext);
}

/**
 * Holds the surfaces above the page, in the participant's language and direction, without changing the page's layout. Empty on a server
 * and until the page is hydrated.
 */
export function SurfaceRoot({ children }: { readonly children: ReactNode }) {
  const outer = useRootElement();
  const { container, theme = 'system' } = useSurfaceSettings();
  const { language, direction } = useWords();
  const [target, setTarget] = useState<HTMLElement>();
  const [root, setRoot] = useState<HTMLElement | null>(null);

  useEffect(() => setTarget(container ?? document.body), [container]);

  if (outer) return children;
  if (!target) return null;
  return createPortal(
    <div
      ref={setRoot}
      data-trtc-root=""
      data-trtc-theme={theme}
      data-contained={container ? '' : undefined}
      lang={language}
      dir={direction}
    >
      <RootContext.Provider value={root}>{root && children}</RootContext.Provider>
    </div>,
    target,
  );
}
