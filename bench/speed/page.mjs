import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { quietFlags } from '../../scripts/browser-flags.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { Trouble } from './rounds.mjs';

/** A page that has not done by then is out. */
const LIMIT = 8_000;

export async function openBrowser() {
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found?.path, args: quietFlags });
  return { browser, name: found?.name ?? browser.version() };
}

/**
 * Opens a fresh page for one round of one contestant.
 * @template T
 * @param {{ browser: import('playwright').Browser, address: string }} site
 * @param {string} id of the contestant
 * @param {(page: import('playwright').Page, session: import('playwright').CDPSession) => Promise<T>} use
 * @param {{ width: number, height: number }} [viewport] by default one in which no toast covers the page's button
 * @returns {Promise<T>} what `use` gave
 * @throws {Trouble} when the page threw, or was not done in time
 */
export async function withPage({ browser, address }, id, use, viewport = { width: 1280, height: 720 }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  /** @type {(trouble: Trouble) => void} */
  let fail = () => {};
  const failure = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      fail = reject;
    })
  );
  page.on('pageerror', ({ message }) => fail(new Trouble(describe(message))));
  const timer = setTimeout(() => fail(new Trouble(`> ${LIMIT / 1000} s`)), LIMIT);
  try {
    return await Promise.race([failure, measureFresh()]);
  } finally {
    clearTimeout(timer);
    // One that is still busy is not waited for.
    await Promise.race([context.close().catch(() => {}), wait(2000)]);
  }

  async function measureFresh() {
    await page.goto(`${address}?of=${id}`);
    await page.waitForFunction(() => 'bench' in window);
    // What loads when the page is idle has loaded.
    await page.waitForTimeout(300);
    return use(page, await context.newCDPSession(page));
  }
}

/** @param {string} message */
function describe(message) {
  const isDepth = message.includes('185') || message.includes('Maximum update depth');
  return isDepth ? 'threw: update depth' : `threw: ${message.slice(0, 40)}`;
}
