import type { IconNode } from 'lucide';

/** The page with lines beneath it that Safari on iOS puts beside the address. */
export const PageMenuIcon: IconNode = [
  ['rect', { x: '3', y: '3', width: '18', height: '10', rx: '3' }],
  ['path', { d: 'M4 17h16M4 21h10' }],
];
