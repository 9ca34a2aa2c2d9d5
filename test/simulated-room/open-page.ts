import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { fakeDeviceFlags, quietFlags } from '../../scripts/browser-flags.mjs';

/** The test page, served and shown by a real Chromium. */
export interface Stage {
  browser: Browser;
  server: ViteDevServer;
  url: string;
  cacheDir: string;
}

/** A page with the room started and the SDK imported, and what its console said. */
export interface OpenPage {
  page: Page;
  /** What neither the SDK nor Vite's client said, and uncaught exceptions. */
  noise: string[];
  /** Everything the console said. */
  said: string[];
  close: () => Promise<void>;
}

const browserFlags = [...fakeDeviceFlags, ...quietFlags, '--allow-loopback-in-peer-connection'];

/** Starts the server and the browser. */
export async function openStage(): Promise<Stage> {
  const root = fileURLToPath(new URL('page', import.meta.url));
  // Its own: two test files at once would write over each other's.
  const cacheDir = await mkdtemp(join(tmpdir(), 'simulated-room-'));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir,
    server: {
      host: '127.0.0.1',
      port: 0,
      fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] },
      // Or Vite reloads the page under the test when somebody saves a tsconfig.
      watch: null,
    },
    // Named, or Vite finds them late and reloads the page under the test.
    optimizeDeps: { include: ['trtc-js-sdk', '@mswjs/interceptors/WebSocket', '@mswjs/interceptors/XMLHttpRequest'] },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite gave no port.');
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  return { browser, server, cacheDir, url: `http://127.0.0.1:${address.port}/` };
}

/** Ends both. */
export async function closeStage({ browser, server, cacheDir }: Stage): Promise<void> {
  await browser.close();
  await server.close();
  await rm(cacheDir, { recursive: true, force: true });
}

/** Opens a fresh page. */
export async function openPage({ browser, url }: Stage): Promise<OpenPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const noise: string[] = [];
  const said: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    said.push(text);
    // Its own log line, what Chromium says of the way it measures volume, and its log after the room has stopped.
    const isSdk =
      text.startsWith('%cTRTC') ||
      text.includes('ScriptProcessorNode is deprecated') ||
      message.location().url.includes('AVQualityReportSvc');
    if (message.type() !== 'debug' && !isSdk) noise.push(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
  await page.goto(url);
  await page.waitForFunction(() => 'harness' in window);
  return { page, noise, said, close: () => context.close() };
}
