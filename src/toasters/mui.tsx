'use client';
import type { Alert as MuiAlert, Button as MuiButton, Snackbar as MuiSnackbar, SnackbarProps } from '@mui/material';
import { type ComponentType, useSyncExternalStore } from 'react';
import type { ButtonPartProps, ToasterAdapter } from '../surfaces/settings.js';
import { createToaster, type LibraryToast, type ToasterOptions } from './create-toaster.js';

export type { ToasterOptions } from './create-toaster.js';

/** What of Material UI draws the toasts. */
export interface MuiParts {
  readonly Alert: typeof MuiAlert;
  readonly Snackbar: typeof MuiSnackbar;
  /** For the buttons of a toast. */
  readonly Button?: typeof MuiButton;
}

/** How Material UI shows the kit's toasts. */
export interface MuiToasterOptions extends ToasterOptions {
  /** Where they are. Default: at the bottom, in the middle, as Material UI's own. */
  readonly anchorOrigin?: SnackbarProps['anchorOrigin'];
  /** How the alerts look. Default: `filled`. */
  readonly variant?: 'filled' | 'outlined' | 'standard';
}

/** The adapter, and the component that draws what it is told. */
export interface MuiToaster extends ToasterAdapter {
  /** To be put once into the app, within its theme. */
  readonly Toasts: ComponentType;
}

/**
 * The kit's toasts as alerts in a snackbar of Material UI's, which has no toaster of its own. To be made once, outside of components:
 * `const toaster = muiToaster({ Alert, Button, Snackbar })`, then `<toaster.Toasts />` within your theme and `toaster={toaster}`.
 */
export function muiToaster(
  { Alert, Snackbar, Button }: MuiParts,
  { anchorOrigin, variant = 'filled', button = Button && buttonOf(Button) }: MuiToasterOptions = {},
): MuiToaster {
  let toasts: readonly LibraryToast[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly LibraryToast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  function Toasts() {
    const shown = useSyncExternalStore(
      subscribe,
      () => toasts,
      () => none,
    );
    if (shown.length === 0) return null;
    return (
      <Snackbar open anchorOrigin={anchorOrigin}>
        <div style={list}>
          {shown.map(({ id, type, content, closeLabel, dismiss }) => (
            <Alert
              key={id}
              severity={type}
              variant={variant}
              role={type === 'error' ? 'alert' : 'status'}
              {...(closeLabel !== undefined && { closeText: closeLabel, onClose: dismiss })}
            >
              {content}
            </Alert>
          ))}
        </div>
      </Snackbar>
    );
  }

  const adapter = createToaster(
    {
      show: (toast) => {
        const isThere = toasts.some(({ id }) => id === toast.id);
        change(isThere ? toasts.map((one) => (one.id === toast.id ? toast : one)) : [...toasts, toast]);
      },
      hide: (gone) => change(toasts.filter(({ id }) => id !== gone)),
    },
    { button, box: '.MuiAlert-root' },
  );
  return { ...adapter, Toasts };
}

const none: readonly LibraryToast[] = [];

// What is too high for the page scrolls within itself.
const list = {
  display: 'flex',
  flexDirection: 'column',
  gap: '8px',
  inlineSize: 'min(420px, 100%)',
  maxBlockSize: 'calc(100dvh - 48px)',
  overflowY: 'auto',
} as const;

function buttonOf(Button: typeof MuiButton) {
  return function ButtonOfMui({ action: _, variant, color: _color, ...props }: ButtonPartProps) {
    return <Button {...props} size="small" color="inherit" variant={variant === 'quiet' ? 'text' : 'outlined'} />;
  };
}
