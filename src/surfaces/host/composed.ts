/** What holds an element, across the borders of shadow trees; undefined above the page. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentNode ?? (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? Reflect.get(node, 'host') : null);
  if (!parent) return undefined;
  return parent.nodeType === Node.ELEMENT_NODE ? (parent as Element) : parentOf(parent);
}

/** Whether a node lies within an element or is it, across the borders of shadow trees. */
export function holds(element: Element, node: Node): boolean {
  for (let part: Node | undefined = node; part; part = parentOf(part)) if (part === element) return true;
  return false;
}

/** The element that has the focus, within whichever shadow trees; undefined where it is nowhere or on the body. */
export function focusedIn(page: Document | undefined): Element | undefined {
  let element = page?.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== page?.body && element !== page?.documentElement ? element : undefined;
}
