import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path
 * @property {string} name Such as `Chromium 156.0`.
 * @property {string} origin Where it was found, in words.
 */

/**
 * Finds a Chromium, Chrome or Edge that starts: the one that CHROMIUM_PATH names, else the system's, else Playwright's own.
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser() {
  for (const { path, origin } of await listCandidates()) {
    const name = existsSync(path) && (await askVersion(path));
    if (name) return { path, name, origin };
  }
  return undefined;
}

async function listCandidates() {
  const named = process.env.CHROMIUM_PATH;
  const own = await findOwnOfPlaywright();
  return [
    ...(named ? [{ path: named, origin: 'named by CHROMIUM_PATH' }] : []),
    ...listSystemPaths().map((path) => ({ path, origin: 'found on the system' })),
    ...(own ? [{ path: own, origin: "Playwright's own" }] : []),
  ];
}

function listSystemPaths() {
  if (process.platform === 'darwin') return listMacPaths();
  if (process.platform === 'win32') return listWindowsPaths();
  return listLinuxPaths();
}

function listLinuxPaths() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function listMacPaths() {
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function listWindowsPaths() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
  return [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap((file) =>
    [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, file)] : [])),
  );
}

async function findOwnOfPlaywright() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    // Not installed yet, or it has no build for this system.
    return undefined;
  }
}

/** @param {string} path */
async function askVersion(path) {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return 'Chromium';
  // A file may be there and still not start: Ubuntu's chromium-browser is only a hint to install a snap.
  const { code, output } = await run(path, ['--version'], { limit: 30_000 });
  const name = /^.*?(\S.*\d+\.\d+)/m.exec(output)?.[1];
  return code === 0 ? name : undefined;
}
