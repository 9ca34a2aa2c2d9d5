import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { makeOld, oldBrowsers } from './old-browser.js';
import { ask, fakeDevices, grantAll, surfaceOf, useBrowser } from './stage.js';

// A participant whose browser is older than the baseline gets plain surfaces, and never nothing.

const raised = [
  { surface: 'toast', kind: 'join-failed', button: 'dismiss' },
  { surface: 'banner', kind: 'connection-lost', button: 'dismiss' },
  { surface: 'autoplay', kind: 'autoplay-blocked', button: 'resume' },
  { surface: 'device', kind: 'device-in-use', button: 'continue-without' },
  { surface: 'permission', kind: 'permission-denied', button: 'continue-without' },
  { surface: 'screen', kind: 'unsupported-browser', button: 'dismiss' },
] as const;

describe.each(oldBrowsers)('in $name', (browser) => {
  const { open } = useBrowser([fakeDevices, grantAll]);
  const openOld = () => open({ hasRoom: false, isUntouched: true, before: (page) => makeOld(page, browser) });

  test.each(raised)('the $surface is seen, can be read, and its buttons work', async ({ surface, kind, button }) => {
    const { page } = await openOld();
    await raise(page, kind);
    const root = surfaceOf(page, surface, kind);
    await root.waitFor();
    expect(await root.innerText()).toContain(titleOf(kind));
    const seen = await look(page, surface);
    expect(seen).toMatchObject({ isInside: true, buttons: expect.arrayContaining([button]), covered: [] });
    expect(seen.contrast).toBeGreaterThan(4.5);
    await root.locator(`[data-trtc-action="${button}"]`).click();
    await root.waitFor({ state: 'detached' });
  });

  test('what it lacks is really gone', async () => {
    const { page } = await openOld();
    const known = await page.evaluate(() => [
      'at' in Array.prototype,
      'hasOwn' in Object,
      'ListFormat' in Intl,
      'showModal' in document.createElement('dialog'),
      [...document.styleSheets].some(({ cssRules }) =>
        [...cssRules].some((rule) => /[^-]color-mix\(/.test(rule.cssText)),
      ),
    ]);
    expect(known).toEqual([false, false, false, false, false]);
  });

  test('two dialogs leave the end screen on top, and what was beneath can be used after it', async () => {
    const { page } = await openOld();
    await raise(page, 'permission-denied');
    await surfaceOf(page, 'permission').waitFor();
    await raise(page, 'unsupported-browser');
    await surfaceOf(page, 'screen').locator('[data-trtc-action="dismiss"]').click();
    await surfaceOf(page, 'screen').waitFor({ state: 'detached' });
    await surfaceOf(page, 'permission').locator('[data-trtc-action="continue-without"]').click();
    await surfaceOf(page, 'permission').waitFor({ state: 'detached' });
  });
});

function raise(page: Page, kind: (typeof raised)[number]['kind']): Promise<void> {
  const run = `const retry = async (_attempt) => {};
    window.callTest.kit.store.signal('${kind}', { device: 'camera', operation: '${kind}', retry });`;
  // Sound that is blocked within a gesture is resumed before anything is shown.
  return ask(page, new Function(run) as () => void);
}

function titleOf(kind: (typeof raised)[number]['kind']): string {
  const texts: Record<string, string> = en.kinds[kind];
  const title = texts.title_camera ?? texts.title;
  if (!title) throw new Error(`${kind} has no title`);
  return title;
}

/** What somebody sees of a surface: whether it is within the page, which of its buttons something covers, how its text stands out. */
function look(page: Page, surface: string) {
  return page.evaluate((name) => {
    const root = document.querySelector<HTMLElement>(`[data-trtc-surface="${name}"]`);
    if (!root) throw new Error(`no ${name}`);
    const { left, top, right, bottom, width, height } = root.getBoundingClientRect();
    const actions = [...root.querySelectorAll<HTMLElement>('[data-trtc-action]')];
    const isCovered = (button: HTMLElement) => {
      button.scrollIntoView({ block: 'nearest' });
      const box = button.getBoundingClientRect();
      return !button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
    };
    const luminance = (colour: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const linear = (part: number) => ((part / 255 + 0.055) / 1.055) ** 2.4;
      return { alpha, value: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) };
    };
    const text = luminance(getComputedStyle(root).color).value;
    const ground = luminance(getComputedStyle(root).backgroundColor);
    const [light, dark] = [Math.max(text, ground.value), Math.min(text, ground.value)];
    return {
      isInside: width > 100 && height > 30 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight + 1,
      buttons: actions.map((button) => button.dataset.trtcAction),
      covered: actions.filter(isCovered).map((button) => button.dataset.trtcAction),
      contrast: ground.alpha === 255 ? (light + 0.05) / (dark + 0.05) : 0,
    };
  }, surface);
}
