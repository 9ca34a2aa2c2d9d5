import { aptInstall, canUseApt } from './apt.mjs';
import { findFirefox, findWebKit } from './find-other-browsers.mjs';
import { say } from './run.mjs';

/** @typedef {'firefox' | 'webkit'} OtherBrowser */

/** @type {Record<OtherBrowser, { title: string, find: () => Promise<import('./find-browser.mjs').Browser | undefined>, packages: readonly string[], cure: string }>} */
const others = {
  firefox: {
    title: 'Firefox',
    find: findFirefox,
    packages: ['firefox-esr'],
    cure: 'install Firefox, or set FIREFOX_PATH to one',
  },
  webkit: {
    title: 'WebKit',
    find: findWebKit,
    // Its driver, a screen in memory, a message bus, and what takes pictures of that screen.
    packages: ['webkit2gtk-driver', 'xvfb', 'dbus-daemon', 'imagemagick'],
    cure: 'on Debian or Ubuntu install webkit2gtk-driver, xvfb, dbus-daemon and imagemagick; elsewhere there is none',
  },
};

/**
 * Finds a browser for the tests beside Chromium, or installs it.
 * @param {OtherBrowser} id
 * @returns {Promise<boolean>} Whether it is there; why not has been said.
 */
export async function setUpOtherBrowser(id) {
  const { title, find, packages } = others[id];
  let browser = await find();
  if (!browser && (await canUseApt())) {
    say(`${title}: there is none, so apt-get installs ${packages.join(', ')}.`);
    await aptInstall(packages);
    browser = await find();
  }
  say(browser ? `${title}: ${browser.name}, ${browser.origin}: ${browser.path}` : reasonToSkip(id));
  return browser !== undefined;
}

/**
 * Why the tests in a browser are skipped, and what to do about it.
 * @param {OtherBrowser} id
 */
export function reasonToSkip(id) {
  const { title, cure } = others[id];
  return `${title}: there is none, so its tests are skipped. To run them, ${cure}.`;
}
