import type { ReactNode } from 'react';

/** Around what the app puts in our place: no box, and no style of ours within. */
export function OwnPart({ children }: { readonly children: ReactNode }) {
  return <span data-trtc-part="own">{children}</span>;
}
