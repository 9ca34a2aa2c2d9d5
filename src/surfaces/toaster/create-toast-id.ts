// Two copies of the package may speak to one toaster.
const page = Math.random().toString(36).slice(2, 8);

let toasts = 0;

/** An id that no other toast on the page has, nor had. @param name what it begins with */
export function createToastId(name: string): string {
  toasts += 1;
  return `${name}-${page}-${toasts}`;
}
