'use client';
import { type ReactNode, type SyntheticEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useKitContext } from '../../react/context.js';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { languageOf } from '../../react/use-words.js';
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
  const { i18n } = useKitContext('SurfaceRoot').words;
  const host = useSurfaceHost();
  const root = useRef<HTMLDivElement>(null);

  // Without a render: words that arrive while nothing is to be said change nothing on screen, and tests of an app would print that React was updated.
  useBrowserLayoutEffect(() => {
    function update() {
      const { language, direction } = languageOf(i18n);
      host?.setLanguage(language, direction);
      if (root.current) Object.assign(root.current, { lang: language, dir: direction });
    }
    update();
    i18n.on('languageChanged', update);
    return () => i18n.off('languageChanged', update);
  }, [i18n, host]);

  if (!host) return null;
  return createPortal(
    <div {...endings} ref={root} data-trtc-root="" data-trtc-theme={theme}>
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
