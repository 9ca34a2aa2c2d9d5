/** What a page translator does: each text node makes way for elements with the translated words in them. Says how many it translated. */
export function translatePage(root: Node = document.body): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== '' && !text.parentElement?.closest('font')) texts.push(text);
  }
  for (const text of texts) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `⟦${text.data}⟧`;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.length;
}

/** A text without what `translatePage` put around it. */
export function withoutTranslator(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}
