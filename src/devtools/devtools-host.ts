import type { Undo } from '../core/host.js';
import tokens from '../styles/tokens.css?inline';
import { addSheet } from '../surfaces/host/adopt-styles.js';
import { lift } from '../surfaces/host/move.js';
import { shield } from '../surfaces/host/shield.js';
import { topLayerOf } from '../surfaces/host/top-layer.js';
import rules from './devtools.css?inline';

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
  const stopStyles = [tokens, rules].map((sheet) => addSheet(shadow, sheet));
  const root = page.createElement('div');
  Object.assign(root.dataset, { trtcRoot: '', trtcTheme: 'system' });
  root.lang = 'en';
  shadow.append(root);
  page.body.append(host);

  const end = (event: Event) => event.stopPropagation();
  for (const type of heldBack) host.addEventListener(type, end);
  let parent: ParentNode | null = page.body;
  // Into the browser's top layer, above the dialog that it stands in.
  const raise = (isAway: boolean) => {
    lift(host, isAway, host.parentNode !== parent);
    parent = host.parentNode;
  };
  const undos: readonly Undo[] = [
    topLayerOf(page).keep({ element: host, home: () => page.body, as: 'heard', onAway: raise }),
    shield(page, [host]),
    ...stopStyles,
  ];
  return [
    root,
    () => {
      for (const undo of undos) undo();
      host.remove();
    },
  ];
}
