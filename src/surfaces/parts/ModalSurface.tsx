'use client';
import * as Dialog from '@radix-ui/react-dialog';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Condition } from '../../core/store/index.js';
import type { Surface } from '../../core/types.js';
import { useSurfaceRoot } from '../root/SurfaceRoot.js';
import type { SurfaceElementProps } from '../settings.js';
import { surfaceAttributes } from './surface-attributes.js';

interface ModalSurfaceProps {
  readonly surface: Extract<Surface, 'permission' | 'screen'>;
  readonly condition: Condition;
  readonly part: string;
  readonly element: SurfaceElementProps;
  /** Escape was pressed; without it Escape does nothing. */
  readonly onEscape?: (() => void) | undefined;
  readonly children: ReactNode;
}

/**
 * A dialog that holds the focus. It has no portal of its own, so that the order of the surfaces and not that of their coming decides what
 * lies on top. The backdrop is ours and not Radix's: theirs locks the page's scrolling through an injected style, which moves the app's
 * layout and breaks under a strict Content-Security-Policy.
 */
export function ModalSurface({ surface, condition, part, element, onEscape, children }: ModalSurfaceProps) {
  const { hasEndScreen, setEndScreen } = useSurfaceRoot();
  const isEnd = surface === 'screen';
  const role = isEnd ? 'alertdialog' : 'dialog';
  const own = { ...element, ...surfaceAttributes(surface, condition), 'data-trtc-part': part };

  useEffect(() => {
    if (!isEnd) return;
    setEndScreen(true);
    return () => setEndScreen(false);
  }, [isEnd, setEndScreen]);

  return (
    <Dialog.Root open>
      <div data-trtc-part="backdrop" data-for={surface} />
      {hasEndScreen && !isEnd ? (
        <CoveredSurface>
          <section {...own} role={role}>
            {children}
          </section>
        </CoveredSurface>
      ) : (
        <Dialog.Content
          asChild
          role={role}
          onOpenAutoFocus={(event) => {
            // The dialog itself: a screen reader reads it from its title, and Enter presses nothing by accident.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true });
          }}
          // The root gives the focus back; Radix knows no opener here and would leave it on the body.
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            onEscape?.();
          }}
          onPointerDownOutside={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <section {...own} data-trtc-modal="">
            {children}
          </section>
        </Dialog.Content>
      )}
    </Dialog.Root>
  );
}

/** What lies under an end screen can be neither reached nor read. Radix would hand the focus to whichever dialog came last. */
function CoveredSurface({ children }: { readonly children: ReactNode }) {
  // React 18 does not know inert.
  const cover = useCallback((element: HTMLElement | null) => element?.setAttribute('inert', ''), []);
  return (
    <div ref={cover} data-trtc-part="covered" aria-hidden="true">
      {children}
    </div>
  );
}

/** The title that names a modal surface. */
export function ModalTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Dialog.Title asChild>
      <h2 data-trtc-part="title">{children}</h2>
    </Dialog.Title>
  );
}

/** The text that a modal surface is described by. */
export function ModalBody({ children }: { readonly children: ReactNode }) {
  return (
    <Dialog.Description asChild>
      <p data-trtc-part="body">{children}</p>
    </Dialog.Description>
  );
}
