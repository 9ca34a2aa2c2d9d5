import { createLucideIcon } from 'lucide-react';

/** The page with lines beneath it that Safari on iOS puts beside the address. */
export const PageMenuIcon = createLucideIcon('page-menu', [
  ['rect', { x: '3', y: '3', width: '18', height: '10', rx: '3', key: 'page' }],
  ['path', { d: 'M4 17h16M4 21h10', key: 'lines' }],
]);
