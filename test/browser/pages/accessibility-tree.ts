import { cdp, server } from 'vitest/browser';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
}

/**
 * Whether assistive technology is told of an element: it is neither hidden nor inert, by whatever means. Chromium is asked itself; of the
 * others, which tell nobody, the page is read.
 */
export async function isInAccessibilityTree(element: Element): Promise<boolean> {
  return server.browser === 'chromium' ? await askChromium(element) : readPage(element);
}

function readPage(element: Element): boolean {
  const page = element.ownerDocument;
  const isModal = page.querySelector('dialog:modal') !== null;
  let isInModal = false;
  for (let part: Element | null = element; part; part = part.parentElement ?? hostOf(part)) {
    if (part.matches('[aria-hidden="true"], [inert], [hidden]') || getComputedStyle(part).display === 'none')
      return false;
    if (part.matches('dialog:modal')) isInModal = true;
  }
  return !isModal || isInModal;
}

function hostOf(part: Element): Element | null {
  const root = part.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

async function askChromium(element: Element): Promise<boolean> {
  const mark = `ax-${Math.random()}`;
  element.setAttribute('data-ax', mark);
  try {
    const session = cdp() as unknown as { send(method: string, params?: object): Promise<Record<string, unknown>> };
    await session.send('DOM.enable');
    // The tests stand in a frame, and the surfaces may stand in another, or in a shadow tree.
    await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const query = { query: `[data-ax="${mark}"]`, includeUserAgentShadowDOM: true };
    const { searchId } = await session.send('DOM.performSearch', query);
    const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: 1 });
    const [nodeId] = nodeIds as number[];
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    return (nodes as AxNode[]).some(({ ignored }) => !ignored);
  } finally {
    element.removeAttribute('data-ax');
  }
}
