import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { TrtcErrorDevtools } from '../../../src/devtools/index.js';
import { type CallOptions, startCall } from '../support/call.js';
import { turns } from '../support/page.js';

afterEach(async () => {
  localStorage.clear();
  await turns();
});

export function hosts() {
  return [...document.querySelectorAll<HTMLElement>('[data-trtc-devtools]')];
}

/** A call with the devtools in it. */
export function show(options: CallOptions = {}) {
  return startCall({
    app: (
      <>
        <button type="button">Start</button>
        <TrtcErrorDevtools />
      </>
    ),
    ...options,
  });
}

export const opener = () => page.getByRole('button', { name: /^Open the TRTC Error Kit devtools/ });
export const panel = () => page.getByRole('region', { name: 'TRTC Error Kit devtools' });
export const tab = (name: string) => page.getByRole('tab', { name });

export async function open(name?: string) {
  await opener().click();
  await expect.element(panel()).toBeVisible();
  if (name) await tab(name).click();
}
