/** How an element, or a pseudo-element of it, looks. */
export interface Look {
  readonly path: string;
  readonly box: string;
  /** In the order of `names`. */
  readonly values: readonly string[];
}

/** What has changed of an element, by property, from and to; `box` is its place and size. */
export type Change = Readonly<Record<string, readonly [before: string, after: string]>>;

const ours = '[data-trtc-host], [data-trtc-crash], [data-trtc-root]:not([data-trtc-host] *)';

const LENGTH = /-?[\d.]+(?=px)/g;

const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--'));

/** How everything of the kit, or what else is named, looks on this page now, in the order of the tree: every computed property, and its box. */
export function look(outermost = ours, except = ':not(*)'): readonly Look[] {
  holdMotion();
  return rootsIn(document, outermost).flatMap((root) =>
    [root, ...root.querySelectorAll(`:not(${except})`)].flatMap(looksOf),
  );
}

/** What is different, an element a line. */
export function differences(before: readonly Look[], after: readonly Look[]): readonly string[] {
  const [there, now] = [before, after].map((looks) => looks.map(({ path }) => path));
  if (there?.join() !== now?.join()) return [`other elements, ${now?.length} and not ${there?.length}`];
  return before.flatMap((look, index) => {
    const lines = Object.entries(changeOf(look, after[index])).map(([name, [from, to]]) => `${name} ${from} → ${to}`);
    return lines.length > 0 ? [`${look.path}: ${lines.join('; ')}`] : [];
  });
}

export function changeOf(before: Look, after: Look | undefined): Change {
  const rows = names.map((name, at) => [name, before.values[at] ?? '', after?.values[at] ?? ''] as const);
  const changed = [['box', before.box, after?.box ?? ''] as const, ...rows].filter(([, from, to]) => !isSame(from, to));
  return Object.fromEntries(changed.map(([name, from, to]) => [name, [from, to]]));
}

/** Nobody sees a twentieth of a pixel, and text whose first letter stands alone is a sixty-fourth wider. */
function isSame(value: string, other: string): boolean {
  if (value === other) return true;
  const lengths = value.match(LENGTH) ?? [];
  const others = other.match(LENGTH) ?? [];
  if (value.replace(LENGTH, '') !== other.replace(LENGTH, '')) return false;
  return lengths.every((length, at) => Math.abs(Number(length) - Number(others[at])) < 0.05);
}

function rootsIn(tree: Document | ShadowRoot, outermost: string): readonly Element[] {
  const isolated = [...tree.querySelectorAll('[data-trtc-isolate]')];
  return [
    ...tree.querySelectorAll(outermost),
    ...isolated.flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot, outermost) : [])),
  ];
}

function looksOf(element: Element): readonly Look[] {
  const style = getComputedStyle(element);
  const path = pathOf(element);
  const pseudos = [
    ...['::before', '::after'].filter((pseudo) => hasContent(element, pseudo)),
    ...(style.display.includes('list-item') ? ['::marker'] : []),
    ...(element.matches('dialog') ? ['::backdrop'] : []),
  ];
  return [
    { path, box: boxOf(element), values: valuesOf(style, element.computedStyleMap?.()) },
    ...pseudos.map((pseudo) => ({ path: path + pseudo, box: '', values: valuesOf(getComputedStyle(element, pseudo)) })),
  ];
}

// Without content there is no box, and nothing to be seen.
function hasContent(element: Element, pseudo: string): boolean {
  return !['none', 'normal'].includes(getComputedStyle(element, pseudo).content);
}

function valuesOf(style: CSSStyleDeclaration, computed?: StylePropertyMapReadOnly): readonly string[] {
  // Of a margin that is `auto` Chromium tells the length, and at times none; where the box is, is looked at anyway.
  return names.map(
    (name) => (computed && /^margin-/.test(name) && computed.get(name)?.toString()) || style.getPropertyValue(name),
  );
}

function boxOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  // The page of a crashed app stands where the app stood, and that is the page's to say.
  const start = element.closest('[data-trtc-crash]')?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return [x - start.x, y - start.y, width, height].map((length) => `${length.toFixed(2)}px`).join(' ');
}

function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && steps.length < 4; each = each.parentElement) {
    const part = each.getAttribute('data-trtc-part');
    steps.unshift(part ? `${each.localName}[${part}]` : each.localName);
  }
  return steps.join(' > ');
}

/** What is on its way arrives, and what turns without end, which would look different each time, stands still. */
function holdMotion(): void {
  const isolated = [...document.querySelectorAll('[data-trtc-isolate]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const animation of [document, ...isolated].flatMap((root) => root.getAnimations())) {
    if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
    else {
      animation.pause();
      animation.currentTime = 0;
    }
  }
}
