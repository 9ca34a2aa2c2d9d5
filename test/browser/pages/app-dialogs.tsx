import Modal from '@mui/material/Dialog';
import * as Radix from '@radix-ui/react-dialog';
import { createFocusTrap } from 'focus-trap';
import * as OldRadix from 'radix-dialog-old';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog, ModalOverlay, Modal as Window } from 'react-aria-components';

/** A dialog of the app's own, as the libraries that people use make it. */
export interface AppDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Mui({ isOpen, onClose, children }: AppDialogProps) {
  return (
    <Modal open={isOpen} onClose={onClose} transitionDuration={0} aria-label="app">
      {children}
    </Modal>
  );
}

function radixOf({ Root, Portal, Overlay, Content, Title, Description }: typeof Radix) {
  return function RadixDialog({ isOpen, onClose, children }: AppDialogProps) {
    return (
      <Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
        <Portal>
          <Overlay style={{ position: 'fixed', inset: 0, background: '#0004', zIndex: 50 }} />
          <Content style={{ position: 'fixed', inset: '40% 10% auto', background: '#fff', zIndex: 51 }}>
            <Title>app</Title>
            <Description>a dialog of the app's own</Description>
            {children}
          </Content>
        </Portal>
      </Root>
    );
  };
}

function Native({ isOpen, onClose, children }: AppDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    // Centred as many sheets do it: what is fixed within stands by it, and not by the page.
    <dialog ref={dialog} onClose={onClose} aria-label="app" style={{ transform: 'translateX(3px)', overflow: 'auto' }}>
      {children}
    </dialog>
  );
}

function FocusTrapped({ isOpen, onClose, children }: AppDialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen || !dialog.current) return;
    // By default it lets no click outside of it through.
    const trap = createFocusTrap(dialog.current, { onDeactivate: () => close.current() });
    trap.activate();
    return () => {
      trap.deactivate({ onDeactivate: () => {} });
    };
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <div ref={dialog} role="dialog" aria-label="app" style={{ position: 'fixed', inset: '40% 10% auto' }}>
      {children}
    </div>
  );
}

function ReactAria({ isOpen, onClose, children }: AppDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      style={{ position: 'fixed', inset: 0, zIndex: 100 }}
    >
      <Window style={{ position: 'fixed', inset: '40% 10% auto', background: '#fff' }}>
        <Dialog aria-label="app">{children}</Dialog>
      </Window>
    </ModalOverlay>
  );
}

export const appDialogs = {
  MUI: Mui,
  'the same Radix': radixOf(Radix),
  'another Radix': radixOf(OldRadix as unknown as typeof Radix),
  'a native dialog': Native,
  'React Aria': ReactAria,
  'focus-trap': FocusTrapped,
};
