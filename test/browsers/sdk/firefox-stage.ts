import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type PageOptions, writeOptions } from '../../sdk/page/options.js';
import { type FirefoxPreferences, launchFirefox } from '../provider/firefox.js';

/**
 * What the page runs by itself: whatever puppeteer evaluates counts as a gesture to Firefox, looking for a selector too.
 * @param done what it says on the console when it is done
 */
export type OwnScript = (done: string) => void;

const DONE = 'the page has done it';

/** One Firefox for a describe's tests; a fresh call in it for each. What its console said that is not the SDK's fails the test. */
export function useFirefox(preferences: FirefoxPreferences) {
  let browser: Browser;
  const noise: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchFirefox(preferences);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(noise.splice(0)).toEqual([]);
  });

  return {
    /** Opens a call, and gives its page as soon as it can be used, or its own script is done. */
    async open(options: Partial<PageOptions> = {}, ownScript?: OwnScript): Promise<Page> {
      const context = await browser.createBrowserContext();
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        const isSdk = message.text().startsWith('%cTRTC');
        if (['warn', 'error'].includes(message.type()) && !isSdk) noise.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => noise.push(`uncaught: ${error}`));
      const isDone = new Promise((resolve) =>
        page.on('console', (message) => message.text() === DONE && resolve(true)),
      );
      if (ownScript) await page.evaluateOnNewDocument(ownScript, DONE);
      await page.goto(`http://127.0.0.1:${inject('callPagePort')}/${writeOptions(options)}`);
      await (ownScript ? isDone : page.waitForFunction(() => 'callTest' in window));
      return page;
    },
  };
}

/** The text of a surface, once it is there. */
export async function readSurface(page: Page, surface: string, kind: string): Promise<string> {
  const root = await page.waitForSelector(`[data-trtc-surface="${surface}"][data-trtc-kind="${kind}"]`);
  return (await root?.evaluate((element) => (element as HTMLElement).innerText)) ?? '';
}

/** Where a button of an action is. */
export function actionOf(name: string): string {
  return `[data-trtc-surface] [data-trtc-action="${name}"]`;
}
