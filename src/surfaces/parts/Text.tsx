/**
 * A text that changes. A page translator puts elements of its own in the place of text nodes, and React would go on writing into the
 * nodes it took away: so a changed text is a new element.
 */
export function Text({ children }: { readonly children: string | number | undefined }) {
  return <span key={children}>{children}</span>;
}
