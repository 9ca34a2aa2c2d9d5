import { lastOf } from '../../core/built-ins.js';
import type { Undo } from '../../core/host.js';
import { focusedIn, holds } from './composed.js';
import { lift, move } from './move.js';
import { fullscreenElementOf, openModals, watchTopLayer } from './page-layers.js';
import { focusOn } from './place.js';
import { shared } from './shared.js';

/** Something of ours that must be seen, heard and pressed whatever the page puts on top. */
export interface Kept {
  readonly element: HTMLElement;
  /** What is put into the browser's top layer while the element is away; by default nothing. */
  readonly lifted?: HTMLElement;
  /** Where it stands while nothing lies over the page. */
  readonly home: () => ParentNode & Node;
  /**
   * `seen`: it goes into what lies on top, and above it. `heard`: into our own dialogs too, for what is outside of them is mute.
   * `fixed`: it stays at home, for a modal dialog is on top wherever it stands.
   */
  readonly as: 'seen' | 'heard' | 'fixed';
  /** Told when it leaves its home for what lies on top, and when it is back. */
  readonly onAway?: (isAway: boolean) => void;
}

/** A dialog of ours that blocks the page. */
export interface Modal {
  readonly dialog: HTMLDialogElement;
  /** Of two, the one with the higher rank lies on top, whichever came first. */
  readonly rank: number;
  /** Escape was pressed while nothing in the dialog had the focus. */
  readonly onEscape: () => void;
}

/** What one document shows above everything else, and our place in it. */
export interface TopLayer {
  /** Moves an element along with the top of the page; its undo leaves it where it is. */
  keep(kept: Kept): Undo;
  /** Opens a dialog of ours above everything, and closes it with its undo. */
  open(modal: Modal): Undo;
  /** The dialog of ours that lies on top. */
  topModal(): Modal | undefined;
}

/** The top layer of a document; one for all providers and copies of this package on the page. */
export function topLayerOf(page: Document): TopLayer {
  return shared(page, 'top-layer', () => createTopLayer(page));
}

function createTopLayer(page: Document): TopLayer {
  const kept = new Set<Kept>();
  let own: readonly Modal[] = [];
  let foreign: readonly HTMLDialogElement[] = [];
  let fullscreen: Element | undefined;
  let stopWatching: Undo | undefined;

  function update() {
    const before = { foreign, fullscreen };
    const ours = own.map(({ dialog }) => dialog);
    foreign = openModals(page, foreign).filter((dialog) => !ours.includes(dialog));
    fullscreen = fullscreenElementOf(page);
    const isCovered =
      foreign.some((dialog) => !before.foreign.includes(dialog)) ||
      (fullscreen !== undefined && fullscreen !== before.fullscreen);
    // What came last lies on top and blocks what is under it: a dialog of ours would be open, unseen and in the way of every click.
    if (isCovered) raise(own);
    kept.forEach(place);
  }

  function holderOf({ as }: Kept): Element | undefined {
    const modal = (as === 'heard' && lastOf(own)?.dialog) || lastOf(foreign);
    if (modal && !(fullscreen && holds(modal, fullscreen))) return modal;
    return fullscreen;
  }

  function place(item: Kept) {
    const { element, home, as, onAway, lifted } = item;
    const holder = as === 'fixed' ? undefined : holderOf(item);
    const isAway = holder !== undefined && canHold(holder) && !holds(holder, home());
    const parent = isAway ? holder : home();
    const isMoving = element.parentNode !== parent;
    if (isMoving) move(element, parent);
    // Nothing can be put into a video: there the browser's top layer at least shows it.
    if (lifted) lift(lifted, isAway || (holder !== undefined && !canHold(holder)), isMoving);
    onAway?.(isAway);
  }

  function watch() {
    stopWatching ??= watchTopLayer(page, update);
  }

  function rest() {
    if (kept.size > 0 || own.length > 0) return;
    stopWatching?.();
    stopWatching = undefined;
    foreign = [];
  }

  return {
    keep(item) {
      kept.add(item);
      watch();
      update();
      return () => {
        kept.delete(item);
        rest();
      };
    },
    open(modal) {
      own = [...own, modal].sort((a, b) => a.rank - b.rank);
      watch();
      const focused = focusedIn(page);
      show(modal);
      raise(own.slice(own.indexOf(modal) + 1), focused);
      update();
      return () => {
        own = own.filter((other) => other !== modal);
        // What followed into the dialog must be out of it before it goes.
        kept.forEach(place);
        if (modal.dialog.open) close(modal.dialog);
        rest();
      };
    },
    topModal: () => lastOf(own),
  };
}

// Nothing can be drawn within these.
function canHold(element: Element): boolean {
  return !/^(?:video|audio|iframe|canvas|img|object|embed)$/i.test(element.localName);
}

function show({ dialog }: Modal) {
  if (dialog.open) return;
  // Older browsers have no modal dialogs: there it lies over the page by its styles alone.
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  // The dialog itself: a screen reader reads it from its title, and Enter presses nothing by accident.
  dialog.focus({ preventScroll: true });
}

function close(dialog: HTMLDialogElement) {
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}

/**
 * Puts open dialogs on top once more, the last of them topmost; the focus and what was scrolled stay as they were.
 * @param focused what has the focus, or had it before something else opened
 */
function raise(modals: readonly Modal[], focused = focusedIn(modals[0]?.dialog.ownerDocument)) {
  for (const modal of modals) {
    const { dialog } = modal;
    const { scrollTop } = dialog;
    if (dialog.open) close(dialog);
    show(modal);
    dialog.scrollTop = scrollTop;
  }
  const top = lastOf(modals)?.dialog;
  if (top && focused && holds(top, focused)) focusOn(focused);
}
