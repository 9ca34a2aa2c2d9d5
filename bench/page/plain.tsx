import type { Contestant } from './contestants.js';

/** The least that can be done: a Map of what is there, and three elements without React or motion. */
export function createPlainToaster(): Contestant {
  const counts = new Map<number, number>();
  const list = document.createElement('div');
  list.style.cssText = 'position: fixed; right: 16px; top: 16px; width: 340px';
  document.body.append(list);
  return {
    toasts: '[data-plain-toast]',
    view: null,
    prepare: (number) => () => {
      const count = counts.get(number) ?? 0;
      counts.set(number, count + 1);
      if (count > 0 || list.childElementCount === 3) return;
      const toast = document.createElement('p');
      toast.dataset.plainToast = '';
      toast.style.cssText = 'margin: 0 0 8px; padding: 14px; border: 1px solid; background: #fee';
      toast.textContent = `Couldn’t join the call (${number}). Something went wrong on the way in. Try again.`;
      list.append(toast);
    },
  };
}
