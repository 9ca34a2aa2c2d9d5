import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { aptInstall, canUseApt } from './apt.mjs';
import { findBrowser } from './find-browser.mjs';
import { inRoot, run, runNpm, say } from './run.mjs';
import { setUpOtherBrowser } from './setup-other-browsers.mjs';

/** @typedef {import('./find-browser.mjs').Browser} Browser */

const oldestNode = [20, 19];

/** Says what is wrong with this Node, or undefined. */
export function findNodeTrouble() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Node ${process.versions.node} is too old: install Node ${oldestNode.join('.')} or newer, then run this again.`;
}

/**
 * Installs the dependencies where node_modules is missing or is not what package-lock.json tells.
 * @returns {Promise<boolean>} Whether they are there.
 */
export async function setUpDependencies() {
  const reason = findReasonToInstall();
  if (!reason) {
    say('Dependencies: installed, as package-lock.json tells.');
    return true;
  }
  say(`Dependencies: ${reason}, so npm ci installs them. That takes a minute or so.`);
  // Without --include=dev, NODE_ENV=production would leave the tools out.
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { isShown: true });
  if (code === 0) return true;
  say(
    'Dependencies: they could not be installed. See why above; most often it is the connection. Then run this again.',
  );
  return false;
}

function findReasonToInstall() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return 'node_modules is missing';
  const wanted = readPackages('package-lock.json') ?? {};
  const isOther = Object.entries(wanted).some(([path, { version, optional }]) => {
    if (path === '') return false;
    const found = installed[path];
    // Optional ones are there for some systems only.
    return found ? found.version !== version : !optional;
  });
  const isMore = Object.keys(installed).some((path) => !(path in wanted));
  return isOther || isMore ? 'node_modules is not what package-lock.json tells' : undefined;
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Finds a browser for the tests, or installs one.
 * @returns {Promise<Browser | undefined>}
 */
export async function setUpBrowser() {
  const named = process.env.CHROMIUM_PATH;
  const browser = (await findBrowser()) ?? (await installWithApt()) ?? (await installWithPlaywright());
  if (named && browser?.path !== named) say(`Browser: CHROMIUM_PATH names ${named}, which does not start.`);
  if (browser) say(`Browser: ${browser.name}, ${browser.origin}: ${browser.path}`);
  return browser;
}

/** What to do where no browser could be had. */
export const browserCure =
  'No browser could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.';

async function installWithApt() {
  if (!(await canUseApt())) return undefined;
  say('Browser: there is none, so apt-get installs chromium and fonts.');
  await aptInstall(['chromium', 'fonts-liberation', 'fonts-noto-cjk']);
  return findBrowser();
}

async function installWithPlaywright() {
  say('Browser: there is none, so Playwright downloads its own.');
  const libraries = (await canUseApt()) ? ['--with-deps'] : [];
  await runNpm(['exec', '--no', '--', 'playwright', 'install', ...libraries, 'chromium'], { isShown: true });
  return findBrowser();
}

/** Sees to fonts for Chinese, Japanese and Korean, which would show as boxes in pictures of the tests. */
export async function setUpFonts() {
  // macOS and Windows bring them along.
  if (process.platform !== 'linux' || (await hasFonts())) return;
  if (await canUseApt()) {
    say('Fonts: some of Chinese, Japanese and Korean are missing, so apt-get installs fonts-noto-cjk.');
    await aptInstall(['fontconfig', 'fonts-noto-cjk']);
    if (await hasFonts()) return;
  }
  say(
    'Fonts: some of Chinese, Japanese and Korean are missing: install Noto Sans CJK, or pictures show boxes for letters.',
  );
}

async function hasFonts() {
  const lists = await Promise.all(['ja', 'ko', 'zh-cn'].map((language) => run('fc-list', [`:lang=${language}`])));
  return lists.every(({ code, output }) => code === 0 && output.trim() !== '');
}

async function setUpAll() {
  const trouble = findNodeTrouble();
  if (trouble) say(trouble);
  if (trouble || !(await setUpDependencies())) return 1;
  const browser = await setUpBrowser();
  if (!browser) say(browserCure);
  await setUpFonts();
  for (const other of /** @type {const} */ (['firefox', 'webkit'])) await setUpOtherBrowser(other);
  return browser ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await setUpAll();
