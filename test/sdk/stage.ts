import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { quietFlags } from '../../scripts/browser-flags.mjs';
import { type PageOptions, writeOptions } from './page/options.js';

/** A camera and a microphone that need no hardware. */
export const fakeDevices = '--use-fake-device-for-media-stream=device-count=2';
/** Grants them without a question. */
export const grantAll = '--use-fake-ui-for-media-stream';

/** The call under test, opened. */
export interface OpenCall {
  page: Page;
  context: BrowserContext;
  /** Answers for the participant, as the browser's own settings would. */
  setPermission: (name: 'camera' | 'microphone', setting: 'granted' | 'denied' | 'prompt') => Promise<void>;
  /** A line that the console is to say, by a part of it: it must come. */
  expectNoise: (pattern: RegExp) => void;
}

export interface OpenOptions extends Partial<PageOptions> {
  /** The page's timers can be driven by hand. */
  hasClock?: boolean;
  /** Nothing is done that the page takes for a gesture: use `ask` in place of Playwright's own ways until there was one. */
  isUntouched?: boolean;
  /** Done to the page before it is opened. */
  before?: (page: Page) => Promise<void>;
  /** Another name than 127.0.0.1. */
  host?: string;
}

/**
 * One browser for a file's tests, opened with these flags, and a way to open a fresh call in it. After each test its pages are closed,
 * and what their consoles said that nobody expected fails it.
 */
export function useBrowser(flags: readonly string[]): { open: (options?: OpenOptions) => Promise<OpenCall> } {
  let browser: Browser;
  const opened: { context: BrowserContext; noise: string[]; expected: RegExp[] }[] = [];

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    const args = [...quietFlags, '--allow-loopback-in-peer-connection', ...flags];
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser?.close());

  afterEach(async () => {
    const pages = opened.splice(0);
    for (const { context } of pages) await context.close();
    for (const { noise, expected } of pages) {
      expect(noise.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
      const missing = expected.filter((pattern) => !noise.some((line) => pattern.test(line)));
      expect(missing, 'the console did not say what was expected').toEqual([]);
    }
  });

  return {
    async open({ hasClock = false, isUntouched = false, host = '127.0.0.1', before, ...options } = {}) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const noise: string[] = [];
      const expected: RegExp[] = [];
      opened.push({ context, noise, expected });
      page.on('console', (message) => {
        const text = message.text();
        // What the SDK and Chromium say of the SDK.
        const isSdk = text.startsWith('%cTRTC') || text.includes('ScriptProcessorNode is deprecated');
        if (['warning', 'error'].includes(message.type()) && !isSdk) noise.push(`${message.type()}: ${text}`);
        if (text.includes('very-secret-sig')) noise.push('secret: the console bears the userSig');
      });
      page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
      await before?.(page);
      if (hasClock) await page.clock.install();
      await page.goto(`http://${host}:${inject('callPagePort')}/${writeOptions(options)}`);
      if (isUntouched) await expect.poll(() => ask(page, () => 'callTest' in window), { timeout: 30_000 }).toBe(true);
      else await page.waitForFunction(() => 'callTest' in window);
      return {
        page,
        context,
        setPermission: await answerPermissions(page),
        expectNoise: (pattern) => expected.push(pattern),
      };
    },
  };
}

/** Runs something in the page as the page's own: Playwright's `evaluate`, and its locators, count as a gesture to Chromium. */
export async function ask<Value>(page: Page, run: () => Value | Promise<Value>): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run})()`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Value;
}

/** Lets the page's timers run on, step by step, until something holds. */
export async function drive(page: Page, step: number, holds: () => unknown): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    if (await page.evaluate(`Boolean((${holds})())`)) return;
    await page.clock.runFor(step);
  }
  throw new Error(`It did not come to hold: ${holds}`);
}

/** The root of a surface on screen. */
export function surfaceOf(page: Page, surface: string, kind?: string): Locator {
  return page.locator(`[data-trtc-surface="${surface}"]${kind ? `[data-trtc-kind="${kind}"]` : ''}`);
}

// The session stays open: what it has answered is forgotten with it.
async function answerPermissions(page: Page): Promise<OpenCall['setPermission']> {
  const inPage = await page.context().newCDPSession(page);
  const { targetInfo } = await inPage.send('Target.getTargetInfo');
  const inBrowser = await page.context().browser()?.newBrowserCDPSession();
  return async (name, setting) => {
    await inBrowser?.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin: new URL(page.url()).origin,
      browserContextId: targetInfo.browserContextId,
    });
  };
}
