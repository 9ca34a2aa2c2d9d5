import type { Undo } from '../core/host.js';
import { createWatched, type Watched } from './watched.js';

/** How the surfaces look to the developer, whatever the app says; what is absent stays the app's. */
export interface Appearance {
  readonly theme?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
}

/** Lays a theme and a direction over those of the surfaces on a page. */
export interface AppearanceOverride extends Watched<Appearance> {
  set(appearance: Appearance): void;
  /** Gives the surfaces back what is theirs. */
  readonly stop: Undo;
}

const roots = '[data-trtc-root], [data-trtc-crash]';
const attributes = {
  theme: { name: 'data-trtc-theme', selector: roots },
  direction: { name: 'dir', selector: `${roots}, [data-trtc-host]` },
} as const;
const names = Object.values(attributes).map(({ name }) => name);
const watched = { subtree: true, childList: true, attributes: true, attributeFilter: names };

/** Works on the elements themselves: the surfaces are drawn by the app's provider, and no part of an app should know of its devtools. */
export function createAppearanceOverride(page: Document): AppearanceOverride {
  const appearance = createWatched<Appearance>({});
  // What each element says by itself.
  const own = new Map<Element, Map<string, string | null>>();
  const observer = new MutationObserver(handleMutations);

  const trees = (): readonly (Document | ShadowRoot)[] => [
    page,
    ...[...page.querySelectorAll('[data-trtc-isolate]')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];

  function lay() {
    for (const tree of trees()) {
      observer.observe(tree, watched);
      for (const [part, { name, selector }] of Object.entries(attributes)) {
        const value = appearance.get()[part as keyof Appearance];
        if (value !== undefined) for (const element of tree.querySelectorAll(selector)) put(element, name, value);
      }
    }
    // Elements that went need nothing back.
    for (const element of own.keys()) if (!element.isConnected) own.delete(element);
    observer.takeRecords();
  }

  function put(element: Element, name: string, value: string) {
    const kept = own.get(element) ?? new Map<string, string | null>();
    own.set(element, kept);
    if (!kept.has(name)) kept.set(name, element.getAttribute(name));
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  // What we write ourselves is taken out of the records, so these are the app's: what comes back later.
  function handleMutations(records: readonly MutationRecord[]) {
    for (const { target, attributeName } of records) {
      const kept = attributeName ? own.get(target as Element) : undefined;
      if (attributeName && kept?.has(attributeName))
        kept.set(attributeName, (target as Element).getAttribute(attributeName));
    }
    lay();
  }

  function giveBack() {
    observer.disconnect();
    for (const [element, kept] of own) {
      for (const [name, value] of kept) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }
    own.clear();
  }

  return {
    ...appearance,
    set(next) {
      giveBack();
      appearance.set(next);
      if (next.theme !== undefined || next.direction !== undefined) lay();
    },
    stop: giveBack,
  };
}
