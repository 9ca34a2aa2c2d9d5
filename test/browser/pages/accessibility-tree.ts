import { cdp } from 'vitest/browser';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
}

/** Whether Chromium tells assistive technology of an element: it is neither hidden nor inert, by whatever means. */
export async function isInAccessibilityTree(element: Element): Promise<boolean> {
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
