import Bowser from 'bowser';
import type { Surroundings } from '../../core/host.js';
import type { GuideId } from './guide-ids.js';

// Every other browser on iOS adds a name of its own to Safari's.
const plainSafari = /^(?:(?:Mozilla|AppleWebKit|Version|Mobile|Safari)\/\S+|\([^)]*\)|\s)+$/;

/**
 * Finds where a permission is given. Kept in a module of its own, so that the library behind it comes with what is seldom seen.
 * @param isSystem whether the system refused, and not the browser
 */
export function findGuide({ userAgent, maxTouchPoints }: Surroundings, isSystem: boolean): GuideId {
  const parser = Bowser.getParser(userAgent || ' ');
  const browser = parser.getBrowserName(true);
  const isIPad = parser.getOSName(true) === 'macos' && maxTouchPoints > 1;
  const system = isIPad ? 'ios' : parser.getOSName(true);
  if (isSystem) return systemGuide(system);
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  switch (system) {
    case 'ios':
      return iosGuide(userAgent);
    case 'android':
      return androidGuide(browser, userAgent);
    case 'harmonyos':
      // Its browser calls itself Chrome and looks like none of them.
      return 'generic';
    default:
      return desktopGuide(browser);
  }
}

function systemGuide(system: string): GuideId {
  switch (system) {
    case 'macos':
      return 'system-macos';
    case 'windows':
      return 'system-windows';
    case 'android':
      return 'system-android';
    case 'ios':
      return 'system-ios';
    default:
      return 'system-linux';
  }
}

// On iOS every browser but Safari, and every app that shows a page, keeps its permissions in the Settings app.
function iosGuide(userAgent: string): GuideId {
  if (isInApp(userAgent) || !/Safari\//.test(userAgent)) return 'webview';
  return plainSafari.test(userAgent) ? 'safari-ios' : 'chrome-ios';
}

function androidGuide(browser: string, userAgent: string): GuideId {
  if (isInApp(userAgent) || /; wv\)/.test(userAgent)) return 'webview';
  if (browser.includes('samsung')) return 'samsung-android';
  return browser === 'firefox' ? 'firefox-android' : 'chrome-android';
}

function desktopGuide(browser: string): GuideId {
  if (browser.includes('edge')) return 'edge-desktop';
  if (browser === 'firefox') return 'firefox-desktop';
  if (browser === 'safari') return 'safari-macos';
  return /chrom|opera|vivaldi|brave|yandex|whale/.test(browser) ? 'chrome-desktop' : 'generic';
}

function isInApp(userAgent: string): boolean {
  return /\b(?:Line|KAKAOTALK|FBAN|FBAV|Instagram|DingTalk|Weibo|QQ|NAVER|Slack)\b/.test(userAgent);
}
