import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { AppWindow, Hand, type IconNode, Lock, MicOff, MonitorOff, Shield, SlidersHorizontal, VideoOff } from 'lucide';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { inputsOf } from '../../../src/core/recovery/inputs.js';
import { createErrorKit, type Device, type Messages } from '../../../src/index.js';
import { PageMenuIcon } from '../../../src/surfaces/permission-dialog/page-menu-icon.js';
import { createFakeHost } from '../../../src/testing/index.js';
import { browsers } from '../../../stories/support/browsers.js';
import { startCall } from '../support/call.js';
import { findSurface, turns } from '../support/page.js';
import { stories } from '../support/stories.js';
import { words } from '../support/words.js';

type Guide = keyof typeof words.en.steps;
type DrawnWord = keyof typeof words.en.drawing;

interface Row {
  readonly guide: Guide;
  readonly browser: keyof typeof browsers;
  /** What lies around the first step; undefined where there is no drawing. */
  readonly frame?: string;
  /** The picture that the first step is on; none where it is a word. */
  readonly signs?: readonly string[];
  /** What the browser or system says beside the device's name. */
  readonly says?: readonly DrawnWord[];
  readonly switches?: number;
}

const table: readonly Row[] = [
  { guide: 'chrome-desktop', browser: 'chromeOnWindows', frame: 'desk', signs: ['sliders-horizontal'], switches: 1 },
  { guide: 'edge-desktop', browser: 'edgeOnWindows', frame: 'desk', signs: ['lock'], says: ['allow'] },
  { guide: 'firefox-desktop', browser: 'firefoxOnWindows', frame: 'desk', signs: ['video-off'], says: ['blocked'] },
  { guide: 'safari-macos', browser: 'safariOnMac', frame: 'menu-bar', signs: [], says: ['safari', 'allow'] },
  { guide: 'chrome-android', browser: 'chromeOnAndroid', frame: 'phone', signs: ['sliders-horizontal'], switches: 1 },
  { guide: 'edge-android', browser: 'edgeOnAndroid', frame: 'phone', signs: ['lock'], switches: 1 },
  { guide: 'samsung-android', browser: 'samsungInternet', frame: 'phone', signs: ['lock'], says: ['allow'] },
  { guide: 'firefox-android', browser: 'firefoxOnAndroid', frame: 'phone', signs: ['shield'], says: ['allowed'] },
  { guide: 'other-browser', browser: 'xiaomi' },
  { guide: 'copy-link', browser: 'uc' },
  { guide: 'safari-ios', browser: 'safariOnIPhone', frame: 'phone-low', signs: ['page-menu'], says: ['allow'] },
  { guide: 'chrome-ios', browser: 'chromeOnIPhone', frame: 'settings-page', signs: ['app-window'], switches: 1 },
  { guide: 'wechat', browser: 'weChat' },
  { guide: 'qq', browser: 'qq' },
  { guide: 'feishu', browser: 'feishu' },
  { guide: 'dingtalk', browser: 'dingTalk' },
  { guide: 'alipay', browser: 'alipay' },
  { guide: 'kakaotalk', browser: 'kakaoTalk' },
  { guide: 'naver', browser: 'naver' },
  { guide: 'line', browser: 'line' },
  { guide: 'in-app', browser: 'instagram' },
  { guide: 'generic', browser: 'unknown' },
  { guide: 'system-macos', browser: 'safariOnMac', frame: 'mac-window', signs: ['hand'], switches: 1 },
  { guide: 'system-windows', browser: 'chromeOnWindows', frame: 'windows-window', signs: ['shield'], switches: 3 },
  { guide: 'system-linux', browser: 'chromeOnLinux' },
  {
    guide: 'system-android',
    browser: 'chromeOnAndroid',
    frame: 'settings-page',
    signs: ['app-window'],
    says: ['allow'],
  },
  { guide: 'system-ios', browser: 'safariOnIPhone', frame: 'settings-page', signs: ['app-window'], switches: 1 },
];

const languages = ['en', 'zh', 'zh-Hant', 'ja', 'ko'] as const;

async function openGuide(
  { guide, browser }: Pick<Row, 'guide' | 'browser'>,
  device: Device = 'camera',
  language: string = 'en',
  messages: Messages = {},
  canRetry = true,
) {
  const isSystem = guide.startsWith('system-');
  // Where the system refuses, the browser itself has given leave.
  const answer = isSystem ? 'granted' : 'denied';
  const retry = canRetry ? { retry: () => new Promise(() => {}) } : {};
  const permissions = { camera: answer, microphone: answer } as const;
  const host = createFakeHost({ surroundings: browsers[browser], permissions, canOpenSettings: false });
  const kit = createErrorKit({}, host);
  startCall({ host, kit, language, messages });
  const kind = isSystem ? 'permission-denied-by-system' : 'permission-denied';
  kit.store.signal(kind, { device, operation: 'test', ...retry });
  const dialog = await findSurface('permission');
  await waitFor(() => expect(dialog.closest('[lang]')).toHaveAttribute('lang', language));
  return { dialog, drawing: () => dialog.querySelector<HTMLElement>('[data-trtc-part="drawing"]') };
}

/** The steps as a participant reads them, but for what is put in. */
async function stepsOf(dialog: HTMLElement, count: number) {
  const steps = await within(dialog).findAllByRole('listitem');
  expect(steps).toHaveLength(count);
  return steps.map((step) => step.textContent ?? '');
}

const icons = {
  AppWindow,
  Hand,
  Lock,
  MicOff,
  MonitorOff,
  PageMenu: PageMenuIcon,
  Shield,
  SlidersHorizontal,
  VideoOff,
};

function iconsIn(part: Element | null | undefined): readonly string[] {
  return [...(part?.querySelectorAll('svg') ?? [])].map((icon) => {
    const known = Object.entries(icons).find(([, node]) => isDrawn(node, icon));
    if (!known) throw new Error(`no icon that is known: ${icon.innerHTML}`);
    return known[0].replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  });
}

function isDrawn(node: IconNode, { children }: Element): boolean {
  const isSame = ([tag, attributes]: IconNode[number], drawn: Element | undefined) =>
    drawn?.tagName === tag && Object.entries(attributes).every(([name, value]) => drawn?.getAttribute(name) === value);
  return node.length === children.length && node.every((part, index) => isSame(part, children[index]));
}

/** The first of some texts of a guide that it has. */
function textOf(guide: Guide, keys: readonly string[]): string {
  const texts: Readonly<Record<string, string>> = words.en.steps[guide];
  const text = keys.map((key) => texts[key]).find((one) => one !== undefined);
  if (text === undefined) throw new Error(`${guide} has none of ${keys.join()}`);
  return text;
}

/** A step as it stands in the locale, up to what is put in: enough to know it by. */
function beginning(text: string): string {
  const [first = ''] = text.split('{{');
  if (first === '') throw new Error(`"${text}" begins with what is put in`);
  return first;
}

afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(414, 896);
});

test('the table has every guide', () => {
  expect(table.map(({ guide }) => guide).sort()).toEqual(Object.keys(words.en.steps).sort());
});

describe.each(table)('$guide', (row) => {
  test('has the steps of its browser, and the drawing that fits them, or none', async () => {
    const { dialog, drawing } = await openGuide(row);
    const steps = await stepsOf(dialog, 3);
    for (const [index, number] of (['1', '2', '3'] as const).entries()) {
      expect(steps[index]).toContain(beginning(textOf(row.guide, number === '3' ? ['3_retry', '3'] : [number])));
    }
    if (!row.frame) {
      expect(drawing()).toBeNull();
      return;
    }
    expect(drawing()).toHaveAttribute('data-frame', row.frame);
    expect(iconsIn(drawing()?.querySelector('[data-step="1"]'))).toEqual(row.signs);
    expect(drawing()?.querySelectorAll('[data-step="2"]')).toHaveLength(1);
    expect(drawing()?.querySelectorAll('[data-trtc-part="drawing-toggle"]')).toHaveLength(row.switches ?? 0);
  });

  test.each(languages)('says in %s only what stands in its own steps, and no word of another browser', async (lang) => {
    const { dialog, drawing } = await openGuide(row, 'camera', lang);
    const [, second = ''] = await stepsOf(dialog, 3);
    if (!row.frame) return;
    const said = [...(drawing()?.querySelectorAll('[data-trtc-part="drawing-word"]') ?? [])];
    expect(said.map((word) => word.textContent)).toEqual((row.says ?? []).map((name) => words[lang].drawing[name]));
    const names = [...(drawing()?.querySelectorAll('[data-trtc-part="drawing-name"]') ?? [])];
    expect(names).toHaveLength(1);
    expect(second).toContain(names[0]?.textContent);
  });

  test('is short and whole on a phone, for one device and for both, with its buttons in reach', async () => {
    await page.viewport(320, 568);
    for (const device of ['camera', 'both'] as const) {
      const { dialog, drawing } = await openGuide(row, device);
      await stepsOf(dialog, 3);
      const picture = drawing();
      if (picture) {
        expect(picture.querySelectorAll('[data-trtc-part="drawing-row"]')).toHaveLength(inputsOf(device).length);
        expect(picture.clientHeight).toBeLessThanOrEqual(125);
        expectInside(picture);
      }
      for (const button of within(dialog).getAllByRole('button')) {
        button.scrollIntoView({ block: 'nearest' });
        const { left, width, top, height } = button.getBoundingClientRect();
        expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(button);
      }
      cleanup();
    }
  });
});

// A language from right to left, of one text: the others are those of English.
const arabic: Messages = { ar: { actions: { dismiss: 'إغلاق' } } };

describe.each(table.filter(({ frame }) => frame))('the drawing of $guide', (row) => {
  test.each(['en', 'ar'])('is whole on a phone with text twice as large, in %s', async (language) => {
    await page.viewport(320, 568);
    document.documentElement.style.fontSize = '200%';
    for (const device of ['camera', 'both'] as const) {
      const { dialog, drawing } = await openGuide(row, device, language, arabic);
      await stepsOf(dialog, 3);
      const picture = drawing();
      if (!picture) throw new Error('no drawing');
      expect(getComputedStyle(picture).direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expectInside(picture);
      cleanup();
    }
  });
});

test('steps that a language lacks are read out as the English that they are', async () => {
  const { dialog } = await openGuide({ guide: 'safari-ios', browser: 'safariOnOldIPhone' }, 'camera', 'ar', arabic);
  await stepsOf(dialog, 3);
  const english = dialog.querySelectorAll('li > [lang="en"][dir="ltr"]');
  expect(english).toHaveLength(3);
});

test('an app’s own plain step goes before the kit’s variants of another language', async () => {
  const messages: Messages = { ar: { steps: { 'safari-ios': { '1': 'خطوة' } } } };
  const { dialog } = await openGuide({ guide: 'safari-ios', browser: 'safariOnOldIPhone' }, 'camera', 'ar', messages);
  expect((await stepsOf(dialog, 3))[0]).toBe('خطوة');
});

/** Nothing of a drawing hangs out of it, but for the numbers on its edge. */
function expectInside(picture: HTMLElement) {
  const outer = picture.getBoundingClientRect();
  const parts = [...picture.querySelectorAll('span, svg')].filter((part) => part.getClientRects().length > 0);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const isInside =
      left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top - 1 && bottom <= outer.bottom + 1;
    expect(isInside, `${part.outerHTML} is in the drawing`).toBe(true);
  }
}

test('a drawing is not read out: the steps say all of it', async () => {
  const [row] = table;
  if (!row) throw new Error('no guide');
  const { drawing, dialog } = await openGuide(row);
  await stepsOf(dialog, 3);
  expect(drawing()).toHaveAttribute('aria-hidden', 'true');
  expect(screen.queryByRole('img')).toBeNull();
});

test('on a page too low for it the drawing makes room for the words', async () => {
  await page.viewport(568, 320);
  const [row] = table;
  if (!row) throw new Error('no guide');
  const { drawing, dialog } = await openGuide(row);
  await stepsOf(dialog, 3);
  expect(drawing()).not.toBeVisible();
});

test.each(table.filter(({ guide }) => guide !== 'system-macos'))(
  '$guide: nothing is promised of a setting for the screen, which only macOS has',
  async (row) => {
    const { dialog } = await openGuide(row, 'screen');
    // What would choose the steps is there, and has chosen.
    await import('../../../src/surfaces/permission-dialog/find-guide.js');
    await turns();
    expect(within(dialog).queryAllByRole('listitem')).toEqual([]);
  },
);

test('macOS has a setting for the screen', async () => {
  const { dialog, drawing } = await openGuide({ guide: 'system-macos', browser: 'safariOnMac' }, 'screen');
  const [, second] = await stepsOf(dialog, 3);
  expect(second).toContain(words.en.settings.screen);
  expect(drawing()).toHaveTextContent(words.en.settings.screen);
});

test('an iPad has the address above the page, and so it is drawn', async () => {
  const { dialog, drawing } = await openGuide({ guide: 'safari-ios', browser: 'safariOnIPad' });
  await stepsOf(dialog, 3);
  expect(drawing()).toHaveAttribute('data-frame', 'phone');
  expect(iconsIn(drawing()?.querySelector('[data-step="1"]'))).toEqual(['page-menu']);
});

describe('a system whose settings have moved', () => {
  test.each([
    { what: 'Safari before iOS 18', browser: 'safariOnOldIPhone', guide: 'safari-ios', keys: ['1_old', '2_old'] },
    { what: 'another browser before iOS 18', browser: 'chromeOnOldIPhone', guide: 'chrome-ios', keys: ['1_old', '2'] },
    { what: 'an iPad that tells no version', browser: 'chromeOnIPad', guide: 'chrome-ios', keys: ['1_unsure', '2'] },
    { what: 'the system before iOS 18', browser: 'safariOnOldIPhone', guide: 'system-ios', keys: ['1_old', '2'] },
    { what: 'the system of such an iPad', browser: 'chromeOnIPad', guide: 'system-ios', keys: ['1_unsure', '2'] },
  ] as const)('$what has the steps of its version', async ({ browser, guide, keys }) => {
    const { dialog } = await openGuide({ guide, browser });
    const steps = await stepsOf(dialog, 3);
    for (const [index, key] of keys.entries()) expect(steps[index]).toContain(beginning(textOf(guide, [key])));
  });

  test('what a browser shows beside its address now and showed before is drawn as its version has it', async () => {
    const now = await openGuide({ guide: 'safari-ios', browser: 'safariOnIPhone' });
    await stepsOf(now.dialog, 3);
    expect(now.drawing()?.querySelector('[data-step="1"]')?.textContent).toBe('');
    expect(iconsIn(now.drawing()?.querySelector('[data-step="1"]'))).toEqual(['page-menu']);
    cleanup();
    const before = await openGuide({ guide: 'safari-ios', browser: 'safariOnOldIPhone' });
    await stepsOf(before.dialog, 3);
    expect(before.drawing()?.querySelector('[data-step="1"]')).toHaveTextContent(/^aA$/);
    expect(iconsIn(before.drawing()?.querySelector('[data-step="1"]'))).toEqual([]);
  });

  test('the older name of a setting stands in brackets where no version is told', async () => {
    const { dialog } = await openGuide({ guide: 'system-macos', browser: 'safariOnMac' }, 'screen');
    const [, second] = await stepsOf(dialog, 3);
    expect(second).toContain('(“Screen Recording” in older versions)');
    cleanup();
    const camera = await openGuide({ guide: 'system-macos', browser: 'safariOnMac' });
    expect((await stepsOf(camera.dialog, 3))[1]).not.toContain('older');
  });
});

describe('a refusal after which the browser would ask again', () => {
  async function openDismissed(browser: keyof typeof browsers) {
    const host = createFakeHost({ surroundings: browsers[browser], permissions: { camera: 'prompt' } });
    const kit = createErrorKit({}, host);
    startCall({ host, kit });
    kit.store.signal('permission-dismissed', {
      device: 'camera',
      operation: 'test',
      retry: () => new Promise(() => {}),
    });
    const dialog = await findSurface('permission');
    await import('../../../src/surfaces/permission-dialog/find-guide.js');
    await turns();
    return dialog;
  }

  test('needs no steps in a browser, which asks again', async () => {
    expect(within(await openDismissed('chromeOnAndroid')).queryAllByRole('listitem')).toEqual([]);
  });

  test('has the way out of an app, which never asks though its web view says so', async () => {
    const steps = await stepsOf(await openDismissed('kakaoTalk'), 3);
    expect(steps[1]).toContain(words.en.steps.kakaotalk['2']);
  });
});

describe('what a system refused', () => {
  test.each([
    { to: 'a browser', browser: 'chromeOnAndroid', name: words.en.settings.browser },
    { to: 'an app', browser: 'weChat', name: words.en.settings.app },
  ] as const)('to $to is allowed to it by its name', async ({ browser, name }) => {
    const { dialog } = await openGuide({ guide: 'system-android', browser });
    const [first] = await stepsOf(dialog, 3);
    expect(first).toContain(name);
  });
});

test.each(table)('$guide: no step names a button that is not there', async (row) => {
  const { dialog } = await openGuide(row, 'camera', 'en', {}, false);
  const steps = await stepsOf(dialog, 3);
  expect(within(dialog).queryByRole('button', { name: words.en.actions.retry })).toBeNull();
  expect(steps.join()).not.toContain(words.en.actions.retry);
  expect(steps[2]).toContain(beginning(textOf(row.guide, ['3'])));
});

test.each(table)('$guide has a story of its own name, which shows it', async ({ guide }) => {
  const name = `Guide${guide.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const story = stories.find((one) => one.name === name);
  const { findGuide } = await import('../../../src/surfaces/permission-dialog/find-guide.js');
  const surroundings = story?.args.surroundings;
  if (!surroundings) throw new Error(`no story ${name}`);
  const isSystem = story?.args.raised[0]?.kind === 'permission-denied-by-system';
  expect(findGuide(surroundings, isSystem).id).toBe(guide);
});
