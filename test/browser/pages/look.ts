/** How an element, or a pseudo-element of it, looks. */
interface Look {
  readonly path: string;
  readonly box: string;
  /** In the order of `names`. */
  readonly values: readonly string[];
}

const outermost = '[data-trtc-host], [data-trtc-crash], [data-trtc-root]:not([data-trtc-host] *)';

const LENGTH = /-?[\d.]+(?=px)/g;

const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--'));

/** How everything of the kit on this page looks now, in the order of the tree: every computed property, and its box. */
export function look(): readonly Look[] {
  holdMotion();
  return rootsIn(document).flatMap((root) => [root, ...root.querySelectorAll('*')].flatMap(looksOf));
}

/** What is different, an element a line. */
export function differences(before: readonly Look[], after: readonly Look[]): readonly string[] {
  const [there, now] = [before, after].map((looks) => looks.map(({ path }) => path));
  if (there?.join() !== now?.join()) return [`other elements, ${now?.length} and not ${there?.length}`];
  return before.flatMap(({ path, box, values }, index) => {
    const next = after[index] as Look;
    const changed = names.flatMap((name, at) => {
      const [value, changedTo] = [values[at], next.values[at]];
      return isSame(value ?? '', changedTo ?? '') ? [] : [`${name} ${value} → ${changedTo}`];
    });
    if (!isSame(box, next.box)) changed.unshift(`box ${box} → ${next.box}`);
    return changed.length > 0 ? [`${path}: ${changed.join('; ')}`] : [];
  });
}

/** Nobody sees a twentieth of a pixel, and text whose first letter stands alone is a sixty-fourth wider. */
function isSame(value: string, other: string): boolean {
  if (value === other) return true;
  const lengths = value.match(LENGTH) ?? [];
  const others = other.match(LENGTH) ?? [];
  if (value.replace(LENGTH, '') !== other.replace(LENGTH, '')) return false;
  return lengths.every((length, at) => Math.abs(Number(length) - Number(others[at])) < 0.05);
}

function rootsIn(tree: Document | ShadowRoot): readonly Element[] {
  const isolated = [...tree.querySelectorAll('[data-trtc-isolate]')];
  return [
    ...tree.querySelectorAll(outermost),
    ...isolated.flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ];
}

function looksOf(element: Element): readonly Look[] {
  const style = getComputedStyle(element);
  const path = pathOf(element);
  const pseudos = [
    ...['::before', '::after'].filter((pseudo) => hasContent(element, pseudo)),
    ...(style.display.includes('list-item') ? ['::marker'] : []),
    ...(element.matches('dialog') ? ['::backdrop'] : []),
    ...(element.matches('meter') ? ['::-webkit-meter-bar'] : []),
  ];
  return [
    { path, box: boxOf(element), values: valuesOf(style) },
    ...pseudos.map((pseudo) => ({ path: path + pseudo, box: '', values: valuesOf(getComputedStyle(element, pseudo)) })),
  ];
}

// Without content there is no box, and nothing to be seen.
function hasContent(element: Element, pseudo: string): boolean {
  return !['none', 'normal'].includes(getComputedStyle(element, pseudo).content);
}

function valuesOf(style: CSSStyleDeclaration): readonly string[] {
  return names.map((name) => style.getPropertyValue(name));
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

/** What turns without end would look different each time. */
function holdMotion(): void {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = 0;
  }
}
