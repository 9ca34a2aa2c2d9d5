import Bowser from 'bowser';
import type { Surroundings } from '../../core/host.js';
import { findApp, isMakersBrowser, isUC, type System } from './apps.js';
import type { GuideId } from './guide-ids.js';

/** Which steps a participant needs, and in which words. */
export interface Guide {
  readonly id: GuideId;
  /** Where a newer version has its settings elsewhere: whether this one is `old`, or will not tell. */
  readonly edition?: 'old' | 'unsure' | undefined;
  /** Whether it is an iPad, which has the address above the page where an iPhone has it beneath. */
  readonly isIPad: boolean;
  /** Whether an app shows the page, and no browser. */
  readonly isInApp: boolean;
}

// Every other browser on iOS adds a name of its own to Safari's.
const plainSafari = /^(?:(?:Mozilla|AppleWebKit|Version|Mobile|Safari)\/\S+|\([^)]*\)|\s)+$/;

/** The first iOS that has its apps' settings in a list of their own, and Safari without "aA". */
const IOS_MOVED = 18;

/**
 * Finds where a permission is given. Kept in a module of its own, so that the library behind it comes with what is seldom seen.
 * @param isSystem whether the system refused, and not the browser
 */
export function findGuide(surroundings: Surroundings, isSystem: boolean): Guide {
  const { userAgent } = surroundings;
  const parser = Bowser.getParser(userAgent || ' ');
  const system = systemOf(parser.getOSName(true), surroundings);
  const app = findApp(userAgent, system);
  return {
    id: isSystem ? systemGuide(system) : (app ?? browserGuide(parser.getBrowserName(true), system, userAgent)),
    edition: system === 'ios' ? editionOf(userAgent) : undefined,
    isIPad: system === 'ios' && !/\b(?:iPhone|iPod)\b/.test(userAgent),
    isInApp: app !== undefined,
  };
}

function systemOf(name: string, { userAgent, maxTouchPoints }: Surroundings): System {
  // It may name Android or Windows beside itself.
  if (/OpenHarmony/.test(userAgent)) return 'harmonyos';
  if (name === 'macos') return maxTouchPoints > 1 ? 'ios' : 'macos';
  return name === 'ios' || name === 'android' || name === 'windows' ? name : 'linux';
}

// An iPad that calls itself a Mac tells its version in Safari only.
function editionOf(userAgent: string): Guide['edition'] {
  const [, ofSystem] = /\bOS (\d+)_/.exec(userAgent) ?? [];
  const [, ofSafari] = (plainSafari.test(userAgent) && /\bVersion\/(\d+)/.exec(userAgent)) || [];
  const version = /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) ? ofSystem : ofSafari;
  if (version === undefined) return 'unsure';
  return Number(version) < IOS_MOVED ? 'old' : undefined;
}

function systemGuide(system: System): GuideId {
  return system === 'harmonyos' ? 'system-linux' : `system-${system}`;
}

function browserGuide(browser: string, system: System, userAgent: string): GuideId {
  if (isUC(userAgent)) return 'copy-link';
  // Every browser on iOS but Safari keeps its permissions in the Settings app.
  if (system === 'ios') return plainSafari.test(userAgent) ? 'safari-ios' : 'chrome-ios';
  // A phone that asks for the pages of a desktop calls itself Linux.
  const isMobile = system === 'android' || system === 'harmonyos' || system === 'linux';
  if (isMobile && isMakersBrowser(userAgent)) return 'other-browser';
  // What calls itself Chrome there looks like none.
  if (system === 'harmonyos') return 'generic';
  return system === 'android' ? androidGuide(browser) : desktopGuide(browser);
}

function androidGuide(browser: string): GuideId {
  if (browser.includes('samsung')) return 'samsung-android';
  if (browser.includes('edge')) return 'edge-android';
  return browser === 'firefox' ? 'firefox-android' : 'chrome-android';
}

function desktopGuide(browser: string): GuideId {
  if (browser.includes('edge')) return 'edge-desktop';
  if (browser === 'firefox') return 'firefox-desktop';
  if (browser === 'safari') return 'safari-macos';
  return /chrom|opera|vivaldi|brave|yandex|whale/.test(browser) ? 'chrome-desktop' : 'generic';
}
