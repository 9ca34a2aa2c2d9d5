import type { Undo } from '../../core/host.js';
import { adoptStyles, loadStyles } from './adopt-styles.js';

/** Sees to it that the kit's styles are where an element is. */
export interface StyleFollower {
  /** The element may stand in another tree now. */
  update(): void;
  readonly stop: Undo;
}

/** Brings the styles along into a shadow tree, an iframe or another window, which the sheet that the app has loaded does not reach. */
export function followStyles(element: Element): StyleFollower {
  let root: Node | undefined;
  let undo: Undo = () => {};
  let isOver = false;

  async function bring(target: Document | ShadowRoot) {
    const text = await loadStyles();
    if (!isOver && root === target) undo = adoptStyles(target, text);
  }

  return {
    update() {
      const next = element.getRootNode();
      if (next === root) return;
      undo();
      undo = () => {};
      root = next;
      if (next === document || !element.isConnected || isStyled(element)) return;
      // Without a network they cannot be had: the surfaces are plain then, and can be read and pressed.
      bring(next as Document | ShadowRoot).catch(() => {
        root = undefined;
      });
    },
    stop() {
      isOver = true;
      undo();
    },
  };
}

/** Whether some sheet of the kit's reaches an element, e.g. one that the app has put into its own shadow tree. */
function isStyled(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return Boolean(view?.getComputedStyle(element).getPropertyValue('--trtc--z'));
}
