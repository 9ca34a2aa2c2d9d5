'use client';
import { useContext, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { tellDeveloper } from '../core/tell-developer.js';
import { warnOnce } from '../core/warn.js';
import { KitContext } from '../react/context.js';
import { Devtools } from './Devtools.js';
import { createDevtoolsHost } from './devtools-host.js';
import { createTools } from './tools.js';

const positions = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

/** Where the devtools are and how they are opened. */
export interface TrtcErrorDevtoolsProps {
  /** Whether the panel is open at the first visit; afterwards it is as it was left. Default false. */
  readonly initialIsOpen?: boolean;
  /** The corner of the round button. Default: `bottom-left`. */
  readonly position?: (typeof positions)[number];
  /** Opens and closes the panel from anywhere, as `Alt+Shift+E` (modifiers and a `KeyboardEvent.code` without `Key`); `null` for none. Default: `Alt+Shift+E`. */
  readonly hotkey?: string | null;
}

/**
 * What is wrong now and why it has no button, what happened and when, any documented error at a click, another language, theme or
 * direction, and a browser that denies, lacks or is cut off. Anywhere within the boundary or the provider; takes no place in the app.
 */
export function TrtcErrorDevtools(props: TrtcErrorDevtoolsProps): null {
  const context = useContext(KitContext);
  const draw = useRef<(props: TrtcErrorDevtoolsProps) => void>(undefined);

  useEffect(() => {
    if (!context) {
      warnOnce(
        'TrtcErrorDevtools: no provider above. There is nothing to look at. Put it beneath TrtcErrorBoundary or TrtcErrorProvider.',
      );
      return;
    }
    const [tools, stopTools] = createTools(context);
    const [element, stopHost] = createDevtoolsHost(document);
    // A tree of its own: a fault in it harms nothing of the app's, and no event of it rises through the app's components.
    const root = createRoot(element);
    draw.current = (latest) =>
      root.render(
        <ErrorBoundary fallback={null} onError={tellDeveloper}>
          <Devtools {...checked(latest)} tools={tools} />
        </ErrorBoundary>,
      );
    return () => {
      draw.current = undefined;
      stopTools();
      stopHost();
      // React lets no tree be taken away while it draws another.
      queueMicrotask(() => root.unmount());
    };
  }, [context]);

  useEffect(() => draw.current?.(props));
  return null;
}

// An app in JavaScript may hand in anything.
function checked({ initialIsOpen, position, hotkey }: TrtcErrorDevtoolsProps): TrtcErrorDevtoolsProps {
  const isPosition = position === undefined || positions.includes(position);
  const isHotkey = hotkey === undefined || hotkey === null || typeof hotkey === 'string';
  if (!isPosition)
    warnOnce(
      `TrtcErrorDevtools: position is none of ${positions.join(', ')}, so the button is where it is by default.`,
    );
  if (!isHotkey)
    warnOnce(
      'TrtcErrorDevtools: hotkey is no text, so it is Alt+Shift+E. Hand in a text such as "Ctrl+Shift+K", or null.',
    );
  return {
    initialIsOpen: initialIsOpen === true,
    ...(isPosition ? { position } : {}),
    ...(isHotkey ? { hotkey } : {}),
  };
}
