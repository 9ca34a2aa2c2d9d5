import type { Surroundings } from '../../src/core/host.js';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

function desk(userAgent: string): Surroundings {
  return { userAgent, maxTouchPoints: 0 };
}

function touched(userAgent: string): Surroundings {
  return { userAgent, maxTouchPoints: 5 };
}

/** What browsers say of themselves. */
export const browsers = {
  chromeOnWindows: desk(`${windows} ${chrome} Safari/537.36`),
  chromeOnLinux: desk(`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`),
  edgeOnWindows: desk(`${windows} ${chrome} Safari/537.36 Edg/138.0.0.0`),
  firefoxOnWindows: desk('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'),
  safariOnMac: desk(
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  ),
  chromeOnAndroid: touched(`${android} ${chrome} Mobile Safari/537.36`),
  samsungInternet: touched(
    'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
  ),
  firefoxOnAndroid: touched('Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'),
  safariOnIPhone: touched(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`),
  chromeOnIPhone: touched(`${iphone} CriOS/138.0.0.0 Mobile/15E148 Safari/604.1`),
  weChat: touched(`${android} ${chrome} Mobile Safari/537.36 MicroMessenger/8.0.50 Weixin NetType/WIFI`),
  line: touched(`${android} ${chrome} Mobile Safari/537.36 Line/15.0.0/IAB`),
  unknown: desk('Something/1.0'),
} as const;
