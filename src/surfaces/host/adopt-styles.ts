import type { Undo } from '../../core/host.js';

interface Adopted {
  count: number;
  readonly undo: Undo;
}

const adopted = new WeakMap<Document | ShadowRoot, Adopted>();

/** The kit's styles as text; a module of its own, loaded only where the page's sheet does not reach. */
export async function loadStyles(): Promise<string> {
  return (await import('./sheet.js')).sheet;
}

/** Puts the kit's styles into a shadow tree or another document, once however many ask; the last undo takes them away. */
export function adoptStyles(root: Document | ShadowRoot, text: string): Undo {
  const entry = adopted.get(root) ?? { count: 0, undo: addSheet(root, text) };
  entry.count += 1;
  adopted.set(root, entry);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    entry.count -= 1;
    if (entry.count > 0) return;
    adopted.delete(root);
    entry.undo();
  };
}

/** Adds a sheet for good or until its undo. */
export function addSheet(root: Document | ShadowRoot, text: string): Undo {
  const page = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : (root.ownerDocument as Document);
  // A sheet belongs to the document it was made in: the window of an iframe or of a picture in picture has makers of its own.
  const Sheet = (page.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  try {
    if (!Sheet || !('adoptedStyleSheets' in root)) throw new TypeError();
    const sheet = new Sheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Safari before 16.4 makes no sheets by script.
    const style = page.createElement('style');
    style.textContent = text;
    (root === page ? page.head : root).append(style);
    return () => style.remove();
  }
}
