import type { Undo } from '../core/host.js';
import tokens from '../styles/tokens.css?inline';
import { addSheet } from '../surfaces/host/adopt-styles.js';
import { shield } from '../surfaces/host/shield.js';
import { topLayerOf } from '../surfaces/host/top-layer.js';
import ground from './devtools.css?inline';
import panel from './panel.css?inline';
import tabs from './tabs.css?inline';

// What is typed and pointed at in the panel is none of the app's: no shortcut, no focus trap, no click outside of a menu.
const heldBack = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'pointerup',
  'mouseup',
  'dblclick',
  'contextmenu',
  'focusin',
  'focusout',
  'copy',
  'paste',
] as const;

/**
 * Makes the element that holds the devtools: a shadow tree with styles of its own, at the end of the page, and above whatever lies on top of
 * it, the kit's own dialogs included.
 * @returns where to draw, and the undo
 */
export function createDevtoolsHost(page: Document): readonly [HTMLElement, Undo] {
  const host = page.createElement('div');
  host.dataset.trtcDevtools = '';
  host.dataset.reactAriaTopLayer = 'true';
  const shadow = host.attachShadow({ mode: 'open' });
  for (const sheet of [tokens, ground, panel, tabs]) addSheet(shadow, sheet);
  const root = page.createElement('div');
  Object.assign(root.dataset, { trtcRoot: '', trtcTheme: 'system' });
  root.lang = 'en';
  // The devtools look the same whatever brand the app has.
  for (const [name] of tokens.matchAll(/--trtc-\w[\w-]*/g)) root.style.setProperty(name, 'initial');
  shadow.append(root);
  page.body.append(host);

  const end = (event: Event) => event.stopPropagation();
  for (const type of heldBack) host.addEventListener(type, end);
  const undos: readonly Undo[] = [
    topLayerOf(page).keep({ element: host, lifted: host, home: () => page.body, as: 'heard' }),
    shield(page, [host]),
  ];
  return [
    root,
    () => {
      for (const undo of undos) undo();
      host.remove();
    },
  ];
}
