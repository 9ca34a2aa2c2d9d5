import type { Undo } from '../../core/host.js';
import { addSheet } from './adopt-styles.js';
import { keepFocus } from './focus-return.js';
import { followStyles } from './follow-styles.js';
import { forgetShared, shared } from './shared.js';
import { shield } from './shield.js';
import { topLayerOf } from './top-layer.js';

/** A place for surfaces of one sort; those of several providers stand in it one beneath the other. */
export type Area = 'device' | 'toast' | 'banner' | 'autoplay' | 'own' | 'modal' | 'live';

/** How the surfaces are kept apart from the page: not at all, or in a shadow tree with its styles. */
export interface Isolation {
  /** The kit's styles as text, and what the app adds to them. */
  readonly sheets: readonly string[];
}

/** The elements in a container that hold all surfaces on it, whoever draws them. */
export interface SurfaceHost {
  readonly areas: Readonly<Record<Area, HTMLElement>>;
  /** Leads the focus back to where it was in the app. */
  readonly returnFocus: () => void;
  /** The language it is read in, and the direction by which start and end are told apart. */
  setLanguage(language: string, direction: 'ltr' | 'rtl'): void;
}

interface HeldHost extends SurfaceHost {
  count: number;
  readonly destroy: Undo;
}

interface Part {
  /** What stands in the page and is moved. */
  readonly outer: HTMLElement;
  /** What holds the areas. */
  readonly inner: HTMLElement;
}

const pageAreas = ['device', 'toast', 'banner', 'autoplay', 'own'] as const;

/**
 * Holds the surfaces of a container, made with the first who asks and taken away with the last.
 * @param container the element they stand in; undefined for the page's body
 */
export function holdHost(container: HTMLElement | undefined, isolation: Isolation | undefined): [SurfaceHost, Undo] {
  const owner = container ?? document.body;
  const name = isolation ? 'isolated-host' : 'host';
  const host = shared<HeldHost>(owner, name, () => createHost(container, isolation));
  host.count += 1;
  let isOver = false;
  const release = () => {
    if (isOver) return;
    isOver = true;
    host.count -= 1;
    // StrictMode lets go and asks again at once.
    queueMicrotask(() => {
      if (host.count > 0) return;
      forgetShared(owner, name);
      host.destroy();
    });
  };
  return [host, release];
}

function createHost(container: HTMLElement | undefined, isolation: Isolation | undefined): HeldHost {
  const page = container?.ownerDocument ?? document;
  const home = () => container ?? page.body;
  const topLayer = topLayerOf(page);
  const make = (name: string) => makePart(page, name, isolation);
  const parts = { page: make('page'), modal: make('modal'), live: make('live') };
  const all = [parts.page, parts.modal, parts.live];
  // A container query does not see the container itself.
  const grid = addDiv(parts.page.inner, 'trtcGrid', '');
  const areas = {
    ...Object.fromEntries(pageAreas.map((name) => [name, addDiv(grid, 'trtcArea', name)])),
    modal: addDiv(parts.modal.inner, 'trtcArea', 'modal'),
    live: addDiv(parts.live.inner, 'trtcArea', 'live'),
  } as Record<Area, HTMLElement>;

  for (const { outer } of all) {
    // By this mark React Aria's dialogs know what lies above them, and neither close nor take the focus back.
    outer.dataset.reactAriaTopLayer = 'true';
    home().append(outer);
  }
  const styles = isolation ? undefined : followStyles(parts.page.inner);
  const contain = (isAway: boolean) => {
    parts.page.inner.toggleAttribute('data-contained', container !== undefined && !isAway);
    styles?.update();
  };
  const inners = all.map(({ inner }) => inner);
  const focus = keepFocus(page, inners);
  const undos: readonly Undo[] = [
    topLayer.keep({ element: parts.page.outer, lifted: parts.page.inner, home, as: 'seen', onAway: contain }),
    topLayer.keep({ element: parts.modal.outer, home, as: 'fixed' }),
    topLayer.keep({ element: parts.live.outer, home, as: 'heard' }),
    shield(
      page,
      all.map(({ outer }) => outer),
    ),
    focus.stop,
    () => styles?.stop(),
  ];

  return {
    areas,
    count: 0,
    returnFocus: focus.returnFocus,
    setLanguage(language, direction) {
      for (const inner of inners) {
        // Each surface that comes says it; the same again would have the page's styles looked at anew.
        if (inner.lang !== language) inner.lang = language;
        if (inner.dir !== direction) inner.dir = direction;
      }
    },
    destroy() {
      for (const undo of undos) undo();
      for (const { outer } of all) outer.remove();
    },
  };
}

function makePart(page: Document, name: string, isolation: Isolation | undefined): Part {
  const inner = page.createElement('div');
  inner.dataset.trtcHost = name;
  if (!isolation) return { outer: inner, inner };
  const outer = page.createElement('div');
  outer.dataset.trtcIsolate = name;
  const root = outer.attachShadow({ mode: 'open' });
  for (const sheet of isolation.sheets) addSheet(root, sheet);
  root.append(inner);
  return { outer, inner };
}

function addDiv(parent: HTMLElement, attribute: string, value: string): HTMLElement {
  const div = parent.ownerDocument.createElement('div');
  div.dataset[attribute] = value;
  parent.append(div);
  return div;
}
