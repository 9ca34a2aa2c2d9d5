import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasProgram, run } from './run.mjs';

/** @typedef {import('./find-browser.mjs').Browser} Browser */

/**
 * Finds a Firefox that starts: the one that FIREFOX_PATH names, else the system's.
 * @returns {Promise<Browser | undefined>}
 */
export async function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  const origin = 'found on the system';
  const candidates = listFirefoxPaths().map((path) => ({ path, origin }));
  if (named) candidates.unshift({ path: named, origin: 'named by FIREFOX_PATH' });
  for (const candidate of candidates) {
    if (!existsSync(candidate.path)) continue;
    const { code, output } = await run(candidate.path, ['--version'], { limit: 30_000 });
    const name = /Firefox \d+[.\d]*/.exec(output)?.[0];
    if (code === 0 && name) return { ...candidate, name };
  }
  return undefined;
}

function listFirefoxPaths() {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') return [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** @typedef {Browser & { driver: string }} WebKit */

/**
 * Finds the WebKit of GTK, with all that it needs to be driven without a screen of its own.
 * @returns {Promise<WebKit | undefined>}
 */
export async function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const programs = ['WebKitWebDriver', 'Xvfb', 'dbus-run-session', 'import'];
  const isThere = await Promise.all(programs.map(hasProgram));
  const path = findMiniBrowser();
  if (!path || isThere.includes(false)) return undefined;
  return { path, driver: 'WebKitWebDriver', name: 'WebKit of GTK', origin: 'found on the system' };
}

/** It lies beside the library, in a folder that bears the library's version. */
function findMiniBrowser() {
  for (const folder of [
    '/usr/lib',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/libexec',
  ]) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-4')) : [];
    const path = names.map((name) => join(folder, name, 'MiniBrowser')).find((candidate) => existsSync(candidate));
    if (path) return path;
  }
  return undefined;
}
