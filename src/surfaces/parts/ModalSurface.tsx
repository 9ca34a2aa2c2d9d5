'use client';
import * as Dialog from '@radix-ui/react-dialog';
import type { ReactNode } from 'react';
import type { Condition } from '../../core/store/index.js';
import type { Surface } from '../../core/types.js';
import { useRootElement } from '../root/SurfaceRoot.js';
import { surfaceAttributes } from './surface-attributes.js';

interface ModalSurfaceProps {
  readonly surface: Extract<Surface, 'permission' | 'screen'>;
  readonly condition: Condition;
  readonly part: string;
  /** Escape was pressed; without it Escape does nothing. */
  readonly onEscape?: (() => void) | undefined;
  readonly children: ReactNode;
}

/**
 * A dialog that holds the focus. The backdrop is ours and not Radix's: theirs locks the page's scrolling through an injected style, which
 * moves the app's layout and breaks under a strict Content-Security-Policy.
 */
export function ModalSurface({ surface, condition, part, onEscape, children }: ModalSurfaceProps) {
  const root = useRootElement();
  if (!root) return null;
  return (
    <Dialog.Root open>
      <Dialog.Portal container={root}>
        <div data-trtc-part="backdrop" data-for={surface} />
        <Dialog.Content
          asChild
          onOpenAutoFocus={(event) => {
            // The dialog itself: a screen reader reads it from its title, and Enter presses nothing by accident.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          role={surface === 'screen' ? 'alertdialog' : 'dialog'}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            onEscape?.();
          }}
          onPointerDownOutside={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <section {...surfaceAttributes(surface, condition)} data-trtc-part={part}>
            {children}
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
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
