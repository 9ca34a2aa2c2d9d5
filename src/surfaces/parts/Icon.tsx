import type { IconNode } from 'lucide';
import { createElement } from 'react';

/** A picture of Lucide's. The words beside it say the same, so it is hidden from assistive technology. */
export function Icon({ node }: { readonly node: IconNode }) {
  return (
    <svg
      data-trtc-icon=""
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
