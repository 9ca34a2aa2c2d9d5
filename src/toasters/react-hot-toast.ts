import type { toast as Toast, ToastOptions } from 'react-hot-toast';
import type { ToasterAdapter } from '../surfaces/settings.js';
import { createToaster, type ToasterOptions, type ToastType } from './create-toaster.js';

export type { ToasterOptions } from './create-toaster.js';

/** How react-hot-toast shows the kit's toasts, besides what the kit says itself. */
export interface HotToasterOptions
  extends ToasterOptions,
    Pick<ToastOptions, 'className' | 'position' | 'style' | 'toasterId'> {}

/**
 * The kit's toasts in react-hot-toast's: `toaster={hotToaster(toast)}`. May be written inline.
 * @param toast the library's own, of the `<Toaster>` on your page
 */
export function hotToaster(toast: typeof Toast, { button, ...options }: HotToasterOptions = {}): ToasterAdapter {
  return createToaster(
    {
      show: ({ id, type, content }) => {
        const isUrgent = type === 'error';
        functionFor(toast, type)(content, {
          ...options,
          id,
          duration: Number.POSITIVE_INFINITY,
          ariaProps: { role: isUrgent ? 'alert' : 'status', 'aria-live': isUrgent ? 'assertive' : 'polite' },
        });
      },
      hide: (id) => toast.dismiss(id),
    },
    { button, hasClose: true, box: '[role="status"], [role="alert"]' },
  );
}

// It knows no warning and no note.
function functionFor(toast: typeof Toast, type: ToastType) {
  return type === 'error' || type === 'success' ? toast[type] : toast;
}
