'use client';
import { type ReactNode, type SyntheticEvent, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../react/index.js';
import { useSurfaceSettings } from '../settings.js';
import type { Area } from './surface-host.js';
import { useSurfaceHost } from './use-surface-host.js';

interface SurfaceRootProps {
  readonly area: Area;
  readonly children: ReactNode;
}

/**
 * Puts a surface into its area above the page, in the participant's language and direction, without changing the page's layout. Empty on
 * a server and until the page is hydrated.
 */
export function SurfaceRoot({ area, children }: SurfaceRootProps) {
  const { theme = 'system' } = useSurfaceSettings();
  const { language, direction } = useWords();
  const host = useSurfaceHost();

  useEffect(() => host?.setDirection(direction), [host, direction]);

  if (!host) return null;
  return createPortal(
    <div {...endings} data-trtc-root="" data-trtc-theme={theme} lang={language} dir={direction}>
      {children}
    </div>,
    host.areas[area],
  );
}

const handlers = [
  'onClick',
  'onDoubleClick',
  'onAuxClick',
  'onContextMenu',
  'onMouseDown',
  'onMouseUp',
  'onMouseMove',
  'onMouseOver',
  'onMouseOut',
  'onPointerDown',
  'onPointerUp',
  'onPointerMove',
  'onPointerOver',
  'onPointerOut',
  'onPointerCancel',
  'onTouchStart',
  'onTouchMove',
  'onTouchEnd',
  'onTouchCancel',
  'onKeyDown',
  'onKeyUp',
  'onFocus',
  'onBlur',
  'onInput',
  'onChange',
  'onCopy',
  'onSelect',
  'onWheel',
  'onAnimationStart',
  'onAnimationEnd',
  'onTransitionEnd',
] as const;

// React lets events rise from a portal to the components around it: a click on a button of ours would be a click on the app's stage.
// Only that way ends here: the event itself goes on through the page as any other.
const endings = Object.fromEntries(
  handlers.map((name) => [
    name,
    (event: SyntheticEvent) => {
      event.isPropagationStopped = () => true;
    },
  ]),
);
