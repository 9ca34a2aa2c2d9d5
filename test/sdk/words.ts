import type { Page } from 'playwright';
import { expect } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };
import { surfaceOf } from './stage.js';

const locales = { en, ja };

/** What is to be on screen. */
export interface Shown {
  surface: 'toast' | 'permission' | 'device' | 'autoplay' | 'banner' | 'screen';
  kind: keyof typeof en.kinds;
  /** `getCode()` of the SDK's error; absent where the kit found out by itself. */
  code?: number;
  severity: 'info' | 'warning' | 'error' | 'fatal';
  /** The variant of the words: a device, or `named`. */
  variant?: string;
  values?: Record<string, string>;
}

/** Waits until a surface shows a condition, in English, and says the same in Japanese once the app asks for it. */
export async function expectShown(
  page: Page,
  { surface, kind, code, severity, variant, values }: Shown,
): Promise<void> {
  const root = surfaceOf(page, surface, kind);
  await root.waitFor();
  expect(await root.count(), `${surface} of ${kind}`).toBe(1);
  await expect
    .poll(() =>
      root.evaluate(({ dataset }) => ({ code: dataset.trtcCode, severity: dataset.severity, state: dataset.state })),
    )
    .toEqual({ code: code === undefined ? '' : String(code), severity, state: 'active' });
  for (const language of ['ja', 'en'] as const) {
    await page.evaluate((tag) => window.callTest.show({ language: tag }), language);
    const title = titleOf(kind, language, variant, values);
    await expect.poll(() => root.locator('[data-trtc-part="title"]').innerText()).toContain(title);
    expect(await root.locator('xpath=ancestor-or-self::*[@data-trtc-root]').getAttribute('lang')).toBe(language);
  }
}

/** The title of a kind. */
export function titleOf(
  kind: Shown['kind'],
  language: keyof typeof locales = 'en',
  variant?: string,
  values: Record<string, string> = {},
): string {
  const texts: Record<string, string> = locales[language].kinds[kind];
  // A language without plurals has one text for any number.
  const title = texts[`title_${variant}`] ?? texts.title;
  if (!title) throw new Error(`${kind} has no title in ${language}`);
  return title.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing is given for ${slot} in the title of ${kind}`);
    return value;
  });
}
