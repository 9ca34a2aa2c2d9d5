import type { Said } from '../../i18n/index.js';
import { Words } from './Words.js';

interface BodyProps {
  readonly children: Said;
  readonly id?: string;
}

/** What follows, and what to do; nothing where there is nothing to add. */
export function Body({ children, id }: BodyProps) {
  if (!children.text) return null;
  return (
    <Words as="p" data-trtc-part="body" id={id}>
      {children}
    </Words>
  );
}
