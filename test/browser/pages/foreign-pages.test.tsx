import { foreignPages } from 'virtual:foreign-pages';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { wear } from '../../../stories/foreign-pages/wear.js';
import { expectConsole } from '../setup.js';
import { letSpeak } from '../support/page.js';
import { wearLayered } from './editions.js';
import { differences, look } from './look.js';
import { scenes } from './scenes.js';

const variants = [
  { variant: 'as they are', options: {}, pages: foreignPages },
  {
    variant: 'isolated',
    options: { isolate: true },
    pages: [
      ...foreignPages,
      {
        name: 'important rules',
        css: async () => 'body *, body *::before { all: revert !important; color: red !important; zoom: 2 !important }',
      },
    ],
  },
] as const;

// What stands in the place of a crashed app is part of the page.
const isolated = scenes.filter(({ name }) => !name.includes('crashed'));

beforeEach(async () => {
  await page.viewport(1280, 900);
  // Chromium's fake camera and microphone, under whatever id the test's machine has.
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(({ video, audio } = {}) =>
    native({ video: Boolean(video), audio: Boolean(audio) }),
  );
});
afterEach(() => vi.restoreAllMocks());

describe.each(variants)('the surfaces, $variant', ({ variant, options, pages }) => {
  test.each(variant === 'isolated' ? isolated : scenes)(
    'look the same in every foreign page: $name',
    { timeout: 60_000 },
    async ({ name, show }) => {
      if (name.includes('crashed')) expectConsole('the app crashed');
      const { host } = await show({ ...options, render: { container: placeOfApp() } });
      await letSpeak(host);
      const clean = look();
      expect(clean.length).toBeGreaterThan(5);
      expect(differences(clean, look()), 'what moves by itself').toEqual([]);
      for (const foreign of pages) {
        const undo = await wear(foreign);
        const found = differences(clean, look());
        undo();
        expect.soft(found, foreign.name).toEqual([]);
      }
      expect(differences(clean, look()), 'what a page left behind').toEqual([]);
    },
  );
});

// What holds them, and what is only heard, has nothing to be seen, and takes over from around it in the layered edition.
function lookOfSurfaces() {
  const surfaces =
    '[data-trtc-surface]:not([data-trtc-part="toaster"] *), [data-trtc-part="toaster"], [data-trtc-crash]';
  return look(surfaces, '[data-trtc-surface] [data-trtc-host], [data-trtc-surface] [data-trtc-host] *');
}

// Firefox balances the lines of a title anew only where its words change, so there the second edition would keep those of the first.
const balanced = CSS.supports('-moz-appearance', 'none') ? scenes.slice(1) : scenes;

test.each(balanced)('in an empty page both editions look the same: $name', async ({ name, show }) => {
  if (name.includes('crashed')) expectConsole('the app crashed');
  const { host } = await show({ render: { container: placeOfApp() } });
  await letSpeak(host);
  const strong = lookOfSurfaces();
  expect(strong.length).toBeGreaterThan(5);
  const undo = wearLayered(inject('layeredStyles'));
  const found = differences(strong, lookOfSurfaces());
  undo();
  expect(found).toEqual([]);
});

/** An app has its place on the page, wherever the page's own rules for elements would put it. The size of the root font is the page's to choose. */
function placeOfApp(): HTMLElement {
  const app = document.createElement('div');
  for (const [name, value] of Object.entries(place)) app.style.setProperty(name, value, 'important');
  document.documentElement.style.setProperty('font-size', '16px', 'important');
  // Nor is a scrollbar of its window's, which takes its width from everything.
  document.documentElement.style.setProperty('overflow', 'hidden', 'important');
  return document.body.appendChild(app);
}

const place = {
  display: 'block',
  position: 'fixed',
  inset: '0',
  margin: '0',
  padding: '0',
  border: '0',
  transform: 'none',
};
