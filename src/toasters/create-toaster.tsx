import type { ComponentType, ReactElement } from 'react';
import type { ButtonPartProps, ToastContent, ToasterAdapter } from '../surfaces/settings.js';
import { StackView, type ToastLook, ToastView } from './ToastView.js';

/** What all toasters of a library's may be told. */
export interface ToasterOptions {
  /** Draws each button of a toast, as `parts.button` does on the kit's own surfaces: give it all props but `action` and `variant`. */
  readonly button?: ComponentType<ButtonPartProps>;
}

/** What a library knows a message as. */
export type ToastType = 'info' | 'success' | 'warning' | 'error';

/** One message for a library: what is in it, and what the library has to know of it. */
export interface LibraryToast {
  readonly id: string;
  /** The same component each time, so that focus and a press under way stay. */
  readonly content: ReactElement;
  readonly type: ToastType;
  /** What its close button is called; undefined where it cannot be closed. */
  readonly closeLabel: string | undefined;
  /** To be called when the library's own way to close it was used. */
  readonly dismiss: () => void;
}

/** How a library shows a message, changes the one with the same id, and takes it away. */
export interface ToastLibrary {
  readonly show: (toast: LibraryToast) => void;
  readonly hide: (id: string) => void;
}

/** An adapter to a library. */
export function createToaster({ show, hide }: ToastLibrary, look: ToastLook): ToasterAdapter {
  return {
    show: (toast) =>
      show({
        id: toast.id,
        content: <ToastView toast={toast} look={look} />,
        type: typeOf(toast),
        closeLabel: toast.isMended ? undefined : toast.labels.close,
        dismiss: toast.dismiss,
      }),
    hide,
    more: (stack) => {
      if (!stack.label) return hide(stack.id);
      const content = <StackView stack={stack} look={look} />;
      show({ id: stack.id, content, type: 'info', closeLabel: undefined, dismiss: () => {} });
    },
  };
}

function typeOf({ severity, isMended }: ToastContent): ToastType {
  if (isMended) return 'success';
  return severity === 'fatal' ? 'error' : severity;
}
