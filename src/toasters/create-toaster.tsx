'use client';
import { type ComponentType, type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
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
  /** What it says, but for counts and buttons. */
  readonly text: string;
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
  /** Whether the library cannot make the one of the other, so that it has to be another message. */
  readonly isAnother?: (last: LibraryToast, next: LibraryToast) => boolean;
}

// What is to be seen, by ids that are of the page: an adapter made anew at each render goes on where the last one was.
const shown = new Map<string, LibraryToast>();
const ids = new Set<string>();
const listeners = new Set<() => void>();

// In milliseconds; none of the libraries takes longer to let a message go.
const LONGEST_LEAVE = 2_000;

/** An adapter to a library. */
export function createToaster(library: ToastLibrary, look: ToastLook): ToasterAdapter {
  function show(toast: LibraryToast) {
    const last = shown.get(toast.id);
    const isAnother = last && library.isAnother?.(last, toast);
    const id = isAnother ? `${last.id}+` : (last?.id ?? toast.id);
    const content = (
      <Late id={id} hide={library.hide}>
        {toast.content}
      </Late>
    );
    const next = { ...toast, id, content };
    shown.set(toast.id, next);
    ids.add(id);
    if (isAnother) hideIn(last.id);
    library.show(next);
  }

  function hideIn(id: string) {
    ids.delete(id);
    for (const listener of listeners) listener();
    library.hide(id);
  }

  function hide(id: string) {
    const last = shown.get(id);
    shown.delete(id);
    if (last) hideIn(last.id);
  }

  return {
    show: (toast) =>
      show({
        id: toast.id,
        text: `${toast.title} ${toast.body}`,
        content: <ToastView toast={toast} look={look} />,
        type: typeOf(toast),
        closeLabel: toast.isMended ? undefined : toast.labels.close,
        dismiss: toast.dismiss,
      }),
    hide,
    more: (stack) => {
      if (!stack.label) return hide(stack.id);
      const content = <StackView stack={stack} look={look} />;
      show({ id: stack.id, text: stack.label, content, type: 'info', closeLabel: undefined, dismiss: () => {} });
    },
  };
}

interface LateProps {
  readonly id: string;
  readonly hide: (id: string) => void;
  readonly children: ReactElement;
}

// Sonner draws a message later than it is told, and one that was hidden meanwhile would stay for good. Of one that goes while it comes,
// Ant Design keeps an element that nobody sees: nobody is to reach its buttons either.
function Late({ id, hide, children }: LateProps) {
  const isHidden = useSyncExternalStore(
    subscribe,
    () => !ids.has(id),
    () => false,
  );
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    if (!ids.has(id)) hide(id);
  }, [id, hide]);

  useEffect(() => {
    if (!isHidden) return;
    const timer = setTimeout(() => setIsOver(true), LONGEST_LEAVE);
    return () => clearTimeout(timer);
  }, [isHidden]);

  return isOver ? null : children;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function typeOf({ severity, isMended }: ToastContent): ToastType {
  if (isMended) return 'success';
  return severity === 'fatal' ? 'error' : severity;
}
