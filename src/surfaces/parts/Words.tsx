/**
 * A text that stands beside other things in its element. Page translators put elements of their own in the place of text nodes, and React
 * would go on changing the node that is no longer there; so a text has an element to itself, and another text another element.
 */
export function Words({ children }: { readonly children: string | undefined }) {
  return (
    <span key={children} data-trtc-words="">
      {children}
    </span>
  );
}
