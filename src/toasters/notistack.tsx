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
        if (last?.type === toast.type) return last.change(toast);
        const snack = createSnack(toast, last);
        snacks.set(toast.id, snack);
        if (last) notistack.closeSnackbar(last.key);
        notistack.enqueueSnackbar(<Content snack={snack} />, {
          ...options,
          key: snack.key,
          variant: toast.type,
          persist: true,
          onClose: (_event, reason) => {
            if (reason !== 'maxsnack' && snacks.get(toast.id) === snack) snack.dismiss();
          },
        });
      },
      hide: (id) => {
        const snack = snacks.get(id);
        snacks.delete(id);
        if (snack) notistack.closeSnackbar(snack.key);
      },
    },
    { button, hasClose: true, box: '.notistack-MuiContent' },
  );
}

// A snackbar of notistack's is never changed. So its content changes itself, and one of another variant is another snackbar.
interface Snack {
  readonly key: string;
  readonly type: LibraryToast['type'];
  readonly dismiss: () => void;
  readonly change: (toast: LibraryToast) => void;
  readonly content: () => ReactElement;
  readonly subscribe: (listener: () => void) => () => void;
}

// Ids are of the page, so an adapter made anew at each render finds what the last one has shown.
const snacks = new Map<string, Snack>();

function createSnack(first: LibraryToast, last: Snack | undefined): Snack {
  const listeners = new Set<() => void>();
  let toast = first;
  return {
    key: last ? `${last.key}+` : first.id,
    type: first.type,
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
