'use client';
import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useRef, useState } from 'react';
import type { Condition } from '../../core/store/index.js';
import type { Surface } from '../../core/types.js';
import type { Said } from '../../i18n/index.js';
import { useBrowserLayoutEffect } from '../../react/use-browser-layout-effect.js';
import { topLayerOf } from '../host/top-layer.js';
import type { SurfaceElementProps } from '../settings.js';
import { useRefs } from '../use-refs.js';
import { Body } from './Body.js';
import { onEscape } from './on-escape.js';
import { surfaceAttributes } from './surface-attributes.js';
import { Words } from './Words.js';

interface ModalSurfaceProps {
  readonly surface: Extract<Surface, 'permission' | 'screen'>;
  readonly condition: Condition;
  readonly part: string;
  readonly element: SurfaceElementProps;
  /** Escape was pressed; without it Escape does nothing. */
  readonly onEscape?: (() => void) | undefined;
  readonly children: ReactNode;
}

const ModalIds = createContext({ title: '', body: '' });

/**
 * A native modal dialog: the browser itself puts it above everything, other dialogs and fullscreen included, keeps the focus in it and
 * the rest of the page still. Nothing of the page is changed for it: no scroll lock, no attribute, no element beside it.
 */
export function ModalSurface({ surface, condition, part, element, onEscape: leave, children }: ModalSurfaceProps) {
  const isEnd = surface === 'screen';
  const id = useId();
  const ids = { title: `${id}title`, body: `${id}body` };
  const dialog = useRef<HTMLDialogElement>(null);
  const ref = useRefs<HTMLElement>(dialog, element.ref);
  const [turn, setTurn] = useState(0);

  useBrowserLayoutEffect(() => {
    // Opened anew where the browser has closed it.
    void turn;
    const current = dialog.current;
    if (!current) return;
    return topLayerOf(current.ownerDocument).open({
      dialog: current,
      rank: isEnd ? 1 : 0,
      onEscape: () => askToClose(current),
    });
  }, [isEnd, turn]);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    onEscape(event, element.onKeyDown, () => askToClose(event.currentTarget));
  }

  return (
    <ModalIds.Provider value={ids}>
      <dialog
        {...element}
        {...surfaceAttributes(surface, condition)}
        ref={ref}
        role={isEnd ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-labelledby={ids.title}
        aria-describedby={ids.body}
        tabIndex={-1}
        data-trtc-part={part}
        data-trtc-modal=""
        onKeyDown={handleKeyDown}
        onCancel={(event) => {
          element.onCancel?.(event);
          if (event.isDefaultPrevented()) return;
          event.preventDefault();
          leave?.();
        }}
        // Some browsers close a dialog at the second request, whatever it says.
        onClose={(event) => {
          element.onClose?.(event);
          if (!event.currentTarget.open) setTurn((last) => last + 1);
        }}
      >
        {children}
      </dialog>
    </ModalIds.Provider>
  );
}

// As the browser does at Escape, and at the back button of a phone: one place hears of all wishes to close.
function askToClose(dialog: HTMLElement) {
  dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** The title that names a modal surface. */
export function ModalTitle({ children }: { readonly children: Said | undefined }) {
  return (
    <Words as="h2" data-trtc-part="title" id={useContext(ModalIds).title}>
      {children}
    </Words>
  );
}

/** The text that a modal surface is described by. */
export function ModalBody({ children }: { readonly children: Said }) {
  return <Body id={useContext(ModalIds).body}>{children}</Body>;
}
