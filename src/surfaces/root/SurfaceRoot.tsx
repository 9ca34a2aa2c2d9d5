'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../react/index.js';
import { useSurfaceSettings } from '../settings.js';
import { useFocusReturn } from './use-focus-return.js';

/** What the holder of the surfaces gives to them. */
export interface SurfaceRootValue {
  /** Leads the focus back to where it was in the app. */
  readonly returnFocus: () => void;
  /** Whether an end screen lies over everything else. */
  readonly hasEndScreen: boolean;
  /** Says that an end screen is open; to be called with false when it closes. */
  readonly setEndScreen: (isOpen: boolean) => void;
}

const outsideRoot: SurfaceRootValue = { returnFocus: () => {}, hasEndScreen: false, setEndScreen: () => {} };

const RootContext = createContext<SurfaceRootValue>(outsideRoot);

export function useSurfaceRoot(): SurfaceRootValue {
  return useContext(RootContext);
}

/**
 * Holds the surfaces above the page, in the participant's language and direction, without changing the page's layout. Empty on a server
 * and until the page is hydrated.
 */
export function SurfaceRoot({ children }: { readonly children: ReactNode }) {
  const isInside = useContext(RootContext) !== outsideRoot;
  return isInside ? children : <OuterRoot>{children}</OuterRoot>;
}

function OuterRoot({ children }: { readonly children: ReactNode }) {
  const { container, theme = 'system' } = useSurfaceSettings();
  const { language, direction } = useWords();
  const [target, setTarget] = useState<HTMLElement>();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [hasEndScreen, setEndScreen] = useState(false);
  const returnFocus = useFocusReturn(root);
  const value = useMemo(() => ({ returnFocus, hasEndScreen, setEndScreen }), [returnFocus, hasEndScreen]);

  useEffect(() => setTarget(container ?? document.body), [container]);

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
      <RootContext.Provider value={value}>{root && children}</RootContext.Provider>
    </div>,
    target,
  );
}
