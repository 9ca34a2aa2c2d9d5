import type { ExternalToast, toast as Toast } from 'sonner';
import type { ToasterAdapter } from '../surfaces/settings.js';
import { createToaster, type ToasterOptions } from './create-toaster.js';

export type { ToasterOptions } from './create-toaster.js';

/** How Sonner shows the kit's toasts, besides what the kit says itself. */
export interface SonnerToasterOptions
  extends ToasterOptions,
    Pick<ExternalToast, 'className' | 'classNames' | 'position' | 'richColors' | 'style' | 'toasterId'> {}

/**
 * The kit's toasts in Sonner's: `toaster={sonnerToaster(toast)}`. May be written inline.
 * @param toast Sonner's own, of the `<Toaster>` on your page
 */
export function sonnerToaster(
  toast: Pick<typeof Toast, 'dismiss' | 'error' | 'info' | 'success' | 'warning'>,
  { button, ...options }: SonnerToasterOptions = {},
): ToasterAdapter {
  return createToaster(
    {
      show: ({ id, type, content, closeLabel, dismiss }) => {
        const isClosable = closeLabel !== undefined;
        toast[type](content, {
          ...options,
          id,
          duration: Number.POSITIVE_INFINITY,
          // Its name is one for all languages.
          closeButton: false,
          dismissible: isClosable,
          onDismiss: dismiss,
        });
      },
      hide: (id) => void toast.dismiss(id),
    },
    { button, hasClose: true, buttonProps: { 'data-button': '' }, box: '[data-sonner-toast]' },
  );
}
