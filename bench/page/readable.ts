const words = 'join the call';

/** At least so opaque is what one can read. */
const OPACITY = 0.9;
/** Text that is so near to its place, in pixels, no longer moves under the eye. */
const NEAR = 2;
/** By then every toast has arrived. */
const LIMIT = 1_200;

interface Look {
  readonly at: number;
  readonly opacity: number;
  readonly left: number;
  readonly top: number;
}

/**
 * Looks at each frame where the text of the first toast is and how opaque it is.
 * @returns the time of the first frame in which it was opaque and where it came to rest, by `performance.now()`
 */
export async function watchReadable(toasts: string): Promise<number | undefined> {
  const looks: Look[] = [];
  const began = performance.now();
  while (performance.now() - began < LIMIT) {
    const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const look = lookAt(toasts, at);
    if (look) looks.push(look);
  }
  const rest = looks[looks.length - 1];
  if (!rest) return undefined;
  return looks.find(
    ({ opacity, left, top }) =>
      opacity >= OPACITY && Math.abs(left - rest.left) <= NEAR && Math.abs(top - rest.top) <= NEAR,
  )?.at;
}

function lookAt(toasts: string, at: number): Look | undefined {
  const text = findText(document.querySelector(toasts));
  if (!text) return undefined;
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return undefined;
  return { at, opacity: opacityOf(text.parentElement), left, top };
}

function findText(toast: Element | null): Text | undefined {
  if (!toast) return undefined;
  const walker = document.createTreeWalker(toast, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.includes(words)) return node as Text;
  }
  return undefined;
}

function opacityOf(element: Element | null): number {
  let opacity = 1;
  for (let each = element; each; each = each.parentElement) opacity *= Number(getComputedStyle(each).opacity);
  return opacity;
}
