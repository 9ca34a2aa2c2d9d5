import { type KeyInput, launch } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-other-browsers.mjs';
import type { Driver } from './driver.js';

/** Settings of about:config. */
export type FirefoxPreferences = Readonly<Record<string, string | number | boolean>>;

/** Opens a Firefox, which puppeteer drives by WebDriver BiDi. */
export async function launchFirefox(preferences: FirefoxPreferences = {}) {
  const firefox = await findFirefox();
  if (!firefox) throw new Error('There is no Firefox: see scripts/find-other-browsers.mjs.');
  return await launch({
    browser: 'firefox',
    executablePath: firefox.path,
    extraPrefsFirefox: { ...preferences },
    acceptInsecureCerts: true,
  });
}

/** A camera and a microphone that need no hardware. */
export const fakeDevices: FirefoxPreferences = { 'media.navigator.streams.fake': true };
/** Grants them without a question. */
export const grantAll: FirefoxPreferences = { 'media.navigator.permission.disabled': true };

/** A Firefox with one page. */
export async function openFirefox({ width, height }: { width: number; height: number }): Promise<Driver> {
  const browser = await launchFirefox({ ...fakeDevices, ...grantAll });
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  return {
    open: async (address) => void (await page.goto(address, { timeout: 0 })),
    evaluate: (expression) => page.evaluate(expression),
    move: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.down(key as KeyInput),
    release: (key) => page.keyboard.up(key as KeyInput),
    takePicture: async (clip) => Buffer.from(await page.screenshot({ clip })),
    close: () => browser.close(),
  };
}
