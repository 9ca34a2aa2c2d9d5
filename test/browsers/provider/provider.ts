import { fileURLToPath } from 'node:url';
import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type { BrowserCommand, BrowserProvider, TestProject } from 'vitest/node';
import type { Area, Driver, Point } from './driver.js';
import { openFirefox } from './firefox.js';
import { openWebKit } from './webkit.js';

const openers = { firefox: openFirefox, webkit: openWebKit };

/** Large enough for the largest viewport that a test asks for. */
const size = { width: 1400, height: 1000 };

/** Runs browser tests of Vitest in a Firefox or a WebKit of the system, with real mouse and keyboard. */
export function systemBrowser(name: keyof typeof openers) {
  return defineBrowserProvider({
    name: 'system',
    supportedBrowser: Object.keys(openers),
    options: {},
    providerFactory: (project) => createProvider(name, project),
  });
}

function createProvider(name: keyof typeof openers, project: TestProject): BrowserProvider {
  const drivers = new Map<string, Promise<Driver>>();
  const driverOf = (sessionId: string) => {
    const driver = drivers.get(sessionId);
    if (!driver) throw new Error(`No page of ${name} is open for ${sessionId}.`);
    return driver;
  };

  const commands: Record<string, BrowserCommand<never[]>> = {
    __vitest_click: async ({ sessionId }, point: Point) => (await driverOf(sessionId)).click(point),
    __vitest_hover: async ({ sessionId }, point: Point) => (await driverOf(sessionId)).move(point),
    __vitest_keyboard: async ({ sessionId }, text: string) => {
      const driver = await driverOf(sessionId);
      await driver.evaluate(focusFrame);
      await type(driver, text);
      return { unreleased: [] };
    },
    __vitest_type: async ({ sessionId }, selector: string, text: string) => {
      const driver = await driverOf(sessionId);
      await driver.evaluate(`void ${frame}.contentDocument.querySelector(${JSON.stringify(selector)}).focus()`);
      await type(driver, text);
      return { unreleased: [] };
    },
    __vitest_tab: async ({ sessionId }, { shift }: { shift?: boolean }) => {
      await type(await driverOf(sessionId), shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
    },
    __vitest_takeScreenshot: async ({ sessionId }) => {
      const driver = await driverOf(sessionId);
      const area = (await driver.evaluate(areaOfFrame)) as Area;
      return { buffer: await driver.takePicture(area), path: '' };
    },
  };
  for (const [command, run] of Object.entries(commands))
    project.browser?.registerCommand(command as never, run as never);

  return {
    name: 'system',
    supportsParallelism: false,
    initScripts: [fileURLToPath(new URL('locators.ts', import.meta.url))],
    getCommandsContext: () => ({}),
    async openPage(sessionId, address) {
      const driver = drivers.get(sessionId) ?? openers[name](size);
      drivers.set(sessionId, driver);
      await (await driver).open(address);
    },
    async close() {
      const opened = await Promise.allSettled(drivers.values());
      drivers.clear();
      await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)));
    },
  };
}

const frame = `document.querySelector('iframe[data-vitest="true"]')`;

/** Keys go to whatever frame has the focus. */
const focusFrame = `document.activeElement === ${frame} || void ${frame}.focus()`;

const areaOfFrame = `(({ left: x, top: y, width, height }) => ({ x, y, width, height }))(${frame}.getBoundingClientRect())`;

async function type(driver: Driver, text: string): Promise<void> {
  const held = new Set<string>();
  for (const { releasePrevious, releaseSelf, repeat, keyDef } of parseKeyDef(text)) {
    const key = keyDef.key ?? '';
    if (held.delete(key)) await driver.release(key);
    if (releasePrevious) continue;
    for (let time = 0; time < repeat; time += 1) await driver.press(key);
    if (releaseSelf) await driver.release(key);
    else held.add(key);
  }
  for (const key of held) await driver.release(key);
}
