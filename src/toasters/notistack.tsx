'use client';
import type { OptionsObject, ProviderContext } from 'notistack';
import { type ReactElement, useSyncExternalStore } from 'react';
import type { ToasterAdapter } from '../surfaces/settings.js';
import { createToaster, type LibraryToast, type ToasterOptions } from './create-toaster.js';

export type { ToasterOptions } from './create-toaster.js';

/** How notistack shows the kit's toasts, besides what the kit says itself. */
export interface NotistackToasterOptions
  extends ToasterOptions,
    Pick<OptionsObject, 'anchorOrigin' | 'className' | 'hideIconVariant' | 'style' | 'TransitionComponent'> {}

/**
 * The kit's toasts in notistack's: `toaster={notistackToaster(useSnackbar())}`. May be written inline. Give `maxSnack` of the
 * `<SnackbarProvider>` room for the kit's (three and a button, of an open stack twelve and a button) beside your own: what is too many, notistack takes away.
 * @param notistack what `useSnackbar()` gives, or the whole module
 */
export function notistackToaster(
  notistack: ProviderContext,
  { button, ...options }: NotistackToasterOptions = {},
): ToasterAdapter {
  return createToaster(
    {
      show: (toast) => {
        const last = snacks.get(toast.id);
        if (last) return last.change(toast);
        const snack = createSnack(toast);
        snacks.set(toast.id, snack);
        notistack.enqueueSnackbar(<Content snack={snack} />, {
          ...options,
          key: toast.id,
          variant: toast.type,
          persist: true,
          onClose: (_event, reason) => {
            if (reason !== 'maxsnack' && snacks.has(toast.id)) snack.dismiss();
          },
        });
      },
      hide: (id) => {
        if (snacks.delete(id)) notistack.closeSnackbar(id);
      },
      isAnother: (last, next) => last.type !== next.type,
    },
    { button, hasClose: true, box: '.notistack-MuiContent' },
  );
}

// A snackbar of notistack's is never changed, so its content changes itself.
interface Snack {
  readonly dismiss: () => void;
  readonly change: (toast: LibraryToast) => void;
  readonly content: () => ReactElement;
  readonly subscribe: (listener: () => void) => () => void;
}

const snacks = new Map<string, Snack>();

function createSnack(first: LibraryToast): Snack {
  const listeners = new Set<() => void>();
  let toast = first;
  return {
    dismiss: () => toast.dismiss(),
    change: (next) => {
      toast = next;
      for (const listener of listeners) listener();
    },
    content: () => toast.content,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function Content({ snack }: { readonly snack: Snack }) {
  return useSyncExternalStore(snack.subscribe, snack.content, snack.content);
}
