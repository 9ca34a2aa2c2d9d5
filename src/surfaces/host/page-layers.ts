import type { Undo } from '../../core/host.js';

const fullscreenEvents = ['fullscreenchange', 'webkitfullscreenchange'] as const;

/**
 * The modal dialogs that are open now, in the order they were opened.
 * @param known those that were open before, in that order
 */
export function openModals(page: Document, known: readonly HTMLDialogElement[]): readonly HTMLDialogElement[] {
  // The cheap question first: this runs at every change of the page.
  const dialogs = page.getElementsByTagName('dialog');
  if (dialogs.length === 0 && known.length === 0) return known;
  const open = [...dialogs].filter(isModal);
  const stillOpen = known.filter((dialog) => dialog.isConnected && isModal(dialog));
  return [...stillOpen, ...open.filter((dialog) => !stillOpen.includes(dialog))];
}

function isModal(dialog: HTMLDialogElement): boolean {
  try {
    return dialog.open && dialog.matches(':modal');
  } catch {
    // Before Chrome 105, Firefox 103 and Safari 15.6 a page cannot tell.
    return false;
  }
}

/** What fills the screen now; inside a component of the web's own, the very element and not its host. */
export function fullscreenElementOf(page: Document): Element | undefined {
  let element = page.fullscreenElement ?? (Reflect.get(page, 'webkitFullscreenElement') as Element | null | undefined);
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return element ?? undefined;
}

/** Tells when a dialog may have opened or closed, when something fills the screen or no longer does, and when parts of the page went. */
export function watchTopLayer(page: Document, listener: () => void): Undo {
  const observer = new MutationObserver(listener);
  observer.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  for (const type of fullscreenEvents) page.addEventListener(type, listener);
  return () => {
    observer.disconnect();
    for (const type of fullscreenEvents) page.removeEventListener(type, listener);
  };
}
