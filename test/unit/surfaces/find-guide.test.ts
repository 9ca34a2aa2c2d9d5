import { describe, expect, it } from 'vitest';
import { findGuide } from '../../../src/surfaces/permission-dialog/find-guide.js';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const linux = 'Mozilla/5.0 (X11; Linux x86_64)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
const chromeMobile = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36';
const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** What it is, its user agent, how many fingers it takes, where the browser and where the system gives leave. */
const table: readonly (readonly [string, string, number, string, string])[] = [
  ['Chrome on Windows', `${windows} ${chrome}`, 0, 'chrome-desktop', 'system-windows'],
  ['Chrome on macOS', `${mac} ${chrome}`, 0, 'chrome-desktop', 'system-macos'],
  ['Chrome on Linux', `${linux} ${chrome}`, 0, 'chrome-desktop', 'system-linux'],
  ['Chrome on ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome}`, 0, 'chrome-desktop', 'system-linux'],
  ['Chrome on a Windows tablet', `${windows} ${chrome}`, 10, 'chrome-desktop', 'system-windows'],
  ['Edge on Windows', `${windows} ${chrome} Edg/138.0.0.0`, 0, 'edge-desktop', 'system-windows'],
  ['Edge on macOS', `${mac} ${chrome} Edg/138.0.0.0`, 0, 'edge-desktop', 'system-macos'],
  ['Opera on Windows', `${windows} ${chrome} OPR/120.0.0.0`, 0, 'chrome-desktop', 'system-windows'],
  ['Vivaldi on macOS', `${mac} ${chrome} Vivaldi/7.0`, 0, 'chrome-desktop', 'system-macos'],
  [
    'Whale on Windows',
    `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Whale/4.30.0.0 Safari/537.36`,
    0,
    'chrome-desktop',
    'system-windows',
  ],
  [
    'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    0,
    'firefox-desktop',
    'system-windows',
  ],
  [
    'Firefox on macOS',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
    0,
    'firefox-desktop',
    'system-macos',
  ],
  [
    'Firefox on Linux',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    0,
    'firefox-desktop',
    'system-linux',
  ],
  ['Safari on macOS', `${mac} ${webKit} Version/18.1 Safari/605.1.15`, 0, 'safari-macos', 'system-macos'],
  [
    'Electron on macOS',
    `${mac} AppleWebKit/537.36 (KHTML, like Gecko) MyApp/1.0 Chrome/138.0.0.0 Electron/37.0.0 Safari/537.36`,
    0,
    'generic',
    'system-macos',
  ],

  ['Chrome on Android', `${android} ${chromeMobile}`, 5, 'chrome-android', 'system-android'],
  ['Edge on Android', `${android} ${chromeMobile} EdgA/138.0.0.0`, 5, 'chrome-android', 'system-android'],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    5,
    'firefox-android',
    'system-android',
  ],
  [
    'Samsung Internet',
    `Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    5,
    'samsung-android',
    'system-android',
  ],
  [
    'an app’s own page on Android',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`,
    5,
    'webview',
    'system-android',
  ],
  ['Instagram on Android', `${android} ${chromeMobile} Instagram 340.0.0.0 Android`, 5, 'webview', 'system-android'],
  ['KakaoTalk on Android', `${android} ${chromeMobile} KAKAOTALK/25.1.0 (INAPP)`, 5, 'webview', 'system-android'],
  ['Line on Android', `${android} ${chromeMobile} Line/15.0.0/IAB`, 5, 'webview', 'system-android'],
  [
    'WeChat on Android',
    `${android} ${chromeMobile} MicroMessenger/8.0.50 Weixin NetType/WIFI Language/zh_CN`,
    5,
    'wechat',
    'system-android',
  ],

  ['Safari on an iPhone', `${iphone} ${webKit} Version/18.1 Mobile/15E148 Safari/604.1`, 5, 'safari-ios', 'system-ios'],
  [
    'Safari on an iPad, which calls itself a Mac',
    `${mac} ${webKit} Version/18.1 Safari/605.1.15`,
    5,
    'safari-ios',
    'system-ios',
  ],
  [
    'Safari on an iPad of old',
    `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${webKit} Version/12.1 Mobile/15E148 Safari/604.1`,
    5,
    'safari-ios',
    'system-ios',
  ],
  [
    'Chrome on an iPhone',
    `${iphone} ${webKit} CriOS/138.0.0.0 Mobile/15E148 Safari/604.1`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'Firefox on an iPhone',
    `${iphone} ${webKit} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'Edge on an iPhone',
    `${iphone} ${webKit} Version/18.0 EdgiOS/138.0.0.0 Mobile/15E148 Safari/604.1`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'Opera on an iPhone',
    `${iphone} ${webKit} Version/18.1 Mobile/15E148 Safari/604.1 OPT/5.2.0`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'DuckDuckGo on an iPhone',
    `${iphone} ${webKit} Version/18.1 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'Chrome on an iPad, which calls itself a Mac',
    `${mac} ${webKit} CriOS/138 Version/18.1 Safari/605.1.15`,
    5,
    'chrome-ios',
    'system-ios',
  ],
  [
    'WeChat on an iPhone',
    `${iphone} ${webKit} Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN`,
    5,
    'wechat',
    'system-ios',
  ],
  [
    'Facebook on an iPhone',
    `${iphone} ${webKit} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0.0.0;FBBV/1]`,
    5,
    'webview',
    'system-ios',
  ],
  ['Line on an iPhone', `${iphone} ${webKit} Mobile/15E148 Safari Line/15.0.0`, 5, 'webview', 'system-ios'],
  ['an app’s own page on an iPhone', `${iphone} ${webKit} Mobile/15E148`, 5, 'webview', 'system-ios'],

  [
    'Huawei’s browser on HarmonyOS',
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300',
    5,
    'generic',
    'system-linux',
  ],
  [
    'Huawei’s browser on an older HarmonyOS, which is an Android',
    'Mozilla/5.0 (Linux; Android 10; HarmonyOS; NOH-AN00; HMSCore 6.11.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.301 Mobile Safari/537.36',
    5,
    'chrome-android',
    'system-android',
  ],
  ['Opera on Android', `${android} ${chromeMobile} OPR/80.0.0.0`, 5, 'chrome-android', 'system-android'],
  ['nobody knows what', 'Something/1.0', 0, 'generic', 'system-linux'],
  ['nothing at all', '', 0, 'generic', 'system-linux'],
];

describe.each(table)('%s', (_name, userAgent, maxTouchPoints, browserGuide, systemGuide) => {
  it('gives leave in its browser, or in its system where that refused', () => {
    expect(findGuide({ userAgent, maxTouchPoints }, false)).toBe(browserGuide);
    expect(findGuide({ userAgent, maxTouchPoints }, true)).toBe(systemGuide);
  });
});
