/** The main button of a surface. */
export function mainButton(surface: HTMLElement): HTMLElement {
  const button = surface.querySelector<HTMLElement>('[data-variant="primary"]');
  if (!button) throw new Error(`the surface ${surface.dataset.trtcSurface} has no main button`);
  return button;
}

/** Whether the middle of an element is on top, so that it is seen and a finger would meet it. */
export function isOnTop(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const found = root.elementFromPoint(left + width / 2, top + height / 2);
  return width > 0 && element.contains(found);
}
