import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { FakeHost } from '../../../src/testing/index.js';

/** The roots of all surfaces on the page, those in shadow trees of the kit included. */
export function surfaces(name?: string): HTMLElement[] {
  const isolated = [...document.querySelectorAll('[data-trtc-isolate]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const selector = name ? `[data-trtc-surface="${name}"]` : '[data-trtc-surface]';
  return [document, ...isolated].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}

/** The one root of a surface, once it is there. */
export async function findSurface(name: string): Promise<HTMLElement> {
  return await waitFor(() => {
    const [surface] = surfaces(name);
    expect(surface, `the surface "${name}"`).toBeDefined();
    return surface as HTMLElement;
  });
}

/** Resolves when no surface is there, or none of that name. */
export async function noSurface(name?: string): Promise<void> {
  await waitFor(() => expect(surfaces(name).map(({ dataset }) => dataset.trtcKind)).toEqual([]));
}

/** The live regions, and what they say now. */
export function regions() {
  const region = (name: string) => document.querySelector<HTMLElement>(`[data-trtc-announcer="${name}"]`);
  return { polite: region('polite'), assertive: region('assertive') };
}

export function spoken() {
  const { polite, assertive } = regions();
  return { polite: polite?.textContent ?? '', assertive: assertive?.textContent ?? '' };
}

/** Everything that is said from now on, in order, as a screen reader would be told of it. */
export function listen(): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const { polite, assertive } = regions();
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (addedNodes.length > 0 && target instanceof Element) said.push(target.textContent ?? '');
    }
  });
  for (const region of [polite, assertive]) if (region) observer.observe(region, { childList: true });
  return { said, stop: () => observer.disconnect() };
}

/** Lets the announcer say what it has to say. */
export async function letSpeak(host: FakeHost): Promise<void> {
  await turns();
  await host.advance(200);
  await turns();
}

/** Lets React and the browser do what is due, without moving the kit's time. */
export async function turns(count = 2): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The names of the actions of a surface, in order. */
export function actionsOf(surface: Element): (string | null)[] {
  return [...surface.querySelectorAll('[data-trtc-action]')].map((button) => button.getAttribute('data-trtc-action'));
}
