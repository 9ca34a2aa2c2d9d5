import { waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { allKinds, type Kind, kinds } from '../../../src/core/kinds.js';
import { type Call, startCall } from '../support/call.js';
import { isInFull, oneOfEach } from '../support/extent.js';
import { noSurface, surfaces, turns } from '../support/page.js';

// On a phone upright: 中文 and 日本語 broke within a word, and left one character alone on the last line of a title.

const languages = ['en', 'zh', 'zh-Hant', 'ja', 'ko'] as const;
const seen = allKinds.filter((kind) => kinds[kind].surface !== 'silent' && kinds[kind].surface !== 'autoplay');
const shown = oneOfEach(seen, (kind) => kinds[kind].surface);

afterEach(() => page.viewport(414, 896));

test.each(languages)(
  '%s breaks between phrases, and no title ends in a line of one or two characters',
  async (language) => {
    await page.viewport(320, 568);
    const call = startCall({ language });
    const wrong: string[] = [];
    let lines = 0;
    for (const kind of shown) {
      for (const device of [undefined, 'camera'] as const) {
        const surface = await show(call, kind, device, language);
        for (const text of surface.querySelectorAll<HTMLElement>(
          '[data-trtc-words], [data-trtc-phrases], [data-trtc-part="body"]',
        )) {
          if (text.closest('button, [data-trtc-part="hidden"]')) continue;
          const found = linesOf(text);
          lines += found.length;
          wrong.push(...brokenIn(text).map((run) => `${kind}: ${run} of ${text.textContent}`));
          const last = lettersOf(found.at(-1) ?? '');
          if (text.closest('[data-trtc-part="title"]') && found.length > 1 && last < 3)
            wrong.push(`${kind}: ${found.join(' / ')}`);
        }
        call.kit.store.clear();
        await noSurface();
      }
    }
    expect(wrong).toEqual([]);
    // Something is broken at all.
    expect(lines).toBeGreaterThan(shown.length * 2 * (isInFull ? 2 : 1));
  },
);

// A banner of six lines ended above its button.
test.each(languages)(
  '%s leaves the button of a banner in sight on a phone, alone and above a toast',
  async (language) => {
    await page.viewport(320, 640);
    const call = startCall({ language });
    const retry = async () => {};
    for (const kind of allKinds.filter((one) => kinds[one].surface === 'banner' && kinds[one].severity === 'error')) {
      for (const isAlone of [true, false]) {
        if (!isAlone) call.kit.store.signal('service-busy', { operation: 'join', retry });
        call.kit.store.signal(kind, { operation: 'publish', retry });
        await waitFor(() => expect(surfaces('banner')).toHaveLength(1));
        const [banner] = surfaces('banner') as [HTMLElement];
        await waitFor(() => expect(banner.closest('[data-trtc-root]')).toHaveAttribute('lang', language));
        await waitFor(() => expect(surfaces('toast')).toHaveLength(isAlone ? 0 : 1));
        await turns(2);
        const button = banner.querySelector('[data-trtc-action="retry"]')?.getBoundingClientRect();
        expect(button?.bottom).toBeLessThanOrEqual(banner.getBoundingClientRect().bottom);
        if (isAlone) expect(banner.scrollHeight).toBeLessThanOrEqual(banner.clientHeight);
        call.kit.store.clear();
        await noSurface();
      }
    }
  },
);

async function show({ kit }: Call, kind: Kind, device: 'camera' | undefined, language: string): Promise<HTMLElement> {
  kit.store.signal(kind, { device }, 10_000);
  const name = kinds[kind].surface;
  await waitFor(() => expect(surfaces(name)).toHaveLength(1));
  const [surface] = surfaces(name) as [HTMLElement];
  await waitFor(() => expect(surface.closest('[data-trtc-root]')).toHaveAttribute('lang', language));
  await turns(2);
  return surface;
}

/** What may not be broken: a word where there are spaces, else what is left of a phrase between its punctuation. */
function runsOf(text: Text): readonly (readonly [from: number, to: number])[] {
  return [...text.data.matchAll(/[^\s\p{P}]+/gu)].map(({ index, 0: run }) => [index, index + run.length] as const);
}

function brokenIn(element: HTMLElement): readonly string[] {
  const width = element.parentElement?.getBoundingClientRect().width ?? 0;
  return textsOf(element).flatMap((text) =>
    runsOf(text).flatMap(([from, to]) => {
      const rects = rectsOf(text, from, to);
      const isLong = rects.reduce((sum, rect) => sum + rect.width, 0) > width;
      return isLong || new Set(rects.map(({ top }) => Math.round(top))).size < 2 ? [] : [text.data.slice(from, to)];
    }),
  );
}

/** The lines of a text as they stand on screen. */
function linesOf(element: HTMLElement): readonly string[] {
  const lines = new Map<number, string>();
  for (const text of textsOf(element)) {
    for (let index = 0; index < text.length; index += 1) {
      const rect = rectsOf(text, index, index + 1).at(-1);
      if (rect && rect.width > 0)
        lines.set(Math.round(rect.top), `${lines.get(Math.round(rect.top)) ?? ''}${text.data[index]}`);
    }
  }
  return [...lines.values()];
}

function rectsOf(text: Text, from: number, to: number): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()];
}

function textsOf(element: HTMLElement): readonly Text[] {
  return [...element.childNodes].filter((node): node is Text => node instanceof Text);
}

function lettersOf(line: string): number {
  return line.replace(/[\s\p{P}]/gu, '').length;
}
